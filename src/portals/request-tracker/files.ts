import type { FileToSend } from '../../portal/port.ts'
import { line, refuseIfAny } from '../../support/checks.ts'
import type { Catalog } from '../../support/catalog.ts'
import { Problem } from '../../support/problem.ts'
import { understood, type Sent } from './rest.ts'
import { isJson, textOf } from './shapes.ts'
import { readTicket, rowsOf, type Work } from './tickets.ts'

const NAME_CHARACTERS = 255

export function refuseBadFiles({ limits }: Catalog, files: readonly FileToSend[] = []): void {
  refuseIfAny(
    files.flatMap(({ name, size }, index) => [
      ...line('The name of the file', NAME_CHARACTERS)(`/attach/${index}`, name),
      ...(size <= limits.attachmentBytes
        ? []
        : [{ pointer: `/attach/${index}`, code: 'too-large', message: `${name} is too large.` }]),
    ]),
  )
}

/**
 * What is sent with its files. As parts of a form, because a name beyond ASCII arrives damaged in JSON, and some end
 * the call with a status of 500.
 */
export function withFiles(json: object, files: readonly FileToSend[] = []): Sent {
  if (files.length === 0) return { json }
  const boundary = `campus-${files.map(({ sha256 }) => sha256.slice(0, 16)).join('')}`.slice(0, 70)
  const parts: Uint8Array[] = []
  const add = (head: string[], bytes: Uint8Array) =>
    parts.push(Buffer.from(`--${boundary}\r\n${head.join('\r\n')}\r\n\r\n`), bytes, Buffer.from('\r\n'))
  add(
    ['Content-Disposition: form-data; name="JSON"', 'Content-Type: application/json'],
    Buffer.from(JSON.stringify(json)),
  )
  for (const { name, type, bytes } of files) {
    const plain = name.replace(/["\\\r\n]/g, '_')
    add(
      [`Content-Disposition: form-data; name="Attachments"; filename="${plain}"`, `Content-Type: ${type}`],
      bytes ?? new Uint8Array(),
    )
  }
  parts.push(Buffer.from(`--${boundary}--\r\n`))
  return { body: Buffer.concat(parts), type: `multipart/form-data; boundary=${boundary}` }
}

/** The bytes of one file of a ticket. That it belongs to that ticket is asked for, too. */
export async function readAttachment(work: Work, number: number, id: string): Promise<Uint8Array> {
  const { rest } = work
  if (!/^\d{1,12}$/.test(id)) {
    await readTicket(work, number)
    throw noSuchFile(number, id)
  }
  const query = JSON.stringify([{ field: 'id', operator: '=', value: id }])
  const [, own] = await Promise.all([
    readTicket(work, number),
    rowsOf(rest, `/ticket/${number}/attachments`, { query, fields: 'Filename' }),
  ])
  if (!own.some((row) => textOf(row['id']) === id && textOf(row['Filename']) !== ''))
    throw noSuchFile(number, id)
  const content = understood(await rest.get(`/attachment/${id}`), (json) =>
    isJson(json) ? textOf(json['Content']) : undefined,
  )
  return Buffer.from(content, 'base64')
}

function noSuchFile(number: number, id: string): Problem {
  return new Problem('not-found', {
    code: 'attachment-not-found',
    message: `Case ${number} has no file ${id}.`,
    hint: `\`campus case attachments ${number}\` lists them.`,
    caseNumber: number,
  })
}
