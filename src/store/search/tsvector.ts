import type { Answers } from '../../support/case.ts'
import { inDistricts } from '../in-districts.ts'
import type { Tx } from '../store.ts'
import { grouped, insertRows, marks } from '../transfer/rows.ts'
import type { Search } from './search.ts'
import { phrasesOf, wordsOf } from './words.ts'

/**
 * PostgreSQL's full-text index. The words are taken apart here, so that both databases find the same, whatever the
 * language that PostgreSQL was set up for. The district is a word of its own, so that the index alone finds
 * one district's cases.
 */
export const tsvector: Search = {
  index: async (tx, district, number) => {
    await indexSome(tx, [{ district, number }])
  },
  indexNew: async (tx, cases) => {
    for (let first = 0; first < cases.length; first += AT_ONCE)
      await indexSome(tx, cases.slice(first, first + AT_ONCE))
  },
  allWords: (districts, typed) => {
    const found = phrasesOf(typed)
    if (found === null) return null
    const phrases = found.phrases.map((words) => words.map(folded).map(quoted))
    const last = phrases.at(-1) ?? []
    if (found.openEnded) last.push(`${last.pop() ?? ''}:*`)
    return `(${districts.map(ofDistrict).join(' | ')}) & ${phrases.map((words) => words.join(' <-> ')).join(' & ')}`
  },
  anyWord: (district, words) =>
    `${ofDistrict(district)} & (${words.map((word) => `${quoted(folded(word))}:AB`).join(' | ')})`,
  // Where a district has few cases and many anywhere have the word, PostgreSQL looks through the district instead.
  select: (conditions, beforeThese) =>
    `SELECT c.last_change FROM cases c JOIN case_words w ON w.case_number = c.number
     WHERE w.words @@ CAST(? AS tsquery) ${beforeThese ? 'AND c.last_change < ?' : ''} AND ${conditions}
     ORDER BY c.last_change DESC`,
  some: 'SELECT 1 FROM case_words WHERE words @@ CAST(? AS tsquery)',
}

/** So many cases are in memory at once. */
const AT_ONCE = 200

const AS_NOW = 'ON CONFLICT (case_number) DO UPDATE SET words = excluded.words'

interface Indexed {
  number: number
  district: string
  subject: string
  answers: string
}

async function indexSome(tx: Tx, cases: readonly { district: string; number: number }[]): Promise<void> {
  const districts = [...new Set(cases.map(({ district }) => district))]
  const of = [...districts, ...cases.map(({ number }) => number)]
  const these = (number: string) => `${inDistricts('district', districts)} AND ${number} IN (${marks(cases)})`
  const items = await tx.all<Indexed>(
    `SELECT number, district, subject, answers FROM cases WHERE ${these('number')}`,
    ...of,
  )
  const comments = await tx.all<{ number: number; body: string }>(
    `SELECT case_number AS number, body FROM history
     WHERE ${these('case_number')} AND body IS NOT NULL AND event <> 'noted' ORDER BY id`,
    ...of,
  )
  const said = grouped(comments, ({ number }) => number)
  const rows = items.map((item) => ({
    case_number: item.number,
    words: vectorOf(item.district, [
      ['A', [item.subject]],
      ['B', textsOf(JSON.parse(item.answers) as Answers)],
      ['C', [String(item.number)]],
      ['D', (said.get(item.number) ?? []).map(({ body }) => body)],
    ]),
  }))
  await insertRows(tx, { table: 'case_words', columns: ['case_number', 'words'], end: AS_NOW }, rows)
}

function textsOf(answers: Answers): string[] {
  return Object.values(answers).flatMap((answer) => answer)
}

/** The limits of PostgreSQL: bytes of one vector, a word's last place, and how many places it keeps of a word. */
const MOST_BYTES = 1_000_000
const LAST_PLACE = 16_383
const MOST_PLACES = 255

/** The words of texts with their places; between two texts a place is left out, for no phrase goes over both. */
function vectorOf(district: string, parts: readonly [weight: string, texts: readonly string[]][]): string {
  const places = new Map<string, string[]>()
  let [place, bytes] = [0, 0]
  for (const [weight, texts] of parts) {
    for (const word of texts.flatMap((text) => [...wordsOf(text).map(folded), null])) {
      place = Math.min(place + 1, LAST_PLACE)
      if (word === null) continue
      const known = places.get(word)
      bytes += known === undefined ? Buffer.byteLength(word) + 8 : 2
      if (bytes > MOST_BYTES) break
      if (known === undefined) places.set(word, [`${place}${weight}`])
      else if (known.length < MOST_PLACES) known.push(`${place}${weight}`)
    }
  }
  const words = [...places].map(([word, where]) => `${quoted(word)}:${where.join(',')}`)
  return [ofDistrict(district), ...words].join(' ')
}

/** No word of a text begins like this. */
function ofDistrict(district: string): string {
  return quoted(`@${district}`)
}

/** A longer word is found by its beginning. */
const WORD_CHARACTERS = 200

/** As SQLite's index has them: without case and accents. Of marks alone, the marks stay. */
function folded(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{Mn}/gu, '')
  return (plain === '' ? word : plain).toLowerCase().slice(0, WORD_CHARACTERS)
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
