import { mailId } from '../../mail/mail-id.ts'
import type { Mail } from '../../mail/mail.ts'
import { readMail } from '../../mail/read-mail.ts'
import { recognise, type Recognised } from '../../mail/recognise.ts'
import { judgeSender } from '../../mail/sender.ts'
import { requireVerb } from '../../portal/lacking.ts'
import type { MailedComment } from '../../portal/port.ts'
import { readFileBytes } from '../../settings/files.ts'
import type { Catalog } from '../../support/catalog.ts'
import { localText } from '../../support/time/words.ts'
import type { Context, Result, Warning } from '../context.ts'
import type { Input } from '../spec.ts'
import { written } from '../write.ts'
import { labelOf } from './labels.ts'
import { readCaseNumber } from './number.ts'
import type { caseImportMail } from './spec-filing.ts'
import type { TransitionResult } from './transition.ts'

/** Reads a mail, says what cannot be trusted in it, and keeps it on the case. */
export async function run(
  { args: [number, file = ''] }: Input<typeof caseImportMail>,
  context: Context,
): Promise<Result<TransitionResult>> {
  const wanted = readCaseNumber(number)
  const portal = await context.portal({ forWriting: true })
  requireVerb(portal, 'case:import-mail')
  const catalog = await portal.catalog()
  const most = catalog.limits.attachmentBytes
  const bytes = file === '-' ? await context.terminal.readInputBytes(most) : readFileBytes(file, most)
  const mail = await readMail(bytes)
  const judged = judge(mail, wanted, catalog, context.clock.zone())
  for (const warning of judged.warnings) context.warn(warning)
  const call = { key: `mail:${wanted}:${judged.comment.mail}`, dryRun: context.globals.dryRun }
  return written({
    ...{ portal, call, context },
    write: () => portal.importMail(wanted, judged.comment, call),
    answer: ({ case: found, before, after }, replayed) => {
      if (replayed)
        context.warn({ code: 'same-mail', message: 'This mail was imported before; nothing was added.' })
      return { resource: { ...found, before, after }, outcome: replayed ? 'existing' : 'commented' }
    },
  })
}

/** What becomes of a mail on a case, and what a person should know about it. */
function judge(
  mail: Mail,
  wanted: number,
  catalog: Catalog,
  zone: string,
): { comment: MailedComment; warnings: Warning[] } {
  const sender = judgeSender(mail, catalog.mail.senders)
  const told = recognise(mail, catalog.mail.items, catalog.statuses.items)
  const others = told.numbers.filter((number) => number !== wanted)
  const believed = sender.known && others.length === 0
  const body = bodyOf(mail, catalog.limits.bodyCharacters, zone)
  return {
    comment: {
      mail: mailId(mail),
      by: catalog.desk,
      as: sender.known ? 'desk' : 'requester',
      sentAt: mail.sentAt,
      body: body.text,
      status: believed ? told.status : null,
      attachments: body.cut
        ? [...mail.files, { name: 'whole-mail.txt', type: 'text/plain', bytes: Buffer.from(mail.text) }]
        : mail.files,
    },
    warnings: [
      ...sender.warnings,
      ...(mail.fromHtml ? [FROM_HTML] : []),
      ...(body.cut ? [CUT] : []),
      ...others.map((number) => ({
        code: 'other-case',
        message: `The mail speaks of case ${number}, not ${wanted}; the status was left as it is.`,
      })),
      ...statusWarnings(told, believed, catalog),
    ],
  }
}

function statusWarnings(told: Recognised, believed: boolean, catalog: Catalog): Warning[] {
  const names = told.candidates.map((id) => labelOf(catalog, 'statuses', id))
  if (names.length === 0) {
    return [{ code: 'no-status', message: 'The mail tells no status that the catalog’s phrases know.' }]
  }
  if (names.length > 1) {
    const message = `The mail may tell of ${names.join(' or ')}; the status was left as it is.`
    return [{ code: 'ambiguous-status', message }]
  }
  const said = `The mail says “${told.words ?? ''}”`
  if (believed) {
    return [{ code: 'status-told', message: `${said}. Nobody can prove who sent a mail.` }]
  }
  return [{ code: 'status-not-believed', message: `${said}; the status was left as it is.` }]
}

const FROM_HTML: Warning = {
  code: 'from-html',
  message: 'The mail has HTML only; its text was read out of that.',
}
const CUT: Warning = {
  code: 'cut',
  message: 'The mail is long: the comment is its beginning, all of it is attached.',
}

function bodyOf(
  { from, sentAt, subject, text }: Mail,
  most: number,
  zone: string,
): { text: string; cut: boolean } {
  const sender = from === null ? 'an unknown sender' : `${from.name} <${from.address}>`.trim()
  const head = `Mail from ${sender}${sentAt === null ? '' : `, sent ${localText(new Date(sentAt), zone)}`}\nSubject: ${subject}`
  const whole = `${head}\n\n${text}`.trim()
  const characters = [...whole]
  return { text: characters.slice(0, most).join(''), cut: characters.length > most }
}
