import { bytesText } from '../../support/text/bytes.ts'
import { wrap } from '../../support/text/layout.ts'
import type { View } from '../context.ts'
import { purgeText, type PurgeResult } from './carry-out.ts'

export const view: View<PurgeResult> = (result, { columns, dryRun }) => {
  const { kept, bytes, portals, outcome } = result
  const what = purgeText(result)
  const did = dryRun
    ? `Would delete ${what}.`
    : outcome === 'updated'
      ? `Deleted ${what}.`
      : 'Nothing was deleted.'
  const room = bytes > 0 ? ` ${bytesText(bytes)} are free again.` : ''
  const each = portals.filter(({ cases }) => cases > 0)
  const where = each.length < 2 ? [] : each.map(({ name, cases }) => `  ${name}: ${cases}`)
  const stays =
    kept === 0
      ? []
      : [
          `${kept} as old ${kept === 1 ? 'stays' : 'stay'}: something that is not over refers to ${kept === 1 ? 'it' : 'them'}.`,
        ]
  return `${[wrap(`${did}${room}`, columns, 0), ...where, ...stays.map((line) => wrap(line, columns, 0))].join('\n')}\n`
}
