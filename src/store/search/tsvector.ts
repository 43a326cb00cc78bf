import type { Answers } from '../../support/case.ts'
import type { Tx } from '../store.ts'
import type { Search } from './search.ts'
import { phrasesOf, wordsOf } from './words.ts'

/**
 * PostgreSQL's full-text index. The words are taken apart here, so that both databases find the same, whatever the
 * language that PostgreSQL was set up for. The district is a word of its own: the index then reads no further than one
 * district's cases, and PostgreSQL's own estimate of how many match is not relied on.
 */
export const tsvector: Search = {
  index: async (tx, district, number) => {
    const item = await tx.get<{ subject: string; answers: string; last: number }>(
      'SELECT subject, answers, last_change AS last FROM cases WHERE district = ? AND number = ?',
      ...[district, number],
    )
    if (item === undefined) throw new Error('a case was indexed before it was stored')
    const words = vectorOf(district, [
      ['A', [item.subject]],
      ['B', textsOf(JSON.parse(item.answers) as Answers)],
      ['C', [String(number)]],
      ['D', await commentsOf(tx, district, number)],
    ])
    await tx.run(
      `INSERT INTO case_words (case_number, last_change, words) VALUES (?, ?, CAST(? AS tsvector))
       ON CONFLICT (case_number) DO UPDATE SET last_change = excluded.last_change, words = excluded.words`,
      ...[number, item.last, words],
    )
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
  select: (conditions, beforeThese) =>
    `WITH f AS MATERIALIZED (SELECT last_change FROM case_words WHERE words @@ CAST(? AS tsquery))
     SELECT c.last_change FROM f JOIN cases c ON c.last_change = f.last_change
     WHERE ${beforeThese ? 'f.last_change < ? AND' : ''} ${conditions} ORDER BY c.last_change DESC`,
  some: 'SELECT 1 FROM case_words WHERE words @@ CAST(? AS tsquery)',
}

async function commentsOf(tx: Tx, district: string, number: number): Promise<string[]> {
  const rows = await tx.all<{ body: string }>(
    `SELECT body FROM history WHERE case_number = ? AND district = ? AND body IS NOT NULL AND event <> 'noted'
     ORDER BY id`,
    ...[number, district],
  )
  return rows.map(({ body }) => body)
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
