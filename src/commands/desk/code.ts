import { ensureReplaceable, writeFileAtomic } from '../../settings/files.ts'
import type { Contact } from '../../support/contact.ts'
import { Problem } from '../../support/problem.ts'
import { isActivationCode } from '../../support/roster/activation-code.ts'
import type { Context } from '../context.ts'

/** Refuses a file that cannot take the code, before there is one: it is told only once. */
export function checkCodeFile(file: string | undefined, { globals }: Context): void {
  if (file === undefined || globals.dryRun) return
  if (file === '-') throw notToOutput()
  ensureReplaceable(file, (text) => text.trim() === '' || isActivationCode(text))
}

/** Whether somebody would see a code here, or none is made. */
export function hasPlace(file: string | undefined, { terminal, globals }: Context): boolean {
  return file !== undefined || globals.dryRun || (terminal.canAsk && globals.json === undefined)
}

/** Refuses to make a code that nobody would see. */
export function requirePlace(file: string | undefined, context: Context): void {
  if (hasPlace(file, context)) return
  throw new Problem('usage', {
    code: 'no-place-for-code',
    message: 'The activation code is shown once, on a terminal, and nobody could see it here.',
    hint: 'Name a file for it: --code-file FILE',
  })
}

/**
 * Gives an activation code to whoever asked for it, once: into a file of their own, or onto their terminal. It is never
 * part of a result, where it would end in a log.
 */
export function giveCode(
  { code, mailed }: { code: string | null; mailed: boolean },
  { file, contact, told }: { file: string | undefined; contact: Contact; told: boolean },
  { terminal, globals, warn }: Context,
): void {
  if (globals.dryRun) return
  const who = contact.email ?? contact.name
  const another = `For a new one: campus desk contact invite ${who} --code-file FILE`
  if (mailed) return sayMailed(who, file, { terminal, globals, warn })
  if (code === null) {
    if (file === undefined || contact.state !== 'invited') return
    const because = told ? 'the code comes with the desk’s own mail' : `a code is told only once. ${another}`
    warn({ code: 'no-code', message: `Nothing was written to ${file}: ${because}` })
    return
  }
  if (file !== undefined) {
    writeCode(file, code, `${who} is invited, but the code is lost. ${another}`)
    return
  }
  if (terminal.canAsk && globals.json === undefined) {
    terminal.note(`Activation code of ${who}, shown only now:\n${code}`)
    return
  }
  const message = `The activation code of ${who} was not shown: nobody could see it here. ${another}`
  warn({ code: 'code-not-shown', message })
}

function sayMailed(
  who: string,
  file: string | undefined,
  { terminal, globals, warn }: Pick<Context, 'terminal' | 'globals' | 'warn'>,
): void {
  const message = `The activation code was mailed to ${who}${file === undefined ? '' : `; nothing was written to ${file}`}.`
  if (globals.json === undefined) terminal.note(message)
  else warn({ code: 'code-mailed', message })
}

function writeCode(file: string, code: string, hint: string): void {
  try {
    writeFileAtomic(file, `${code}\n`)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new Problem(error.kind, { code: error.code, message: error.message, hint, cause: error })
  }
}

function notToOutput(): Problem {
  return new Problem('usage', {
    code: 'code-to-output',
    message: 'A code is never written to standard output, where it would end in a log.',
    hint: 'Name a file: --code-file FILE',
  })
}
