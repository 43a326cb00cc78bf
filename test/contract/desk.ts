import { expect, it } from 'vitest'
import type { Capabilities, CaseQuery, NewCase, Outcome, Portal } from '../../src/portal/port.ts'
import type { AnyVerb } from '../../src/support/verbs.ts'
import type { CaseSummary } from '../../src/support/case.ts'

/** An empty portal of one's own whose desk uses the test catalog, and a case that it takes. */
export interface Subject {
  portal: Portal
  newCase: NewCase
  /** The same portal for one district that the desk answers for; left out where there is no desk. */
  of?(district: string): Portal
  /** Moves the portal's clock on. */
  pass(milliseconds: number): void
  /** Waits until the portal can tell what comes from what was; left out where it always can. */
  later?(): Promise<void>
  /** What a portal of somebody else does in its own way. */
  own?: readonly Own[]
}

/** `clocks`: what happens by itself after a time. `accents`: how letters with and without one are found. */
export type Own = 'clocks' | 'accents' | 'reports'

/** A case as lists show it, which may not tell its revision. */
export function listed(found: CaseSummary): CaseSummary {
  return {
    ...found,
    revision: expect.toSatisfy((told) => told === null || told === found.revision) as number,
  }
}

/** A subject with what most tests do to it. */
export interface Desk extends Omit<Subject, 'later'> {
  later(): Promise<void>
  /** How many cases, or runs of a random test: fewer where each call takes long. */
  scale(usual: number): number
  file(input?: Partial<NewCase>): Promise<CaseSummary>
  /** Numbers of the cases that fit, as listed. */
  found(query: Partial<CaseQuery>): Promise<(number | null)[]>
  /** The value of a write that must have been done. */
  done<Value>(outcome: Outcome<Value> | Promise<Outcome<Value>>): Promise<Value>
}

interface Requirement {
  /** Left to whoever runs the portal. */
  unless(own: Own): Requirement
  run(title: string, test: (desk: Desk) => Promise<void>): void
  if(able: (capabilities: Capabilities) => boolean): Requirement
}

/** Names what a test needs of a portal. */
export type Needs = (...verbs: AnyVerb[]) => Requirement

export function needsOf(make: () => Promise<Subject>): Needs {
  const requirement = (
    needed: readonly AnyVerb[],
    able: (capabilities: Capabilities) => boolean,
    without: readonly Own[] = [],
  ): Requirement => ({
    run: (title, test) =>
      void it(title, async () => {
        const subject = await make()
        const capabilities = subject.portal.capabilities()
        if (without.some((own) => subject.own?.includes(own))) return
        if (able(capabilities)) await test(deskOf(subject))
        else saysWhatItCannot(needed, capabilities)
      }),
    if: (also) => requirement(needed, (capabilities) => able(capabilities) && also(capabilities), without),
    unless: (own) => requirement(needed, able, [...without, own]),
  })
  return (...needed) => requirement(needed, ({ verbs }) => needed.every((verb) => verbs[verb].can !== 'no'))
}

/** A portal that cannot do what a test needs must at least say so, with a reason for people. */
function saysWhatItCannot(needed: readonly AnyVerb[], { verbs, exactlyOnce }: Capabilities): void {
  const lacking = needed.map((verb) => verbs[verb]).filter((ability) => ability.can === 'no')
  if (lacking.length === 0) expect(exactlyOnce).not.toBe('yes')
  for (const ability of lacking) expect(ability.reason).toMatch(/\w{3,} \w+/)
}

function deskOf(subject: Subject): Desk {
  const { portal, newCase } = subject
  let keys = 0
  const done: Desk['done'] = async (outcome) => {
    const settled = await outcome
    if (settled.outcome === 'done') return settled.value
    throw settled.outcome === 'refused' ? settled.problem : new Error(`the write was ${settled.outcome}`)
  }
  const slow = subject.later !== undefined
  return {
    ...subject,
    later: subject.later ?? (async () => undefined),
    scale: (usual) => (slow ? Math.ceil(usual / 5) : usual),
    done,
    file: (input = {}) => done(portal.createCase({ ...newCase, ...input }, { key: `file-${(keys += 1)}` })),
    found: async (query) => {
      const { items } = await portal.listCases({ limit: 100, ...query })
      return items.map(({ number }) => number)
    },
  }
}
