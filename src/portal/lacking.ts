import { Problem } from '../support/problem.ts'
import type { AnyVerb } from '../support/verbs.ts'
import type { Capabilities, Portal } from './port.ts'

/** The refusal of a verb that a portal says it does not have. */
export function lacking({ verbs }: Capabilities, verb: AnyVerb): Problem {
  const ability = verbs[verb]
  const reason = ability.can === 'no' ? `: ${ability.reason}` : ''
  return new Problem('conflict', {
    code: 'unsupported',
    message: `This portal does not have ${verb}${reason}.`,
    hint: '`campus portal show` tells what it can do.',
  })
}

/** A write of a verb that a portal says it does not have. */
export function refused(capabilities: Capabilities, verb: AnyVerb): { outcome: 'refused'; problem: Problem } {
  return { outcome: 'refused', problem: lacking(capabilities, verb) }
}

/** The methods of such verbs: a write is refused, a reading rejects. */
export function unsupported(capabilities: Capabilities) {
  return {
    refuse: (verb: AnyVerb) => async () => refused(capabilities, verb),
    reject: (verb: AnyVerb) => async (): Promise<never> => {
      throw lacking(capabilities, verb)
    },
  }
}

/** Refuses a dedupe key where calls under it could make several cases. */
export function requireDedupe(portal: Pick<Portal, 'capabilities' | 'name'>): void {
  const capabilities = portal.capabilities()
  if (capabilities.dedupe === 'no') throw lackingDedupe(portal.name, capabilities)
}

export function lackingDedupe(name: string, { dedupeNeeds = '' }: Capabilities): Problem {
  return new Problem('conflict', {
    code: 'not-on-this-portal',
    message: `The portal ${name} cannot tell whether a case is open under a dedupe key.`,
    hint: `${dedupeNeeds} Or call it without --dedupe, or on another portal; \`campus portal show\` tells what one can do.`.trim(),
  })
}

/** Refuses a verb that a portal says it does not have, before anything is asked for it. */
export function requireVerb(portal: Pick<Portal, 'capabilities'>, verb: AnyVerb): void {
  const capabilities = portal.capabilities()
  if (capabilities.verbs[verb].can === 'no') throw lacking(capabilities, verb)
}
