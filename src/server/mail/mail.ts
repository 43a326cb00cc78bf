import type { Engine } from '../../engine/engine.ts'
import { markEveryDistrict } from '../../store/mail-marks.ts'
import type { SignInParts } from '../sign-in/parts.ts'
import type { Deliver } from './delivery.ts'
import { mailingWhatHappened } from './outgoing.ts'
import { sending, type Sending } from './sending.ts'
import { signInMails } from './sign-in-mails.ts'

export interface MailParts {
  engine: Engine
  origin: () => string
  deliver: Deliver
  log: (line: string) => void
}

/** An engine that writes mails, what signing in has to do with them, and what sends them. */
export interface Mailing extends Required<Pick<SignInParts, 'mailCode' | 'announce'>> {
  engine: Engine
  sending: Sending
}

/** The write that put a mail there ends first; a mail that is missed now is found a little later. */
const SOON = 100

/** Begins to mail in every district: of what happens from now on. */
export async function startMail({ engine, origin, deliver, log }: MailParts): Promise<Mailing> {
  const { store, clock, catalog, newId } = engine
  await store.write(markEveryDistrict)
  const sender = sending({ store, clock, deliver, log })
  const written = (): void => void setTimeout(sender.nudge, SOON).unref()
  const { invited, mailCode, announce } = signInMails({
    ...{ origin, written, catalog, newId, now: () => clock.now() },
  })
  const after = mailingWhatHappened({ origin, written })
  return { engine: { ...engine, after, invited }, mailCode, announce, sending: sender }
}
