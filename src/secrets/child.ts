import { spawn } from 'node:child_process'

export type Request =
  { action: 'get' | 'delete'; account: string } | { action: 'set'; account: string; secret: string }

export type Answer = { value: string | boolean | null } | { failure: string }

interface Child {
  file: string
  variables: Readonly<Record<string, string>>
}

const LIMIT = 3_000

/**
 * Asks the keychain in a process of its own, which is killed when it takes too long. The request and the answer go
 * through pipes: neither the command line nor the environment of the child holds a secret.
 */
export function askChild({ file, variables }: Child, request: Request): Promise<Answer> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file], {
      env: { ...variables },
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    })
    const parts: Buffer[] = []
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      resolve({ failure: 'it did not answer within 3 seconds' })
    }, LIMIT)
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.on('error', () => resolve({ failure: 'the program that asks it could not be started' }))
    child.on('close', () => {
      clearTimeout(timer)
      resolve(read(Buffer.concat(parts).toString('utf8')))
    })
    // A child that ends before it has read everything is told of by its answer.
    child.stdin.on('error', () => undefined)
    child.stdin.end(JSON.stringify(request))
  })
}

function read(text: string): Answer {
  try {
    return JSON.parse(text) as Answer
  } catch {
    return { failure: 'the program that asks it ended early' }
  }
}
