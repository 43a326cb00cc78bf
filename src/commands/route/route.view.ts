import type { AdvisedStep } from '../../support/routing/advice.ts'
import { wrap } from '../../support/text/layout.ts'
import { localText } from '../../support/time/words.ts'
import type { View } from '../context.ts'
import { awayText, reachedText } from './reached.ts'
import type { RouteResult } from './route.ts'

/** What to do, as numbered steps; then what holds beside them. */
export const view: View<RouteResult> = (result, { columns, style }) => {
  const steps = stepsOf(result).map((step, index) => hanging(`${index + 1}. `, step, columns))
  const beside = besideOf(result).map((line) => wrap(line, columns, 0))
  const line = emergencyLines(result, columns)
  const parts = [
    style.bold(wrap(headline(result), columns, 0)),
    steps.join('\n'),
    ...(line === null ? [] : [line]),
    ...(beside.length > 0 ? [beside.join('\n')] : []),
    ...(result.next === null ? [] : [`Next: ${result.next}`]),
  ]
  return `${parts.join('\n\n')}\n`
}

function headline({ topic, role, school }: RouteResult): string {
  const where = school === null ? '' : `, ${school.name}${school.level === null ? '' : ` (${school.level})`}`
  return `${topic.label}; asked by: ${role.label}${where}`
}

function stepsOf(result: RouteResult): string[] {
  const { tryBefore, ask, then, urgent } = result
  const nobody = nobodyThere(result)
  return [
    ...tryBefore,
    ...(ask === null || nobody !== null ? [] : [`Ask first: ${whom(result)}. ${ask.about}`]),
    ...(then === null
      ? []
      : [`${ask === null ? '' : (nobody ?? 'If that is not enough: ')}${stepText(then)}`]),
    ...(urgent === null ? [] : [`If it cannot wait: ${stepText(urgent)}`]),
  ]
}

function whom({ ask, specialist }: RouteResult): string {
  if (ask?.specialist !== true) return `${either(ask?.roles.map(({ label }) => label) ?? [])} of the school`
  if (specialist === null) return 'the specialist of the school'
  const { name, away, cover } = specialist
  return away === null ? name : `${cover?.name ?? name} (${name} is away until ${away.until})`
}

/** Nobody waits for somebody who is not there: the next step is the first. Null where there is somebody to ask. */
function nobodyThere({ ask, then, specialist }: RouteResult): string | null {
  if (ask?.specialist !== true || then === null || !specialist?.away || specialist.cover !== null) return null
  return `${specialist.name} is away until ${specialist.away.until} and nobody covers, so at once: `
}

function stepText({ label, about, by, may, page }: AdvisedStep): string {
  const who = by.length === 0 ? '' : `, by ${either(by.map((role) => role.label))}${may ? '' : ' only'}`
  return `${label}${who}. ${about}${page === null ? '' : ` ${page.url}`}`
}

function emergencyLines({ emergency }: RouteResult, columns: number): string | null {
  if (emergency === null) return null
  const told =
    emergency.told.length === 0 ? '' : ` You wrote ${emergency.told.map((word) => `“${word}”`).join(', ')}.`
  const head = `${emergency.label}: right only when all of this is so.${told} Its number was told to you, and is in no catalog.`
  return [wrap(head, columns, 0), ...emergency.when.map((one) => hanging('- ', one, columns))].join('\n')
}

function besideOf({ specialist, answer, otherTopics, matched }: RouteResult): string[] {
  const away = specialist && awayText(specialist)
  return [
    ...(specialist === null
      ? []
      : [`Specialist of the school: ${reachedText(specialist)}${away === null ? '' : `; ${away}`}`]),
    ...(answer === null ? [] : [answerText(answer)]),
    ...(otherTopics.length === 0
      ? []
      : [
          `Taken for this because of ${matched.map((word) => `“${word}”`).join(', ')}; it may also be: ${otherTopics.map(({ id }) => id).join(', ')}`,
        ]),
  ]
}

function answerText({ hours, unit, peak, by, zone }: NonNullable<RouteResult['answer']>): string {
  const goal = unit === 'hours' ? `${hours} hours` : `${hours} business hours`
  const why = peak === null ? '' : `; this is a peak time, ${peak.label}`
  return `Asked now, an answer is expected by ${localText(new Date(by), zone)} (${goal}${why}).`
}

function either(labels: readonly string[]): string {
  return labels.join(' or ')
}

/** What does not fit goes on under the first word. */
function hanging(mark: string, text: string, columns: number): string {
  return `${mark}${wrap(text, columns, mark.length).trimStart()}`
}
