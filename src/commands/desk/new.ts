import { newCase } from '../../interview/new-case.ts'
import { missing, readAnswers } from '../../interview/answers.ts'
import { withDefaults } from '../../interview/defaults.ts'
import type { CaseSummary } from '../../support/case.ts'
import { asAllowed, screenCase } from '../../support/privacy/screen-case.ts'
import { Problem } from '../../support/problem.ts'
import type { Context, Result } from '../context.ts'
import { readWhoAtDesk } from '../contacts/who.ts'
import { guardPrivacy } from '../privacy-guard.ts'
import type { Input } from '../spec.ts'
import { documentOf, type Written } from '../write.ts'
import { atDesk } from './moved.ts'
import type { deskNew } from './spec-cases.ts'

const ASKED = ['subject', 'description', 'type', 'module', 'priority', 'site'] as const

/** Opens a case that was called in. It is not held to the readiness rules: somebody else is on the phone. */
export async function run(
  { flags }: Input<typeof deskNew>,
  context: Context,
): Promise<Result<CaseSummary & Written>> {
  const { caller, contact } = readCaller(flags)
  const { portal, desk, call } = await atDesk(flags.key, context)
  const catalog = await portal.catalog()
  const zone = context.clock.zone()
  const said = ASKED.flatMap((id) => (flags[id] === undefined ? [] : [[id, flags[id]] as const]))
  const { given } = withDefaults(Object.fromEntries(said), catalog)
  const { answers, errors } = readAnswers(given, { catalog, computerZone: zone, now: context.clock.now() })
  const lacking = missing(answers).filter(({ id }) => !errors.some(({ pointer }) => pointer === `/${id}`))
  if (errors.length > 0 || lacking.length > 0) throw incomplete(errors, lacking)
  const { subject = '', ...others } = answers
  const reason = guardPrivacy(
    asAllowed(screenCase({ subject: String(subject), answers: others }), catalog),
    flags.override,
    context,
  )
  const input = newCase(answers, catalog, { test: false, zone })
  if (reason !== null) input.answers['override'] = reason
  const who = contact === null ? null : (await readWhoAtDesk(contact, { desk }, context)).id
  return documentOf(await desk.openCase({ input, caller, contact: who }, call), 'created', {
    portal,
    call,
    context,
  })
}

function readCaller({ emergency, caller, contact }: Input<typeof deskNew>['flags']): {
  caller: string | null
  contact: string | null
} {
  if (emergency && caller !== undefined && contact === undefined)
    return { caller: caller.trim(), contact: null }
  if (!emergency && caller === undefined && contact !== undefined) return { caller: null, contact }
  throw new Problem('usage', {
    code: 'who-called',
    message: 'Who called? A contact, or in an emergency somebody who may not open cases.',
    hint: 'Either --contact WHO, or --emergency --caller "NAME".',
  })
}

function incomplete(
  errors: readonly { pointer: string; code: string; message: string }[],
  lacking: readonly { id: string }[],
): Problem {
  const ids = lacking.map(({ id }) => id)
  const named = ids.length === 0 ? '' : `These are missing: ${ids.join(', ')}.`
  return new Problem('usage', {
    code: errors.length > 0 ? 'invalid-answers' : 'missing-answers',
    message: [...errors.map(({ message }) => `${message}.`), named].filter(Boolean).join(' '),
    hint: '`campus desk new --help` lists the flags.',
    errors: [
      ...errors,
      ...ids.map((id) => ({ pointer: `/${id}`, code: 'missing', message: `${id} is missing` })),
    ],
  })
}
