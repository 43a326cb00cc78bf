import type { Desk } from '../../portal/desk.ts'
import type { Transition } from '../../portal/port.ts'
import { linkedCases, linksOfCases } from '../../store/links.ts'
import type { StoredCase } from '../../store/cases.ts'
import { isSamePortal, LINK_FIELD, linkText, readLink, type CaseLink } from '../../support/link.ts'
import { Problem } from '../../support/problem.ts'
import { requireCase } from '../find-case.ts'
import { changedLine, momentFor, record, statusChange, statusOf, type Change } from '../record.ts'
import { transitionOf } from '../transition.ts'
import { districtsOf, type Reading, type Work } from '../work.ts'

/** Keeps which case on another portal a case has. One whose number was not known yet is the same case. */
export async function linkCase(work: Work, number: number, link: CaseLink): Promise<Transition> {
  const text = linkText(link)
  if (readLink(text) === null) throw malformed()
  const before = await requireCase(work, number)
  const links = (await linksOfCases(work.tx, [work.actor.district], [number])).get(number) ?? []
  const there = links.filter((known) => isSamePortal(known, link))
  if (there.some((known) => known.number === link.number)) return transitionOf(before, before, false)
  const unnumbered = there.find((known) => known.number === null)
  const line = changedLine(LINK_FIELD, unnumbered === undefined ? null : linkText(unnumbered), text)
  const move = link.number === null ? null : forwarded(work, before)
  const after = await record(work, before, {
    lines: [line, ...(move?.lines ?? [])],
    state: move?.state ?? {},
  })
  return transitionOf(before, after, true)
}

/** Where the catalog has a status for it that may follow on the present one. */
function forwarded({ catalog, now }: Work, before: StoredCase): Change | null {
  const { forwarded: status } = catalog.lifecycle
  if (status === undefined || status === before.status) return null
  const { next, closed } = statusOf(catalog, before.status)
  const leads = next === undefined ? !closed : next.includes(status)
  return leads ? statusChange(catalog, before, status, momentFor(now, before)) : null
}

/** Open cases that have links, in all districts that are read. */
export async function linkedOf({ tx, actor }: Reading, limit: number): ReturnType<Desk['linked']> {
  const found = await linkedCases(tx, districtsOf(actor), limit + 1)
  return { items: found.slice(0, limit), truncated: found.length > limit }
}

function malformed(): Problem {
  return new Problem('usage', {
    code: 'malformed-link',
    message: 'A link names a portal, its kind and its address, and a case number of up to 15 digits.',
    hint: 'For example: vendor, handoff, https://support.example/customers, 482913.',
  })
}
