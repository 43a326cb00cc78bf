import { Readable } from 'node:stream'
import { Problem } from '../../support/problem.ts'
import type { Call, FileToSend, Outcome, UnsentFile } from '../../portal/port.ts'
import { pathOf } from '../../portal/wire/route.ts'
import { FILE_ROUTES } from '../../portal/wire/routes/files.ts'
import { beforehand } from '../../portal/network-problem.ts'
import { refusing } from '../../portal/refusing.ts'
import type { Calls, ReportProgress } from './calls.ts'

/** Runs a write whose files go first; a file that is refused is the refusal of the write. */
export function withFilesFirst<Value>(
  files: readonly FileToSend[],
  calls: Calls,
  write: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  return refusing(async () => {
    try {
      for (const file of files) await sendFile(calls, file, calls.progress)
    } catch (error) {
      throw beforehand(error)
    }
    return write()
  })
}

/**
 * Sends what goes through. A file that something before the portal refuses (a proxy with a limit of its own) will never
 * go, and a case must not wait for it: it is told as unsent. Anything else that stops a file stops the write.
 */
export async function sendThoseThatGo(files: readonly FileToSend[], calls: Calls): Promise<UnsentFile[]> {
  const unsent: UnsentFile[] = []
  for (const file of files) {
    try {
      await sendFile(calls, file, calls.progress)
    } catch (error) {
      if (!(error instanceof Problem) || !/^status-4/.test(error.code)) throw beforehand(error)
      unsent.push({ name: file.name, problem: error })
    }
  }
  return unsent
}

/** Below this many bytes a file is sent as soon as asked about. */
const WORTH_ASKING = 256 * 1024
const PIECE = 64 * 1024

/**
 * A file under its hash; sending it again changes nothing, and a large one is not sent when the portal has it. Sent in
 * pieces, so that a slow one has the time it takes as long as it moves on, and how far it is can be told.
 */
async function sendFile(
  calls: Calls,
  { name, sha256, bytes, size }: FileToSend,
  report: ReportProgress,
): Promise<void> {
  if (bytes === null || (size > WORTH_ASKING && (await isThere(calls, sha256, size)))) return
  const stream = () =>
    Readable.from(
      pieces(bytes, (sent) => report({ name, sent, size })),
      { objectMode: false },
    )
  const answer = await calls.send({
    method: FILE_ROUTES.uploadFile.method,
    path: pathOf(FILE_ROUTES.uploadFile, { sha256 }),
    headers: { 'content-type': 'application/octet-stream' },
    body: size > PIECE ? { stream, bytes: bytes.length } : bytes,
  })
  const { success, data } = FILE_ROUTES.uploadFile.answer.safeParse(answer.json())
  if (!success || data.sha256 !== sha256 || data.size !== bytes.length) throw arrivedOtherwise(name)
}

async function isThere({ send }: Calls, sha256: string, size: number): Promise<boolean> {
  try {
    const answer = await send({
      method: FILE_ROUTES.findUpload.method,
      path: pathOf(FILE_ROUTES.findUpload, { sha256 }),
    })
    const { success, data } = FILE_ROUTES.findUpload.answer.safeParse(answer.json())
    return success && data.sha256 === sha256 && data.size === size
  } catch (error) {
    // Also a portal that cannot be asked.
    if (error instanceof Problem && error.kind === 'not-found') return false
    throw error
  }
}

function* pieces(bytes: Uint8Array, sent: (bytes: number) => void): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    sent(at)
    yield bytes.subarray(at, at + PIECE)
  }
  sent(bytes.length)
}

function arrivedOtherwise(name: string): Problem {
  return new Problem('unsettled', {
    code: 'digest-differs',
    message: `What the portal says it got is not the file ${name}: its SHA-256 or its size differs.`,
    retryable: true,
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
