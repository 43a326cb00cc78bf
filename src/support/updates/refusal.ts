import { Problem } from '../problem.ts'
import { isEnded, requestText, STATUS_WORDS } from '../request.ts'
import { siteKind, type PlanFacts, type UpdatePlan } from './plan.ts'
import { compareReleases } from './release.ts'

/** Why an update cannot be asked for, the plainest reason first; null when it can. */
export function updateRefusal(plan: UpdatePlan, facts: PlanFacts): Problem | null {
  return (
    noSuchSite(plan, facts) ??
    notRefreshable(plan, facts) ??
    notForDistrict(plan, facts) ??
    conflict(plan, facts)
  )
}

function noSuchSite({ site }: UpdatePlan, { district, catalog }: PlanFacts): Problem | null {
  if (district.sites.some((one) => one.site === site)) return null
  const names = district.sites.map((one) => one.site).join(', ') || 'none'
  const label = siteKind(catalog, site)?.label ?? `“${site}”`
  return new Problem('not-found', {
    code: 'site-not-found',
    message: `${district.name} has no site ${label}.`,
    hint: `It has: ${names}. A site that is missing here is added with: campus desk district update --site ${site}=unknown`,
  })
}

function notRefreshable({ kind, site }: UpdatePlan, { catalog }: PlanFacts): Problem | null {
  const found = siteKind(catalog, site)
  if (kind === 'sandbox-refresh' && !found?.refreshable) {
    const names = catalog.sites.items.filter(({ refreshable }) => refreshable).map(({ id }) => id)
    const hint =
      names.length === 0
        ? 'No site of this portal can be refreshed.'
        : `A refresh is for: ${names.join(', ')}.`
    return refused('site-not-refreshable', `${site} is never overwritten.`, hint)
  }
  if (kind === 'version-update' && found?.follows !== undefined) {
    const message = `The version of ${site} follows that of ${found.follows}.`
    return refused('site-follows', message, `Ask for ${found.follows}: --site ${found.follows}`)
  }
  return null
}

function notForDistrict({ kind }: UpdatePlan, { district }: PlanFacts): Problem | null {
  if (kind !== 'version-update') return null
  const notAllowed = (code: string, message: string, hint: string) =>
    new Problem('not-allowed', { code, message, hint })
  if (district.group !== null) {
    const message = `${district.name} is updated together with ${district.group}, never alone.`
    return notAllowed('linked-district', message, `Ask ${district.group} when the group is updated.`)
  }
  if (district.cloudChoice !== false) return null
  const message = `${district.name} does not have Cloud Choice, so its versions come with the regular updates.`
  return notAllowed(
    'no-cloud-choice',
    message,
    'The maintenance window brings them; see `campus portal show`.',
  )
}

function conflict(plan: UpdatePlan, { district, requests }: PlanFacts): Problem | null {
  const { kind, site, release } = plan
  const open = requests.find((other) => other.site === site && other.kind === kind && !isEnded(other))
  if (open) {
    return refused(
      'request-open',
      `There is an open request already: the ${requestText(open)} (${open.id}) of ${open.contact.name} ${STATUS_WORDS[open.status]}.`,
      `Follow it: campus request view ${open.id} --wait`,
    )
  }
  const present = district.sites.find((one) => one.site === site)?.release ?? null
  if (release === null || present === null) return null
  const difference = compareReleases(release, present)
  if (difference > 0) return null
  return difference === 0
    ? refused('same-release', `${site} is at ${present} already.`, 'Nothing needs to be asked for.')
    : refused(
        'downgrade',
        `${site} is at ${present}, which is newer than ${release}.`,
        'A site never goes back.',
      )
}

function refused(code: string, message: string, hint: string): Problem {
  return new Problem('conflict', { code, message, hint })
}
