import { expect, test } from 'vitest'
import { view } from '../../../src/commands/report/report.view.ts'
import type { ReportRow } from '../../../src/support/report/row.ts'
import { displayWidth } from '../../../src/support/text/layout.ts'
import { loadStyle } from '../../../src/terminal/colour.ts'

const shown = async (labels: string[], columns: number): Promise<string[]> => {
  const items = labels.map((label, index): ReportRow => ({
    ...{ report: 'volume', group: 'school', key: label, label, month: null },
    ...{ measure: 'count', value: 10 - index, unit: 'cases', share: 50 },
  }))
  const screen = { terminal: false, columns, colour: false, blocks: true }
  const text = view(
    { items, nextCursor: null, truncated: false },
    {
      ...screen,
      style: await loadStyle(screen),
      now: new Date(0),
      catalog: null,
      dryRun: false,
      portalFlag: '',
    },
  )
  const lines = text.trimEnd().split('\n')
  for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(columns)
  return lines.slice(3)
}

const SCHOOLS = ['Cedar Valley Elementary School North', 'Cedar Valley Elementary School South']

test('labels that would be cut to the same text have lines of their own', async () => {
  expect(await shown(SCHOOLS, 40)).toEqual([
    'Cedar Valley Elementary School North',
    expect.stringMatching(/^ {2}10 \(50 %\) {2}█+$/),
    'Cedar Valley Elementary School South',
    expect.stringMatching(/^ {3}9 \(50 %\) {2}█+▎?▍?▊?▉?$/),
  ])
})

test('those that can be told apart stand beside their bars, cut or not', async () => {
  expect(await shown(['North Cedar Valley Elementary', 'South Cedar Valley Elementary'], 40)).toEqual([
    expect.stringMatching(/^North Cedar… +10 /),
    expect.stringMatching(/^South Cedar… +9 /),
  ])
  expect(await shown(SCHOOLS, 120)).toHaveLength(2)
})
