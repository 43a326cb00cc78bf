import { distinctNames, safeFileName } from '../support/text/file-name.ts'
import { Problem } from '../support/problem.ts'
import type { Mail, MailFile } from './mail.ts'
import { clean, oneLine } from './text.ts'

type Parsed = Awaited<ReturnType<(typeof import('postal-mime'))['default']['parse']>>

/** Reads a mail as programs save or show it (RFC 5322). What is no mail is a usage `Problem`. */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  const source = withoutEnvelope(bytes)
  if (!hasHeader(source)) throw notAMail()
  const parsed = await parse(source)
  const plain = parsed.text?.trim() ?? ''
  const fromHtml = plain === '' && parsed.html !== undefined
  return {
    from: senderOf(parsed),
    subject: oneLine(parsed.subject ?? ''),
    sentAt: instant(parsed.date),
    text: clean(fromHtml ? await textOfHtml(parsed.html ?? '') : plain),
    files: filesOf(parsed),
    fromHtml,
  }
}

async function parse(source: Uint8Array): Promise<Parsed> {
  const { default: PostalMime } = await import('postal-mime')
  try {
    return await PostalMime.parse(source, { attachmentEncoding: 'arraybuffer', forceRfc822Attachments: true })
  } catch (error) {
    throw notAMail(error)
  }
}

/** Pasting leaves blank lines and marks in front, mailbox files a line that is no header. */
function withoutEnvelope(bytes: Uint8Array): Uint8Array {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const skipped = /^(?:\xef\xbb\xbf)?\s*(?:>?From [^\n]*\n)?/.exec(start)?.[0].length ?? 0
  return bytes.subarray(skipped)
}

/** At least one of the headers that a person's mail has. */
function hasHeader(source: Uint8Array): boolean {
  const [head = ''] = Buffer.from(source.subarray(0, 65_536))
    .toString('latin1')
    .split(/\r?\n\r?\n/)
  return /^(from|date|subject|message-id|received|to|mime-version|content-type)[ \t]*:/im.test(head)
}

function senderOf({ from }: Parsed): Mail['from'] {
  if (!from?.address || !/^[^\s@]+@[^\s@]+$/.test(from.address)) return null
  return { name: oneLine(from.name), address: oneLine(from.address).toLowerCase() }
}

function instant(date: string | undefined): string | null {
  const milliseconds = Date.parse(date ?? '')
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString()
}

async function textOfHtml(html: string): Promise<string> {
  const { convert } = await import('html-to-text')
  return convert(html, {
    wordwrap: false,
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
    ],
    limits: { maxDepth: 200, maxInputLength: 5_000_000 },
  })
}

function filesOf({ attachments }: Parsed): MailFile[] {
  const names = distinctNames(attachments.map(({ filename }) => safeFileName(filename ?? '')))
  return attachments.map(({ mimeType, content }, index) => ({
    name: names[index] ?? 'attachment',
    type: oneLine(mimeType),
    bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
  }))
}

function notAMail(cause?: unknown): Problem {
  return new Problem('usage', {
    code: 'not-a-mail',
    message: 'That is no mail: it has none of the lines that a mail begins with (From, Date, Subject).',
    hint: 'Save the mail as .eml in the mail program (or “show source” and copy all of it), then name that file.',
    cause,
  })
}
