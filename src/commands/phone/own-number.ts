import type { Portal } from '../../portal/port.ts'
import { Problem } from '../../support/problem.ts'
import { findContact } from '../../support/roster/find.ts'
import { printable } from '../../support/text/printable.ts'
import { ownName } from '../contacts/who.ts'
import type { Context } from '../context.ts'

/** The number that the desk gave to its contacts. It goes from the keychain to a terminal, and nowhere else. */
const accountOf = ({ name }: Pick<Portal, 'name'>): string => `telephone of ${name}`

/** Asks for the number and keeps it; an empty answer forgets the one that was kept. */
export async function setNumber(portal: Portal, { terminal, keychain, globals }: Context): Promise<void> {
  if (!terminal.canAsk || globals.json !== undefined) throw noTerminal()
  const secrets = await keychain()
  // Nobody types a number for which there is no place.
  await secrets.get(accountOf(portal))
  const answer = await terminal.ask({
    kind: 'text',
    message: 'Telephone number of the desk? It was told to contacts only; do not pass it on.',
    check: (text) =>
      text.trim() === '' || isNumber(text)
        ? null
        : 'Digits, spaces and + ( ) - . alone, seven digits or more.',
  })
  if (answer.trim() === '') await secrets.delete(accountOf(portal))
  else await secrets.set(accountOf(portal), answer.trim())
  terminal.note(answer.trim() === '' ? 'No number is kept now.' : 'Kept in the keychain of this computer.')
}

/** Shows the number to an active contact who sits at a terminal; elsewhere nothing happens. */
export async function showNumber(portal: Portal, context: Context): Promise<void> {
  const { terminal, globals } = context
  if (!terminal.canAsk || !terminal.screen.terminal || globals.json !== undefined) return
  const number = await keptNumber(portal, context)
  if (number === null) return
  const own = findContact(await portal.listContacts(), ownName(context))
  if (own?.state === 'active') terminal.note(`Telephone: ${printable(number)}`)
}

/** Null also where there is no keychain: a call is advised without. */
async function keptNumber(portal: Portal, { keychain }: Context): Promise<string | null> {
  try {
    return await (await keychain()).get(accountOf(portal))
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

function isNumber(text: string): boolean {
  return /^[+()\d .-]{7,30}$/.test(text.trim()) && text.replace(/\D/g, '').length >= 7
}

function noTerminal(): Problem {
  return new Problem('usage', {
    code: 'needs-terminal',
    message: '--set asks for the number at a terminal; it never stands on the command line.',
    hint: 'Call it where you can be asked.',
  })
}
