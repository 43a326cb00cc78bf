import type { Answers } from '../case.ts'
import type { Finding } from '../finding.ts'
import { screenTexts, type Screened } from './screen.ts'

/** What the screen finds in a new case. The subject is in every list and mail, so it is screened more strictly. */
export function screenCase({ subject, answers }: { subject: string; answers: Answers }): Finding[] {
  const told = Object.entries(answers).flatMap(([id, answer]): Screened[] =>
    typeof answer === 'string'
      ? [{ text: answer, pointer: `/answers/${id}` }]
      : answer.map((text, index) => ({ text, pointer: `/answers/${id}/${index}` })),
  )
  return screenTexts([{ text: subject, pointer: '/subject', strict: true }, ...told])
}
