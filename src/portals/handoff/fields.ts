import type { FormField, NewCase } from '../../portal/port.ts'
import type { Catalog, FormEntry } from '../../support/catalog.ts'
import { labelIn } from '../../support/named.ts'
import { headingOf, questions } from '../../support/questions.ts'
import { localText } from '../../support/time/words.ts'
import { isZone } from '../../support/time/zone.ts'

/** A new case in the order of the portal's form; what is empty is left out. */
export function fieldsOf(input: NewCase, catalog: Catalog): FormField[] {
  const values = valuesOf(input, catalog)
  return catalog.form.items.flatMap((entry): FormField[] => {
    const value = entryText(entry, values)
    return value === '' ? [] : [{ label: entry.label, value, choose: entry.choose }]
  })
}

/** Fields as one text. */
export function textOf(fields: readonly FormField[]): string {
  return fields
    .map(({ label, value }) => (value.includes('\n') ? `${label}:\n${value}\n` : `${label}: ${value}`))
    .join('\n')
    .trimEnd()
}

function valuesOf(input: NewCase, catalog: Catalog): Record<string, string> {
  const { subject, type, module, priority, site, release, dueDate, answers, zone } = input
  const told = Object.entries(answers).map(([id, answer]) => [id, answerText(id, answer, zone)] as const)
  return {
    ...Object.fromEntries(told),
    subject,
    type: labelIn(catalog.types.items, type),
    module: labelIn(catalog.modules.items, module),
    priority: labelIn(catalog.priorities.items, priority),
    site: site === null ? '' : labelIn(catalog.sites.items, site),
    release: release ?? '',
    due: dueDate ?? '',
  }
}

/** The first answer of an entry stands alone, the others under their headings; long ones stand apart. */
function entryText({ from }: FormEntry, values: Record<string, string>): string {
  const parts = from.flatMap((id, index) => {
    const value = values[id] ?? ''
    if (value === '') return []
    const isLong = value.includes('\n')
    return [index === 0 ? value : `${isLong ? '\n' : ''}${headingOf(id)}:${isLong ? '\n' : ' '}${value}`]
  })
  const [first = '', ...rest] = parts
  return rest.length === 0 ? first : `${first}\n\n${rest.join('\n')}`
}

function answerText(id: string, answer: string | string[], zone: string): string {
  if (typeof answer === 'string')
    return isMoment(id) && isZone(zone) ? localText(new Date(answer), zone) : answer
  return answer.map((item, index) => `${index + 1}. ${item}`).join('\n')
}

function isMoment(id: string): boolean {
  return questions.some((question) => question.id === id && question.kind === 'moment')
}
