import type { FileToSend } from '../portal/port.ts'
import { insertAttachment, keepFile, readFileOf } from '../store/attachments.ts'
import { line, refuseIfAny } from '../support/checks.ts'
import { Problem } from '../support/problem.ts'
import { requireCase } from './find-case.ts'
import type { Reading, Work } from './work.ts'

const NAME_CHARACTERS = 255

/** Ties files to a line of the case's history. */
export async function attach(
  { tx, catalog }: Work,
  number: number,
  history: number,
  files: readonly FileToSend[] = [],
): Promise<void> {
  refuseIfAny(
    files.flatMap(({ name, size }, index) => [
      ...line('The name of the file', NAME_CHARACTERS)(`/attach/${index}`, name),
      ...(size <= catalog.limits.attachmentBytes
        ? []
        : [{ pointer: `/attach/${index}`, code: 'too-large', message: `${name} is too large.` }]),
    ]),
  )
  for (const file of files) {
    const kept = file.bytes === null ? file : { ...file, ...(await keepFile(tx, file.bytes)) }
    await insertAttachment(tx, number, history, kept)
  }
}

/** The bytes of one file of a case. */
export async function readAttachment(reading: Reading, number: number, id: string): Promise<Uint8Array> {
  await requireCase(reading, number)
  const bytes = await readFileOf(reading.tx, number, id)
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
