import type { SimilarCase } from '../portal/port.ts'
import { likelyCases } from '../store/similar.ts'
import { MUCH_LIKE, shareOf, termsOf } from '../support/similar.ts'
import type { Reading } from './work.ts'

const MOST = 5

/** Open cases of the district that are much like one with that subject, most alike first. */
export async function similarCases({ tx, actor }: Reading, subject: string): Promise<SimilarCase[]> {
  const terms = termsOf(subject)
  if (shareOf(terms, subject) === 0) return []
  return (await likelyCases(tx, actor.district, terms))
    .map(({ summary: { number, subject, status }, answers }) => ({
      case: { number, subject, status },
      shared: shareOf(terms, `${subject} ${answers}`),
    }))
    .filter(({ shared }) => shared >= MUCH_LIKE)
    .sort((one, other) => other.shared - one.shared)
    .slice(0, MOST)
}
