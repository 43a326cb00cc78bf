import type { Call, FileToSend, Outcome } from '../../portal/port.ts'
import { pathOf } from '../../portal/wire/route.ts'
import { FILE_ROUTES } from '../../portal/wire/routes/files.ts'
import { beforehand } from '../../portal/network-problem.ts'
import { refusing } from '../../portal/refusing.ts'
import type { Calls } from './calls.ts'

/** Runs a write whose files go first; a file that is refused is the refusal of the write. */
export function withFilesFirst<Value>(
  files: readonly FileToSend[],
  calls: Calls,
  write: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  return refusing(async () => {
    try {
      for (const file of files) await sendFile(calls, file)
    } catch (error) {
      throw beforehand(error)
    }
    return write()
  })
}

/** A file under its hash; sending it again changes nothing. */
async function sendFile({ send }: Calls, { sha256, bytes }: FileToSend): Promise<void> {
  if (bytes === null) return
  await send({
    method: FILE_ROUTES.uploadFile.method,
    path: pathOf(FILE_ROUTES.uploadFile, { sha256 }),
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
  })
}

/** What is sent with a write and what goes before it. A dry run sends no files, so it names none. */
export function apart<Input extends { attachments?: FileToSend[] }>(
  { attachments: files = [], ...rest }: Input,
  { dryRun }: Pick<Call, 'dryRun'>,
) {
  if (dryRun || files.length === 0) return { files: [], body: rest }
  const attachments = files.map(({ name, type, size, sha256 }) => ({ name, type, size, sha256, bytes: null }))
  return { files, body: { ...rest, attachments } }
}

export async function readFile({ download }: Calls, number: number, id: string): Promise<Uint8Array> {
  const { stream } = await download(pathOf(FILE_ROUTES.readAttachment, { number, id }))
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
