import type { HandOff, Outcome, Portal } from '../../portal/port.ts'
import type { NewRequest } from '../../portal/updates.ts'
import { Problem } from '../../support/problem.ts'
import type { UpdateRequest } from '../../support/request.ts'
import { screenText } from '../../support/privacy/screen.ts'
import { printable } from '../../support/text/printable.ts'
import type { Said } from '../../support/updates/plan.ts'
import type { Context, Result } from '../context.ts'
import type { Finishing } from '../hand-off.ts'
import { guardPrivacy } from '../privacy-guard.ts'
import { answeredBy, callOf, type HandedOff, type Written } from '../write.ts'
import { followed, readTimeout, refuseToWait } from './follow.ts'

export type RequestResult = (UpdateRequest & Written) | HandedOff<UpdateRequest>

export interface AskFlags {
  wait: boolean
  timeout: string | undefined
  key: string | undefined
}

/** Tells the plan, has it confirmed, asks for it, and follows it where that is wished. */
export async function askForUpdate(
  input: NewRequest,
  { wait, timeout, key }: AskFlags,
  { portal, context }: { portal: Portal; context: Context },
): Promise<Result<RequestResult>> {
  const call = callOf(key, context)
  const patience = readTimeout({ wait, timeout })
  if (patience !== null) refuseToWait(portal)
  guardPrivacy(screenText(input.note ?? '', { pointer: '/note' }), null, context)
  // What was asked under this key before is answered again, whatever stands against asking now.
  const known = key !== undefined && (await portal.findByKey(key)) !== null
  if (!known && !(await agreed(input, await portal.updates.plan(input), context))) {
    throw new Problem('interrupted', { code: 'cancelled', message: 'Cancelled; nothing was asked for.' })
  }
  const write = () => portal.updates.create(input, call)
  const answer = (value: UpdateRequest, replayed: boolean) =>
    ({ resource: value, outcome: replayed ? 'existing' : 'created' }) as const
  const writing = { portal, call, context, write, answer }
  const result = await answeredBy(writing, await write(), (handOff: HandOff<UpdateRequest>) =>
    finishingRequest(handOff, portal, context),
  )
  if (patience === null || context.globals.dryRun || result.data.outcome === 'handoff') return result
  const { request, exitCode } = await followed(result.data.id, patience, { portal, context })
  return { data: { ...result.data, ...request }, exitCode }
}

/** A person's word that it was asked for, or called back, on the page. */
export function finishingRequest(
  { id, verb }: HandOff<UpdateRequest>,
  portal: Portal,
  { globals: { dryRun }, newId }: Context,
): Finishing<UpdateRequest> {
  const status = verb === 'request:cancel' ? 'cancelled' : 'requested'
  return {
    asksNumber: false,
    finish: (): Promise<Outcome<UpdateRequest>> =>
      portal.updates.record(id, { status, at: null, reason: null }, { key: newId(), dryRun }),
  }
}

/** A person sees what is said before they agree; a script gets it as warnings. */
async function agreed(input: NewRequest, said: readonly Said[], context: Context): Promise<boolean> {
  const { terminal, globals } = context
  const asks = terminal.canAsk && !globals.yes && !globals.dryRun && globals.json === undefined
  if (!asks) {
    for (const { code, message } of said) context.warn({ code, message })
    if (globals.dryRun || globals.yes || input.kind === 'version-update') return true
    throw notConfirmed(input)
  }
  for (const { message } of said) terminal.note(printable(message))
  if (input.kind === 'version-update') {
    const message = `Update ${input.site} to ${input.release ?? ''}?`
    return (await terminal.ask({ kind: 'confirm', message, default: true })) === 'yes'
  }
  return typedSite(input.site, context)
}

async function typedSite(site: string, { terminal }: Context): Promise<boolean> {
  const check = (text: string): string | null =>
    ['', site].includes(text.trim().toLowerCase()) ? null : `Type ${site}, or nothing to leave it as it is.`
  const message = `Type the name of the site to have it overwritten (${site}), or Enter to cancel:`
  return (await terminal.ask({ kind: 'text', message, check })).trim().toLowerCase() === site
}

function notConfirmed({ site }: NewRequest): Problem {
  return new Problem('usage', {
    code: 'not-confirmed',
    message: `Everything on ${site} would be overwritten, and nobody can be asked here.`,
    hint: 'If it is meant: add --yes. --dry-run shows the plan.',
  })
}
