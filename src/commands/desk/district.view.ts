import type { DistrictDetail } from '../../support/district.ts'
import { wrap } from '../../support/text/layout.ts'
import type { View, ViewScreen } from '../context.ts'
import type { Written } from '../write.ts'
import type { DistrictsResult } from './district-list.ts'

/** One district that was changed, or all of them. */
export const view: View<DistrictsResult | (DistrictDetail & Written)> = (data, screen) => {
  const items = 'items' in data ? data.items : [data]
  if (items.length === 0) return 'No district yet: the first write makes one.\n'
  const head = screen.dryRun ? 'As it would be:\n' : ''
  return `${head}${items.map((district) => block(district, screen)).join('\n\n')}\n`
}

function block(
  { name, hosting, cloudChoice, group, sites }: DistrictDetail,
  { style, columns }: ViewScreen,
): string {
  const told = sites.map(({ site, release }) => `${site} (${release ?? 'version unknown'})`).join(', ')
  const rows = [
    ['Sites', told || 'none'],
    ['Hosting', hosting ?? 'unknown'],
    ['Cloud Choice', cloudChoice === null ? 'unknown' : cloudChoice ? 'yes' : 'no'],
    ['Updated with', group ?? 'nobody'],
  ]
  const lines = rows.map(
    ([label = '', text = '']) => `  ${`${label}:`.padEnd(15)}${wrap(text, columns, 17).trimStart()}`,
  )
  return [style.bold(name), ...lines].join('\n')
}
