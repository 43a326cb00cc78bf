import type { Search } from './search.ts'
import { phrasesOf } from './words.ts'

/**
 * SQLite's full-text index. Its row id is the latest change of the case, so matches come out in the order of lists.
 * Comments are found in the history (the desk's own notes are not to be found), answers in their JSON, whose keys are
 * not indexed.
 */
export const fts5: Search = {
  index: async (tx, district, number, previous) => {
    if (previous !== null) {
      await tx.run(
        'DELETE FROM cases_fts WHERE rowid = ? AND EXISTS (SELECT 1 FROM cases WHERE district = ? AND number = ?)',
        ...[previous, district, number],
      )
    }
    await tx.run(
      `INSERT INTO cases_fts (rowid, district, number, subject, answers, comments)
       SELECT last_change, district, number, subject,
         (SELECT group_concat(atom, char(10)) FROM json_tree(answers) WHERE atom IS NOT NULL),
         (SELECT group_concat(body, char(10)) FROM history
           WHERE case_number = number AND body IS NOT NULL AND event <> 'noted')
       FROM cases WHERE district = ? AND number = ?`,
      ...[district, number],
    )
  },
  indexNew: async (tx, cases) => {
    for (const { district, number } of cases) await fts5.index(tx, district, number, null)
  },
  allWords: (districts, typed) => {
    const found = phrasesOf(typed)
    if (found === null) return null
    const words = found.phrases.map((phrase) => quoted(phrase.join(' '))).join(' AND ')
    const open = found.openEnded ? '*' : ''
    return `district : (${districts.map(quoted).join(' OR ')}) AND {number subject answers comments} : (${words}${open})`
  },
  anyWord: (district, words) =>
    `district : ${quoted(district)} AND {subject answers} : (${words.map(quoted).join(' OR ')})`,
  // The order of a cross join is kept: the index gives matches in list order; each is then held against the rest.
  select: (conditions, beforeThese) =>
    `SELECT f.rowid FROM cases_fts f CROSS JOIN cases c ON c.last_change = f.rowid
     WHERE cases_fts MATCH ? ${beforeThese ? 'AND f.rowid < ?' : ''} AND ${conditions} ORDER BY f.rowid DESC`,
  some: 'SELECT 1 FROM cases_fts WHERE cases_fts MATCH ?',
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
