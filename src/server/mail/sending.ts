import { createHash } from 'node:crypto'
import { isForNobody, isMailDue, settleMail, takeMail, type TakenMail } from '../../store/mails.ts'
import type { Store } from '../../store/store.ts'
import type { Clock } from '../../support/clock.ts'
import type { Deliver, Delivery } from './delivery.ts'

export interface SendingParts {
  store: Store
  clock: Clock
  deliver: Deliver
  /** What a person in charge should see: one line, without an address or a subject. */
  log: (line: string) => void
}

export interface Sending {
  /** Looks for mail at once. */
  nudge(): void
  /** Sends what is due now. */
  round(): Promise<void>
  /** Finishes the mail that is on its way, and takes no other. */
  stop(): Promise<void>
}

const MINUTE = 60_000
const EVERY = 5_000
/** Longer than all waits of a delivery together, so that no mail is with two servers at once. */
const LEASE = 10 * MINUTE
/** Minutes until the next try; after the last one a mail is given up, about three days old. */
const WAITS = [1, 5, 15, 60, 4 * 60, 8 * 60, 12 * 60, 24 * 60, 24 * 60]

/**
 * Sends mails one after the other, outside of any transaction. Each is taken for a while and its try counted before it
 * is made; whichever server takes it, nobody else does meanwhile. When a server dies between sending and noting it, the
 * try is made again under the same Message-ID: a mailbox that knows it shows one mail, and that is as far as SMTP goes.
 */
export function sending(parts: SendingParts): Sending {
  const { store, clock, log } = parts
  let [ended, again, isDown] = [false, false, false]
  let running: Promise<void> | null = null

  const next = async (): Promise<TakenMail | undefined> => {
    const now = clock.now()
    if (!(await store.read((tx) => isMailDue(tx, now.toISOString())))) return undefined
    const until = new Date(now.getTime() + LEASE).toISOString()
    return store.write((tx) => takeMail(tx, now.toISOString(), until))
  }
  const settle = async (mail: TakenMail, delivery: Delivery): Promise<void> => {
    const now = clock.now()
    const wait = delivery.outcome === 'failed' ? WAITS[mail.tries - 1] : undefined
    const failure = delivery.outcome === 'delivered' ? null : delivery.why
    await store.write((tx) =>
      settleMail(tx, mail, {
        sentAt: failure === null ? now.toISOString() : null,
        nextAt: wait === undefined ? null : new Date(now.getTime() + wait * MINUTE).toISOString(),
        failure,
      }),
    )
    if (failure !== null && wait === undefined)
      log(`mail ${mail.id} (${kindOf(mail)}) was given up, tries: ${mail.tries}, the last: ${failure}`)
  }
  const sendAll = async (): Promise<void> => {
    while (!ended) {
      const mail = await next()
      if (!mail) return
      if (await store.read((tx) => isForNobody(tx, mail))) {
        await settle(mail, { outcome: 'refused', why: 'for nobody here any more' })
        continue
      }
      const delivery = await parts.deliver({
        ...{ to: mail.recipient, subject: mail.subject, text: mail.body },
        ...{ id: messageIdOf(mail), date: new Date(mail.createdAt) },
      })
      await persistently(() => settle(mail, delivery))
      // Whoever is not there for one mail is not there for the next.
      const wasDown = isDown
      isDown = delivery.outcome === 'failed' && !delivery.reached
      if (isDown && !wasDown && delivery.outcome === 'failed') log(`no mail can be sent: ${delivery.why}`)
      if (wasDown && !isDown) log('mail can be sent again')
      if (isDown) return
    }
  }
  const round = async (): Promise<void> => {
    if (running) return running
    running = sendAll()
      .catch((error: unknown) => log(`mail was not looked at: ${error instanceof Error ? error.name : ''}`))
      .finally(() => (running = null))
    return running
  }
  const nudge = (): void => {
    if (ended) return
    if (running) again = true
    else
      void round().then(() => {
        if (!again) return
        again = false
        nudge()
      })
  }
  const timer = setInterval(nudge, EVERY)
  timer.unref()
  return {
    nudge,
    round,
    stop: async () => {
      ended = true
      clearInterval(timer)
      await running
    },
  }
}

/** What is not noted is sent again, so a database that is busy for a moment is asked more than once. */
async function persistently(act: () => Promise<void>, left = 2): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (left === 0) throw error
    await persistently(act, left - 1)
  }
}

/** The same for every try of a mail, on whichever server; another one for the same event of a database brought back. */
function messageIdOf({ event, recipient, createdAt }: TakenMail): string {
  const parts = JSON.stringify([event, recipient, createdAt])
  return createHash('sha256').update(parts).digest('hex').slice(0, 40)
}

/** `history`, `event`, `invitation`, `code` or `device`. */
function kindOf({ event }: TakenMail): string {
  return event.split(':', 1)[0] ?? ''
}
