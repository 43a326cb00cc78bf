import type { Call, Outcome, Portal } from '../portal/port.ts'
import type { Person } from '../support/case.ts'
import { Problem } from '../support/problem.ts'
import type { Context, Warning } from './context.ts'

/** What every write says beside the resource. */
export interface Written {
  outcome: 'created' | 'existing' | 'updated' | 'unchanged' | 'commented'
  key: string
  portal: { name: string; kind: string }
  reach: Portal['reach']
}

/** This call: its key is the one given, else a new one. */
export function callOf(given: string | undefined, { newId, globals: { dryRun } }: Context): Call {
  if (given === undefined) return { key: newId(), dryRun }
  if (/^[\x21-\x7e]{1,200}$/.test(given)) return { key: given, dryRun }
  throw new Problem('usage', {
    code: 'malformed-key',
    message: 'A key is 1 to 200 visible characters without spaces.',
    hint: 'For example --key nightly-2026-11-02',
  })
}

/** The value of a settled write; a refusal is thrown. */
export function settled<Value>(outcome: Outcome<Value>): { value: Value; replayed: boolean } {
  switch (outcome.outcome) {
    case 'done':
      return outcome
    case 'refused':
      throw outcome.problem
    case 'queued':
    case 'unknown':
      throw new Problem('unsettled', {
        code: outcome.outcome,
        message: 'The portal did not answer; it is not known whether it has this.',
        hint: `Call again with --key ${outcome.key}; it happens at most once.`,
        retryable: true,
      })
    case 'handoff':
      throw new Problem('handoff', { code: 'handoff', message: outcome.text, hint: outcome.url ?? '' })
  }
}

/** The part of a write's document that is the same for all; says where the case is kept and who is taken to act. */
export function written(
  portal: Portal,
  { key, dryRun = false }: Call,
  outcome: Written['outcome'],
  context: Context,
): Written {
  for (const warning of dryRun ? [DRY_RUN] : notes(portal)) context.warn(warning)
  const { name, kind, reach } = portal
  return { outcome: dryRun ? 'unchanged' : outcome, key, portal: { name, kind }, reach }
}

const DRY_RUN: Warning = { code: 'dry-run', message: 'A dry run: nothing was changed.' }
const KEPT_HERE: Warning = {
  code: 'kept-here',
  message: 'Kept on this computer only: nobody at the vendor sees it.',
}

function notes({ introduced, reach }: Portal): Warning[] {
  return [...(introduced ? [introduction(introduced)] : []), ...(reach === 'this-machine' ? [KEPT_HERE] : [])]
}

function introduction({ name, email }: Person): Warning {
  const person = email === null ? name : `${name} <${email}>`
  return { code: 'introduced', message: `You act here as ${person}; \`campus init\` changes that.` }
}
