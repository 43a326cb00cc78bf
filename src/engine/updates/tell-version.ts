import { saveSite } from '../../store/districts.ts'
import type { DistrictDetail, Site } from '../../support/district.ts'
import type { Work } from '../work.ts'

/** Keeps the version of a site, and with it that of the sites there that follow it. */
export async function tellVersion(
  { tx, catalog }: Pick<Work, 'tx' | 'catalog'>,
  district: DistrictDetail,
  { site, release }: Site,
): Promise<void> {
  const there = district.sites.map((one) => one.site)
  const following = catalog.sites.items.filter(({ id, follows }) => follows === site && there.includes(id))
  for (const id of [site, ...following.map((one) => one.id)])
    await saveSite(tx, district.id, { site: id, release })
}
