import { createTransport } from 'nodemailer'
import type { Deliver, Delivery } from './delivery.ts'
import type { SmtpSettings } from './smtp-address.ts'

/** Milliseconds; all answers of a delivery together stay below the time for which a mail is taken. */
const TIMES = {
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  dnsTimeout: 15_000,
  socketTimeout: 30_000,
}

/** Sends by SMTP, each mail over a connection of its own. */
export function smtpDelivery({ host, port, secure, isLoopback, login, from }: SmtpSettings): Deliver {
  const transport = createTransport({
    ...{ host, port, secure, requireTLS: !secure && !isLoopback, ...TIMES },
    // The mail server of this computer has a certificate of its own making, if any.
    tls: { rejectUnauthorized: !isLoopback, minVersion: 'TLSv1.2' },
    ...(login && { auth: { user: login.user, pass: login.password } }),
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
  const domain = from.slice(from.lastIndexOf('@') + 1)
  return async ({ to, subject, text, id, date }) => {
    try {
      await transport.sendMail({
        ...{ from: { name: '', address: from }, to: { name: '', address: to }, subject, text, date },
        ...{
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
          xMailer: false,
        },
      })
      return { outcome: 'delivered' }
    } catch (error) {
      return failureOf(error)
    }
  }
}

/** Only what the receiver says to this mail is final; how one gets in can be put right. */
function failureOf(error: unknown): Delivery {
  const { code, command, responseCode } = (typeof error === 'object' && error !== null ? error : {}) as {
    [Name in 'code' | 'command' | 'responseCode']?: unknown
  }
  const why = [code, responseCode].filter((part) => part !== undefined).join(' ') || 'unknown'
  const reached = code === 'EENVELOPE' || code === 'EMESSAGE'
  const never = command === 'API' || (typeof responseCode === 'number' && responseCode >= 500)
  const isFinal = reached && never && command !== 'MAIL FROM'
  return isFinal ? { outcome: 'refused', why } : { outcome: 'failed', why, reached }
}
