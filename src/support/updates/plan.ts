import type { Catalog, SiteKind } from '../catalog.ts'
import type { DistrictDetail } from '../district.ts'
import type { Notice } from '../notice.ts'
import { isEnded, requestText, STATUS_WORDS, type RequestKind, type UpdateRequest } from '../request.ts'
import { businessRules } from '../time/business.ts'
import { localText } from '../time/words.ts'
import { nextBusinessDay, overlap, windowsWithin, type Span } from '../time/window.ts'

/** What is asked for. */
export interface UpdatePlan {
  kind: RequestKind
  site: string
  /** Written as `readRelease` writes it; null for a refresh. */
  release: string | null
  /** ISO 8601 in UTC; null: as soon as possible. */
  at: string | null
}

export interface Said {
  code: string
  message: string
}

/** What a plan is held against. */
export interface PlanFacts {
  district: DistrictDetail
  catalog: Catalog
  now: Date
  notices: readonly Notice[]
  /** Those of the district. */
  requests: readonly UpdateRequest[]
}

/** How long an update may be taken to last, where nobody knows: as long as the maintenance window. */
const USUAL_LENGTH = 3 * 60 * 60 * 1000

/** What should be known before it is sent: what it collides with, and when it will really be done. */
export function remarks(plan: UpdatePlan, facts: PlanFacts): Said[] {
  return [...collisions(plan, facts), ...unknowns(plan, facts), doneBy(plan, facts), ...notes(plan, facts)]
}

function collisions(plan: UpdatePlan, { catalog, notices, requests, now }: PlanFacts): Said[] {
  const span = spanOf(plan, now)
  const when = (moment: Date): string => localText(moment, catalog.zone)
  const windows = windowsWithin(catalog.maintenance.weekly, span, businessRules(catalog)).filter(
    ({ from }) => from.getTime() !== span.from.getTime(),
  )
  const open = notices.filter(({ state }) => state === 'open')
  return [
    ...windows.slice(0, 1).map(({ from, to }) => ({
      code: 'maintenance-window',
      message: `It meets the maintenance window from ${when(from)} to ${when(to)}.`,
    })),
    ...open
      .filter((notice) => notice.kind === 'maintenance' && overlap(spanOfNotice(notice), span))
      .map(noticed),
    ...open.filter(({ kind }) => kind === 'incident').map(noticed),
    ...requests
      .filter((other) => other.site === plan.site && !isEnded(other))
      .map((other) => ({
        code: 'other-request',
        message: `There is another request: the ${requestText(other)} (${other.id}) ${STATUS_WORDS[other.status]}.`,
      })),
  ]
}

function noticed({ kind, title }: Notice): Said {
  return { code: `open-${kind}`, message: `There is an open ${kind} notice: ${title}.` }
}

function unknowns({ kind, site }: UpdatePlan, { district }: PlanFacts): Said[] {
  if (kind !== 'version-update') return []
  const known = district.sites.find((one) => one.site === site)?.release ?? null
  return [
    ...(district.cloudChoice === null
      ? [
          said(
            'cloud-choice-unknown',
            'campus does not know whether the district has Cloud Choice, without which no version can be asked for. Tell it: campus desk district update --cloud-choice yes',
          ),
        ]
      : []),
    ...(known === null
      ? [
          said(
            'release-unknown',
            `The version of ${site} is not known here, so an older one would not be noticed.`,
          ),
        ]
      : []),
  ]
}

function doneBy({ at }: UpdatePlan, { catalog, now }: PlanFacts): Said {
  const asked = at === null ? now : new Date(at)
  const when = at === null ? 'as soon as possible' : `at the asked time (${localText(asked, catalog.zone)})`
  const fallback = nextBusinessDay(asked, businessRules(catalog))
  return said('done-by', `It is carried out ${when}, or on the next business day (${fallback}).`)
}

function notes({ kind, site }: UpdatePlan, { catalog }: PlanFacts): Said[] {
  const leader = siteKind(catalog, site)?.follows
  if (kind === 'sandbox-refresh') {
    const version = leader === undefined ? '' : ` Its version stays that of ${leader}.`
    return [said('overwrites', `Everything on ${site} is overwritten with a copy of production.${version}`)]
  }
  const url = catalog.resources.items.find(({ id }) => id === 'release-notes')?.url
  return url === undefined ? [] : [said('release-notes', `Read the release notes first: ${url}`)]
}

function spanOf({ at }: UpdatePlan, now: Date): Span {
  const from = at === null ? now : new Date(at)
  return { from, to: new Date(from.getTime() + USUAL_LENGTH) }
}

function spanOfNotice({ startsAt, endsAt }: Notice): Span {
  const from = new Date(startsAt)
  return { from, to: endsAt === null ? new Date(8.64e15) : new Date(endsAt) }
}

export function siteKind({ sites }: Catalog, site: string): SiteKind | undefined {
  return sites.items.find(({ id }) => id === site)
}

function said(code: string, message: string): Said {
  return { code, message }
}
