import type { Deliver } from '../../server/mail/delivery.ts'
import { readSmtp } from '../../server/mail/smtp-address.ts'
import { Problem } from '../../support/problem.ts'
import type { Context } from '../context.ts'
import { readGivenText } from '../given-text.ts'

export interface MailFlags {
  smtp: string | undefined
  'mail-from': string | undefined
  'smtp-password-file': string | undefined
}

/** How mail is sent; null where none is to be. */
export async function readMail(flags: MailFlags, context: Context): Promise<Deliver | null> {
  const { smtp: address, 'mail-from': from, 'smtp-password-file': file } = flags
  if (address === undefined) {
    if (from === undefined && file === undefined) return null
    throw noServer()
  }
  const given = file === undefined ? undefined : await readGivenText(file, context)
  const password = given?.replace(/\r?\n$/, '') ?? context.environment.smtpPassword
  const settings = readSmtp({ address, from, password })
  const { smtpDelivery } = await import('../../server/mail/smtp.ts')
  return smtpDelivery(settings)
}

function noServer(): Problem {
  return new Problem('usage', {
    code: 'missing-answers',
    message: 'Which mail server takes the mails?',
    hint: 'For example --smtp smtp://campus@mail.district.example',
    errors: [{ pointer: '/smtp', code: 'missing', message: 'smtp is missing' }],
  })
}
