import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'
import type { Deliver } from '../../../src/server/mail/delivery.ts'
import { smtpDelivery } from '../../../src/server/mail/smtp.ts'
import { readSmtp } from '../../../src/server/mail/smtp-address.ts'

export interface Received extends Email {
  /** As the envelope has it. */
  recipients: string[]
  raw: string
}

export interface Receiver {
  port: number
  mails: Received[]
  /** How often somebody tried to hand over a mail. */
  tries: number
  /** What it answers to the words of a mail, instead of taking it. */
  answer: { code: number } | 'hang-up' | null
  /** Those for one person. */
  to(address: string): Received[]
  deliver: Deliver
  stop(): Promise<void>
}

/** A mail server that listens on this computer. */
export async function startReceiver(
  options: SMTPServerOptions & { port?: number; cleanUp?: (act: () => Promise<void>) => void } = {},
): Promise<Receiver> {
  const { port: wanted = 0, cleanUp = onTestFinished, ...more } = options
  const receiver = { mails: [] as Received[], tries: 0, answer: null as Receiver['answer'] }
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'] },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        receiver.tries += 1
        const raw = Buffer.concat(chunks).toString()
        const recipients = session.envelope.rcptTo.map(({ address }) => address)
        if (receiver.answer !== null && receiver.answer !== 'hang-up')
          return done(Object.assign(new Error('Not now'), { responseCode: receiver.answer.code }))
        void PostalMime.parse(raw).then((mail) => {
          receiver.mails.push({ ...mail, recipients, raw })
          if (receiver.answer === 'hang-up') for (const one of server.connections) one.close()
          else done()
        })
      })
    },
    ...more,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  let stopped = false
  const stop = async () => {
    if (stopped) return
    stopped = true
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
  cleanUp(stop)
  return Object.assign(receiver, {
    ...{ port, stop, deliver: delivering(port) },
    to: (address: string) => receiver.mails.filter(({ recipients }) => recipients.includes(address)),
  })
}

export function delivering(port: number): Deliver {
  const address = `smtp://127.0.0.1:${port}`
  return smtpDelivery(readSmtp({ address, from: 'campus@desk.example', password: undefined }))
}
