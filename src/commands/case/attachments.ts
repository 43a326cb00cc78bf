import { join, resolve } from 'node:path'
import { digestOf } from '../../outbox/files.ts'
import type { Portal } from '../../portal/port.ts'
import { writeBytesOnce } from '../../settings/files.ts'
import type { Attachment, CaseDetail } from '../../support/case.ts'
import { Problem } from '../../support/problem.ts'
import { distinctNames, safeFileName } from '../../support/text/file-name.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import { readCaseNumber } from './number.ts'
import type { caseAttachments } from './spec.ts'

export interface ListedFile extends Attachment {
  at: string
  by: string
  /** Id of the comment it came with; null when it came with the case. */
  comment: string | null
  /** Where it was written to. */
  path: string | null
}

export interface FileList {
  items: ListedFile[]
  nextCursor: null
  truncated: false
}

/** The files of a case; written into a folder when one is named. */
export async function run(
  { args: [number], flags: { save, force } }: Input<typeof caseAttachments>,
  context: Context,
): Promise<Result<FileList>> {
  const wanted = readCaseNumber(number)
  const portal = await context.portal()
  const files = filesOf(await portal.viewCase(wanted))
  const names = distinctNames(files.map(({ name }) => safeFileName(name)))
  const items: ListedFile[] = []
  for (const [index, file] of files.entries()) {
    const path = save === undefined ? null : resolve(join(save, names[index] ?? file.id))
    if (path !== null)
      writeBytesOnce(path, await contentOf(portal, wanted, file), { force, otherwise: ELSEWHERE })
    items.push({ ...file, path })
  }
  return { data: { items, nextCursor: null, truncated: false } }
}

/** The bytes, which are those that were sent where the portal keeps their hash. */
async function contentOf(
  portal: Portal,
  number: number,
  { id, name, sha256 }: Attachment,
): Promise<Uint8Array> {
  const bytes = await portal.readAttachment(number, id)
  if (sha256 === null || digestOf(bytes) === sha256) return bytes
  throw new Problem('unsettled', {
    code: 'digest-differs',
    message: `What came of ${name} is not the file that was sent: its SHA-256 differs. It was not written.`,
    hint: 'It may have been damaged on its way: try again. If it stays, ask for it once more.',
    retryable: true,
    caseNumber: number,
  })
}

const ELSEWHERE = 'Name another folder, or overwrite files with --force.'

function filesOf({ attachments, comments, contact, createdAt }: CaseDetail): Omit<ListedFile, 'path'>[] {
  return [
    ...attachments.map((file) => ({ ...file, at: createdAt, by: contact.name, comment: null })),
    ...comments.flatMap(({ id, at, by, attachments: own }) =>
      own.map((file) => ({ ...file, at, by, comment: id })),
    ),
  ]
}
