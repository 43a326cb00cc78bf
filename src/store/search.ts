import type { Tx } from './store.ts'

/** What the tokenizer of the index takes for a word. */
const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu

/**
 * Indexes a case as it is now under its latest change. `previous` is the change it was indexed under before.
 * Comments are found in the history (the desk's own notes are not to be found), answers in their JSON, whose keys are
 * not indexed.
 */
export async function indexCase(tx: Tx, number: number, previous: number | null): Promise<void> {
  if (previous !== null) await tx.run('DELETE FROM cases_fts WHERE rowid = ?', previous)
  await tx.run(
    `INSERT INTO cases_fts (rowid, district, number, subject, answers, comments)
     SELECT last_change, district, number, subject,
       (SELECT group_concat(atom, char(10)) FROM json_tree(answers) WHERE atom IS NOT NULL),
       (SELECT group_concat(body, char(10)) FROM history
         WHERE case_number = number AND body IS NOT NULL AND event <> 'noted')
     FROM cases WHERE number = ?`,
    number,
  )
}

/**
 * The index's query for all the words a person typed, anywhere in a case of the district; the last may be the
 * beginning of a word, unless it is a single letter. Null when nothing of it is a word.
 */
export function matchQuery(districts: readonly string[], typed: string): string | null {
  const phrases = typed.split(/\s+/).flatMap((part) => {
    const words = part.match(WORD)
    return words ? [words] : []
  })
  const last = phrases.at(-1)?.at(-1)
  if (last === undefined) return null
  const quoted = phrases.map((words) => `"${words.join(' ')}"`).join(' AND ')
  const open = last.length > 1 ? '*' : ''
  const within = districts.map((district) => `"${district.replaceAll('"', '""')}"`).join(' OR ')
  return `district : (${within}) AND {number subject answers comments} : (${quoted}${open})`
}
