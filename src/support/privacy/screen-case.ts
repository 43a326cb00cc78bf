import type { Answers } from '../case.ts'
import type { Catalog } from '../catalog.ts'
import type { Finding } from '../finding.ts'
import { questions } from '../questions.ts'
import { screenTexts, type Screened } from './screen.ts'

/** What the screen finds in a new case. The subject is in every list and mail, so it is screened more strictly. */
export function screenCase({ subject, answers }: { subject: string; answers: Answers }): Finding[] {
  const told = Object.entries(answers).flatMap(([id, answer]): Screened[] =>
    typeof answer === 'string'
      ? [{ text: labelled(id, answer), pointer: `/answers/${id}` }]
      : answer.map((text, index) => ({ text: labelled(id, text), pointer: `/answers/${id}/${index}` })),
  )
  return screenTexts([{ text: subject, pointer: '/subject', strict: true }, ...told])
}

/** A bare number is what its question makes of it. */
function labelled(id: string, answer: string): string {
  const question = questions.find((one) => one.id === id)
  return question?.tells === undefined ? answer : `${question.heading}: ${answer}`
}

/** The findings without those of what a desk wants to be told. What stops a text stays. */
export function asAllowed(findings: readonly Finding[], { privacy }: Pick<Catalog, 'privacy'>): Finding[] {
  const allowed: readonly string[] = privacy?.allowed ?? []
  return findings.filter(({ rule, level }) => level === 'block' || !allowed.includes(rule))
}
