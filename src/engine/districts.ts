import type { DistrictChanges } from '../portal/desk.ts'
import {
  deleteSite,
  findDistrict,
  insertDistrict,
  listDistricts,
  saveDistrictFacts,
  saveSite,
} from '../store/districts.ts'
import { known, line, optionally, refuseIfAny } from '../support/checks.ts'
import { USUAL_SITES, type DistrictDetail } from '../support/district.ts'
import { Problem, type FieldError } from '../support/problem.ts'
import { readRelease } from '../support/updates/release.ts'
import { districtOf } from './updates/facts.ts'
import { tellVersion } from './updates/tell-version.ts'
import type { Work } from './work.ts'

const NAME_CHARACTERS = 200

/** Adds a district whose contacts and cases nobody of another one sees. */
export async function addDistrict(
  { tx }: Pick<Work, 'tx'>,
  id: string,
  given: string,
): Promise<DistrictDetail> {
  const name = given.trim()
  refuseIfAny(line('The name', NAME_CHARACTERS)('/name', name))
  await tx.lock('districts')
  const taken = (await listDistricts(tx)).find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (taken) throw nameTaken(taken.name)
  await insertDistrict(tx, { id, name })
  for (const site of USUAL_SITES) await saveSite(tx, id, { site, release: null })
  return (await findDistrict(tx, id)) as DistrictDetail
}

/** Tells facts of the actor's district. A site that follows another gets its version. */
export async function updateDistrict(work: Work, changes: DistrictChanges): Promise<DistrictDetail> {
  const { tx, catalog } = work
  const before = await districtOf(work)
  const { sites = [], without = [] } = changes
  refuseIfAny([
    ...[...sites.map(({ site }) => site), ...without].flatMap((site) =>
      known('site', catalog.sites.items)('/sites', site),
    ),
    ...optionally(line('The group', NAME_CHARACTERS), '/group', changes.group),
    ...sites.flatMap(({ release }) => releaseErrors(release)),
  ])
  const { hosting = before.hosting, cloudChoice = before.cloudChoice, group = before.group } = changes
  await saveDistrictFacts(tx, before.id, { hosting, cloudChoice, group })
  for (const { site, release } of sites) {
    await tellVersion(work, before, { site, release: release === null ? null : readRelease(release) })
  }
  for (const site of without) await deleteSite(tx, before.id, site)
  return districtOf(work)
}

function releaseErrors(release: string | null): FieldError[] {
  if (release === null || readRelease(release) !== null) return []
  const message = `“${release}” is no version like 2603.12.`
  return [{ pointer: '/sites', code: 'malformed-release', message }]
}

function nameTaken(name: string): Problem {
  return new Problem('conflict', {
    code: 'district-exists',
    message: `There is a district “${name}” already.`,
    hint: '`campus desk district list` shows them all.',
  })
}
