import type { FileToSend } from '../portal/port.ts'
import { insertAttachment, keepFile, readFileOf } from '../store/attachments.ts'
import { uploadedSize } from '../store/uploads.ts'
import { line, refuseIfAny } from '../support/checks.ts'
import { Problem } from '../support/problem.ts'
import { requireCase } from './find-case.ts'
import type { Reading, Work } from './work.ts'

const NAME_CHARACTERS = 255

/** Ties files to a line of the case's history. */
export async function attach(
  work: Work,
  number: number,
  history: number,
  files: readonly FileToSend[] = [],
): Promise<void> {
  const { tx, catalog } = work
  refuseIfAny(
    files.flatMap(({ name, size }, index) => [
      ...line('The name of the file', NAME_CHARACTERS)(`/attach/${index}`, name),
      ...(size <= catalog.limits.attachmentBytes
        ? []
        : [{ pointer: `/attach/${index}`, code: 'too-large', message: `${name} is too large.` }]),
    ]),
  )
  for (const file of files) {
    const kept =
      file.bytes === null ? await sentBefore(work, file) : { ...file, ...(await keepFile(tx, file.bytes)) }
    await insertAttachment(tx, work.actor.district, number, history, kept)
  }
}

/** A file that the portal has already. Whoever knows no more than its hash does not get at it with that. */
async function sentBefore({ tx, actor, told }: Work, file: FileToSend): Promise<FileToSend> {
  if (told) return file
  if ((await uploadedSize(tx, actor.district, file.sha256)) === file.size) return file
  throw new Problem('conflict', {
    code: 'file-not-sent',
    message: `The file ${file.name} was not sent before the case that names it.`,
    hint: 'Send it (PUT /v1/uploads), then repeat the call.',
  })
}

/** The bytes of one file of a case. */
export async function readAttachment(reading: Reading, number: number, id: string): Promise<Uint8Array> {
  await requireCase(reading, number)
  const bytes = await readFileOf(reading.tx, reading.actor.district, number, id)
  if (bytes !== undefined) return bytes
  throw new Problem('not-found', {
    code: 'attachment-not-found',
    message: `Case ${number} has no file ${id}.`,
    hint: `\`campus case attachments ${number}\` lists them.`,
    caseNumber: number,
  })
}

/** What was sent, as an idempotency key remembers it: the hash stands for the bytes. */
export function withoutBytes<Input extends object>(input: Input & { attachments?: FileToSend[] }): Input {
  if (input.attachments === undefined) return input
  return { ...input, attachments: input.attachments.map((file) => ({ ...file, bytes: null })) }
}
