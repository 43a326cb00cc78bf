import type { Invited } from '../../engine/engine.ts'
import { insertMail } from '../../store/mails.ts'
import { findDistrict } from '../../store/districts.ts'
import type { Tx } from '../../store/store.ts'
import type { Catalog } from '../../support/catalog.ts'
import { localText } from '../../support/time/words.ts'
import { isAddress } from './address.ts'
import type { CodeToMail, DeviceToTell } from '../sign-in/parts.ts'
import type { OutgoingParts } from './outgoing.ts'
import { codeLetter, deviceLetter, invitationLetter, type Letter } from './texts.ts'

export interface SignInMailParts extends OutgoingParts {
  catalog: () => Promise<Catalog>
  now: () => Date
  newId: () => string
}

export interface SignInMails {
  invited: Invited
  mailCode: (tx: Tx, code: CodeToMail) => Promise<void>
  announce: (tx: Tx, device: DeviceToTell) => Promise<void>
}

/** Mails with a code, and about a new device; each is written in the transaction of what it tells. */
export function signInMails(parts: SignInMailParts): SignInMails {
  const { origin, written, now, newId, catalog } = parts
  const write = async (tx: Tx, kind: string, email: string, letter: Letter): Promise<boolean> => {
    if (!isAddress(email)) return false
    const mail = { event: `${kind}:${newId()}`, recipient: email.toLowerCase(), ...letter }
    await insertMail(tx, mail, now().toISOString())
    written()
    return true
  }
  const local = async (moment: string) => localText(new Date(moment), (await catalog()).zone)
  return {
    invited: async ({ tx, actor, catalog: { clocks } }, { contact: { email, invitedUntil }, code }) => {
      if (email === null || invitedUntil === null) return false
      const district = (await findDistrict(tx, actor.district))?.name ?? ''
      const facts = { code, until: await local(invitedUntil), days: clocks.activationDays, district }
      return write(tx, 'invitation', email, invitationLetter(facts, origin()))
    },
    mailCode: async (tx, { email, code, until }) => {
      await write(tx, 'code', email, codeLetter({ code, until: await local(until) }, origin()))
    },
    announce: async (tx, { email, device, at }) => {
      await write(tx, 'device', email, deviceLetter({ device, at: await local(at) }, origin()))
    },
  }
}
