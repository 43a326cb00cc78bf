import { Problem } from '../support/problem.ts'

interface Explanation {
  code: string
  because: string
  hint: string
  retryable?: boolean
}

const PERMISSION =
  'Check the owner and the permissions, or choose another place (CAMPUS_HOME moves everything).'

const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  ENOSPC: {
    code: 'disk-full',
    because: 'the disk is full',
    hint: 'Free some space, then try again.',
    retryable: true,
  },
  EDQUOT: {
    code: 'quota-full',
    because: 'your disk quota is used up',
    hint: 'Free some space or ask for a larger quota, then try again.',
    retryable: true,
  },
  EACCES: { code: 'not-writable', because: 'permission is denied', hint: PERMISSION },
  EPERM: { code: 'not-writable', because: 'the system does not permit it', hint: PERMISSION },
  EROFS: {
    code: 'not-writable',
    because: 'the file system is read-only',
    hint: 'Choose another place (CAMPUS_HOME moves everything), or mount it for writing.',
  },
  EISDIR: { code: 'is-a-folder', because: 'it is a folder', hint: 'Name a file, or move the folder away.' },
  ENOTDIR: {
    code: 'not-a-folder',
    because: 'a part of the path is a file, not a folder',
    hint: 'Check the path, or move that file away.',
  },
  EEXIST: {
    code: 'not-a-folder',
    because: 'a file is in the way',
    hint: 'Check the path, or move that file away.',
  },
  ENOENT: { code: 'not-there', because: 'it does not exist', hint: 'Check the path.' },
}

/**
 * Turns a failed system call into a `Problem` of kind `unsettled`, or `usage` when no such path can exist. `doing` is a
 * verb for “Could not … PATH”. A `Problem` is given back as it is; anything that is no system error is thrown on, being
 * a defect.
 */
export function fileProblem(error: unknown, path: string, doing: string): Problem {
  if (error instanceof Problem) return error
  const errno = errnoOf(error)
  if (errno === null) throw error
  const impossible = impossiblePath(error, path)
  if (impossible) return impossible
  const { code, because, hint, retryable } = EXPLANATIONS[errno] ?? {
    code: 'file-failed',
    because: `the system answered ${errno}`,
    hint: 'Check the disk and the path, then try again.',
    retryable: true,
  }
  return new Problem('unsettled', {
    code,
    message: `Could not ${doing} ${path}: ${because}.`,
    hint,
    retryable: retryable ?? false,
    cause: error,
  })
}

const PATH_SHOWN = 60

/** The usage `Problem` of a path that leads nowhere whatever is done with it; null for any other error. */
export function impossiblePath(error: unknown, path: string): Problem | null {
  switch (errnoOf(error)) {
    case 'ELOOP':
      return new Problem('usage', {
        code: 'link-loop',
        message: `${path} leads nowhere: a symbolic link in it points back to itself.`,
        hint: 'Name the file itself, or correct the link.',
        cause: error,
      })
    case 'ENAMETOOLONG':
      return new Problem('usage', {
        code: 'name-too-long',
        message: `The path ${path.length > PATH_SHOWN ? `${path.slice(0, PATH_SHOWN)}…` : path} is too long for the system.`,
        hint: 'Use a shorter path or name.',
        cause: error,
      })
    default:
      return null
  }
}

/** The name of a failed system call's error (`ENOENT`); null for any other error. */
export function errnoOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && 'syscall' in error && typeof error.code === 'string'
    ? error.code
    : null
}
