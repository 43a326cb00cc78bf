import type { CaseLine, EventLine } from '../../store/mail-marks.ts'
import type { Catalog } from '../../support/catalog.ts'

export type CaseNews = 'created' | 'closed' | 'about-to-close' | 'replied' | 'waiting'

/** What a line must be, and the case be by now, to be news for its contact. */
type Rule = (line: CaseLine, catalog: Catalog) => boolean

/** The most important first: of what one write did to a case, one thing is told. */
const CASE_NEWS: readonly (readonly [CaseNews, Rule])[] = [
  ['created', ({ event }) => event === 'created'],
  [
    'closed',
    (line, catalog) =>
      line.event === 'status' &&
      statusOf(line, catalog)?.closed === true &&
      line.closedAt !== null &&
      !isOwn(line),
  ],
  [
    'about-to-close',
    ({ event, status }, { lifecycle }) => event === 'followed-up' && lifecycle.selfClosing.includes(status),
  ],
  ['replied', ({ event, side }) => event === 'commented' && side === 'desk'],
  [
    'waiting',
    (line, catalog) =>
      line.event === 'status' &&
      statusOf(line, catalog)?.waitingOn === 'requester' &&
      line.waitingOn === 'requester' &&
      !isOwn(line),
  ],
]

/** What is told of each case that lines are about, and the line that says so. */
export function caseNews(lines: readonly CaseLine[], catalog: Catalog): { news: CaseNews; line: CaseLine }[] {
  const numbers = [...new Set(lines.map(({ number }) => number))]
  return numbers.flatMap((number) => {
    const group = lines.filter((line) => line.number === number).reverse()
    for (const [news, rule] of CASE_NEWS) {
      const line = group.find((one) => rule(one, catalog))
      if (line) return [{ news, line }]
    }
    return []
  })
}

/** Update requests of which the one who asked is told. */
export const REQUEST_NEWS: readonly string[] = ['scheduled', 'done', 'failed']

export function isRequestNews({ about, event, to }: EventLine): boolean {
  return about === 'request' && event === 'status' && to !== null && REQUEST_NEWS.includes(to)
}

export function isNoticeNews({ about, event }: EventLine): boolean {
  return about === 'notice' && event === 'posted'
}

/** The contact did it, or a job of theirs. */
function isOwn({ byContact, contact }: CaseLine): boolean {
  return byContact !== null && byContact === contact
}

function statusOf({ to }: CaseLine, { statuses }: Catalog) {
  return statuses.items.find(({ id }) => id === to)
}
