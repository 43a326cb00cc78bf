import type { TrackerField, TrackerMapping } from '../../settings/types.ts'
import type { Finding } from '../../support/finding.ts'
import type { Found } from './propose.ts'
import { isTyped } from './words.ts'

const NEEDED: Readonly<Record<TrackerField, string>> = {
  key: 'a call that got no answer cannot be looked up, so none is sent again by itself',
  dedupe: 'nobody can tell whether a case is open under one, so --dedupe is refused',
  type: 'the kind of a case stands in its text only',
  module: 'the module stands in the text of a case only',
  site: 'the site stands in the text of a case only',
  release: 'the release stands in the text of a case only',
}

/** What of the mapping of a portal does not fit its Request Tracker, or could be mapped and is not. */
export function findingsIn(
  portal: string,
  found: Found,
  mapping: TrackerMapping,
  proposed: TrackerMapping,
): Finding[] {
  const fixWith = (words: string) => `campus portal check ${portal} ${words}`
  return [
    ...queueFindings(found, mapping),
    ...(Object.keys(NEEDED) as TrackerField[]).flatMap((field) =>
      fieldFindings(field, { found, mapping, proposed, fixWith }),
    ),
    ...found.statuses
      .filter(({ text }) => !Object.hasOwn(mapping.statuses, text))
      .map(({ text }) =>
        finding(
          'warn',
          'status-unmapped',
          `/statuses/${text}`,
          `Tickets have the status “${text}”, which is shown as it is and taken for open.`,
          fixWith(`--map "status.${text}=STATUS"`),
        ),
      ),
    ...(found.searchable === false
      ? [
          finding(
            'warn',
            'no-content-search',
            '',
            'Its search does not look into messages, so --search finds subjects only, and a reply is not found by its key.',
            'Whoever administers it sets %FullTextSearch to Enable => 1.',
          ),
        ]
      : []),
  ]
}

function queueFindings({ queue, queues }: Found, mapping: TrackerMapping): Finding[] {
  const others = Object.entries(mapping.queues ?? {}).filter(([, name]) => !queues.includes(name))
  return [
    ...(queue.mayCreate
      ? []
      : [
          finding(
            'block',
            'may-not-create',
            '/queue',
            `You may not make tickets in the queue “${queue.name}”.`,
            'Whoever administers it gives the right CreateTicket; or take another queue with --queue.',
          ),
        ]),
    ...others.map(([type, name]) =>
      finding(
        'block',
        'queue-missing',
        `/queues/${type}`,
        `There is no queue “${name}” that you may see.`,
        `Queues: ${queues.join(', ')}.`,
      ),
    ),
  ]
}

interface Compared {
  found: Found
  mapping: TrackerMapping
  proposed: TrackerMapping
  /** The call that mends it. */
  fixWith: (words: string) => string
}

function fieldFindings(
  field: TrackerField,
  { found: { queue }, mapping, proposed, fixWith }: Compared,
): Finding[] {
  const name = mapping.fields[field]
  const at = `/fields/${field}`
  if (name === undefined) {
    const could = proposed.fields[field]
    return [
      finding(
        field === 'key' ? 'warn' : 'hint',
        field === 'key' ? 'no-key-field' : 'field-unmapped',
        at,
        `No custom field is mapped to the ${field === 'dedupe' ? 'dedupe key' : field}: ${NEEDED[field]}.`,
        could === undefined
          ? `Whoever administers it adds a custom field for it to the queue “${queue.name}”; then: ${fixWith(`--map ${field}=NAME`)}`
          : fixWith(`--map "${field}=${could}"`),
      ),
    ]
  }
  const there = queue.fields.find((one) => one.name === name)
  if (there === undefined)
    return [
      finding(
        'block',
        'field-missing',
        at,
        `The queue “${queue.name}” has no custom field “${name}” that you may see.`,
        fixWith(`--map ${field}=NAME`),
      ),
    ]
  if (isTyped(field)) return []
  const mapped = Object.values(mapping.values?.[field] ?? {})
  const lost = mapped.filter((value) => there.values !== null && !there.values.includes(value))
  const fresh = (there.values ?? []).filter((value) => !mapped.includes(value))
  return [
    ...lost.map((value) =>
      finding(
        'block',
        'value-missing',
        `/values/${field}`,
        `“${name}” has no value “${value}” any more; a ticket with it would lose it.`,
        `${fixWith('--adopt')} takes what the server has now.`,
      ),
    ),
    ...fresh.map((value) =>
      finding(
        'warn',
        'value-unmapped',
        `/values/${field}`,
        `“${name}” has a value “${value}” that no case can be given.`,
        `${fixWith('--adopt')} takes what the server has now.`,
      ),
    ),
  ]
}

function finding(
  level: Finding['level'],
  rule: string,
  pointer: string,
  message: string,
  fix: string,
): Finding {
  return { rule, level, pointer, line: null, message, fix }
}
