import type { NewCase } from '../portal/port.ts'
import type { Answers } from '../support/case.ts'
import type { Catalog } from '../support/catalog.ts'

/** Ids of answers that are fields of the case itself; the rest travel as answers. */
const FIELDS = ['subject', 'type', 'module', 'priority', 'site', 'release', 'due'] as const
/** Files travel as files. */
const NOT_TOLD = [...FIELDS, 'attach'] as const

/** The case that the answers describe. `answers` are complete and checked. */
export function newCase(
  answers: Answers,
  catalog: Catalog,
  { test, zone }: { test: boolean; zone: string },
): NewCase {
  const field = (id: (typeof FIELDS)[number]): string | null => {
    const value = answers[id]
    return typeof value === 'string' ? value : null
  }
  const due = field('due')
  const rest = Object.entries(answers).filter(([id]) => !(NOT_TOLD as readonly string[]).includes(id))
  return {
    subject: field('subject') ?? '',
    type: field('type') ?? '',
    module: field('module') ?? '',
    priority: field('priority') ?? catalog.defaultPriority,
    site: field('site'),
    release: field('release'),
    dueDate: due === 'none' ? null : due,
    test,
    zone,
    answers: { ...Object.fromEntries(rest), ...(due === 'none' && { due }) },
  }
}
