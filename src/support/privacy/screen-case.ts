import type { Answers } from '../case.ts'
import type { Finding } from '../finding.ts'
import { screenText } from './screen.ts'

/** What the screen finds in a new case. The subject is in every list and mail, so it is screened more strictly. */
export function screenCase({ subject, answers }: { subject: string; answers: Answers }): Finding[] {
  const told = Object.entries(answers).flatMap(([id, answer]) =>
    typeof answer === 'string'
      ? screenText(answer, { pointer: `/answers/${id}` })
      : answer.flatMap((item, index) => screenText(item, { pointer: `/answers/${id}/${index}` })),
  )
  return [...screenText(subject, { pointer: '/subject', strict: true }), ...told]
}
