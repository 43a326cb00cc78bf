import { BarChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { valueText, type Line, type Section } from '../../support/report/sections.ts'
import { truncate } from '../../support/text/layout.ts'

const WIDTH = 760
const ROW = 26
const COLUMN_HEIGHT = 240
/** Characters of a label, and the room for them: without a screen nobody knows how wide a letter is. */
const LABEL = 28
const GUTTER = 236
const FIXED = { outerBoundsMode: 'none' }
/** More parts are in the table below. */
const MOST_BARS = 20
/** The page gives these their colours, in light and dark and on paper. */
const [INK, LINE, BAR, MARK] = ['var(--ink)', 'var(--line)', 'var(--bar)', 'var(--mark)']
const TEXT = { fontFamily: 'sans-serif', fontSize: 12 }

/** The charts of a section as SVG: its parts, and its months where it has them. */
export function chartsOf(section: Section): string[] {
  const { group, lines, unit } = section
  if (group === 'all' || lines.length === 0) return []
  if (group === 'month')
    return [
      columns(
        lines.map(({ key, value }) => ({ name: key, value })),
        unit,
      ),
    ]
  const [first] = lines
  const monthly = group === 'first-level' && first && first.months.length > 1
  const published = lines.find(({ key }) => key === 'published')?.value ?? null
  const overTime = monthly ? [columns(monthsOf(first), unit, published)] : []
  return [bars(lines.slice(0, MOST_BARS), unit), ...overTime]
}

interface Column {
  name: string
  value: number | null
}

function monthsOf({ months }: Line): Column[] {
  return months.map(({ month, value }) => ({ name: month, value }))
}

function bars(lines: readonly Line[], unit: Section['unit']): string {
  const height = lines.length * ROW + 16
  return drawn(height, {
    grid: { ...FIXED, left: GUTTER, right: 90, top: 8, bottom: 8 },
    xAxis: { type: 'value', show: false, min: 0, ...(unit === 'percent' && { max: 100 }) },
    yAxis: { ...axis(lines.map(({ label }) => truncate(label, LABEL))), inverse: true },
    series: [
      series(
        lines.map(({ value }) => value),
        unit,
        'right',
      ),
    ],
  })
}

function columns(months: readonly Column[], unit: Section['unit'], mark: number | null = null): string {
  const many = months.length > 14
  return drawn(COLUMN_HEIGHT, {
    grid: { ...FIXED, left: 48, right: 48, top: 28, bottom: 28 },
    xAxis: axis(months.map(({ name }) => name)),
    yAxis: {
      ...{ type: 'value', min: 0, ...(unit === 'percent' && { max: 100 }) },
      ...{ axisLabel: { ...TEXT, color: INK }, splitLine: { lineStyle: { color: LINE } } },
    },
    series: [
      {
        ...series(
          months.map(({ value }) => value),
          unit,
          many ? null : 'top',
        ),
        ...(mark !== null && { markLine: markLine(mark, unit) }),
      },
    ],
  })
}

function axis(data: string[]) {
  const line = { lineStyle: { color: LINE } }
  return {
    type: 'category',
    data,
    axisLabel: { ...TEXT, color: INK },
    axisLine: line,
    axisTick: { show: false },
  }
}

function series(values: (number | null)[], unit: Section['unit'], position: 'right' | 'top' | null) {
  const formatter = ({ value }: { value: unknown }): string =>
    typeof value === 'number' ? valueText(value, unit) : ''
  return {
    ...{ type: 'bar', data: values, barMaxWidth: 28, silent: true, itemStyle: { color: BAR } },
    label: { ...TEXT, show: position !== null, position: position ?? 'top', color: INK, formatter },
  }
}

function markLine(mark: number, unit: Section['unit']) {
  return {
    ...{ silent: true, symbol: 'none', data: [{ yAxis: mark }] },
    lineStyle: { color: MARK, type: 'dashed', width: 2 },
    label: { ...TEXT, color: INK, formatter: valueText(mark, unit) },
  }
}

/** Without a document: the library writes the picture as text. Rules for a mouse are left out. */
function drawn(height: number, option: object): string {
  use([BarChart, GridComponent, MarkLineComponent, SVGRenderer])
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height })
  chart.setOption({ animation: false, textStyle: { ...TEXT, color: INK }, ...option })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg.replace(/<style\s*>[\s\S]*?<\/style>/g, '').replace(/ (?:class|ecmeta_\w+)="[^"]*"/g, '')
}
