import * as z from 'zod/mini'
import { toPointer, valueAt } from '../../catalog/place.ts'
import { alertKey, type Alert } from '../../support/outage/alert.ts'
import { Problem, type FieldError } from '../../support/problem.ts'

const texts = z.record(z.string(), z.string())
/** RFC 3339, as Go writes it: up to nine digits of a second. */
const moment = z
  .string()
  .check(
    z.regex(
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/,
      'must be a time like 2026-11-02T03:05:00Z',
    ),
  )

const FINGERPRINT = 'must have 1 to 200 characters'
const COUNT = 'must be 0 or more'
const ALERTS = 'must hold 1 to 1000 alerts'

const alert = z.object({
  status: z.enum(['firing', 'resolved']),
  labels: texts,
  annotations: z._default(texts, {}),
  startsAt: z.optional(moment),
  endsAt: z.optional(moment),
  generatorURL: z.optional(z.string()),
  fingerprint: z.optional(z.string().check(z.minLength(1, FINGERPRINT), z.maxLength(200, FINGERPRINT))),
})

/** Version 4 of the webhook: https://prometheus.io/docs/alerting/latest/configuration/#webhook_config */
const webhook = z.object({
  version: z.literal('4'),
  groupKey: z.string().check(z.minLength(1, 'must not be empty')),
  status: z.enum(['firing', 'resolved']),
  truncatedAlerts: z._default(z.int(COUNT).check(z.nonnegative(COUNT)), 0),
  groupLabels: z._default(texts, {}),
  commonLabels: z._default(texts, {}),
  commonAnnotations: z._default(texts, {}),
  externalURL: z.optional(z.string()),
  alerts: z.array(alert).check(z.minLength(1, ALERTS), z.maxLength(1000, ALERTS)),
})

export interface Received {
  alerts: Alert[]
  /** Alerts that the sender left out. */
  leftOut: number
}

const MOST_ERRORS = 20

/**
 * Reads a webhook: each alert by its fingerprint, or all of it as one by the key of the group. What is not such a
 * document is a usage `Problem` that points at what is wrong.
 */
export function readAlertmanager(text: string, by: 'alert' | 'group', source: string): Received {
  const document = parsed(text, source)
  const { success, data, error } = webhook.safeParse(document)
  if (!success) {
    const faults = error.issues.slice(0, MOST_ERRORS).map((issue) => faultOf(issue, document))
    throw malformed(
      `${source} is no webhook of Alertmanager (version 4): ${faults[0]?.message ?? ''}.`,
      faults,
    )
  }
  const leftOut = data.truncatedAlerts
  if (by === 'group') return { alerts: [groupOf(data)], leftOut }
  return {
    alerts: data.alerts.map((one) => ({
      state: one.status,
      dedupe: alertKey('alert', one.fingerprint ?? JSON.stringify([data.groupKey, sorted(one.labels)])),
      ...{ labels: one.labels, annotations: one.annotations },
      ...{ startsAt: told(one.startsAt), endsAt: told(one.endsAt), link: one.generatorURL || null },
    })),
    leftOut,
  }
}

type Webhook = z.output<typeof webhook>

function groupOf({
  groupKey,
  status,
  alerts,
  groupLabels,
  commonLabels,
  commonAnnotations,
  externalURL,
}: Webhook): Alert {
  const starts = alerts.flatMap(({ startsAt }) => told(startsAt) ?? []).sort()
  const ends = alerts.flatMap(({ endsAt }) => told(endsAt) ?? []).sort()
  return {
    ...{ state: status, dedupe: alertKey('group', groupKey) },
    ...{ labels: { ...groupLabels, ...commonLabels }, annotations: commonAnnotations },
    ...{ startsAt: starts[0] ?? null, endsAt: ends.at(-1) ?? null, link: externalURL || null },
  }
}

/** In UTC; Go writes the year 1 where it has none. */
function told(at: string | undefined): string | null {
  const instant = at === undefined ? Number.NaN : Date.parse(at)
  return Number.isNaN(instant) || instant <= 0 ? null : new Date(instant).toISOString()
}

function parsed(text: string, source: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const because = error instanceof Error ? error.message : 'it is not JSON'
    const told = text.trim() === '' ? 'is empty' : `is no JSON (${because})`
    throw malformed(`${source} ${told}; a webhook of Alertmanager is read from it.`, [
      { pointer: '', code: 'not-json', message: because },
    ])
  }
}

function malformed(message: string, errors: FieldError[]): Problem {
  return new Problem('usage', {
    code: 'not-a-webhook',
    message,
    hint: 'Pass on as it is what Alertmanager sends to a webhook receiver (JSON, version 4). To try one that was kept: campus outage receive alertmanager FILE --dry-run',
    errors,
  })
}

/** Which field is wrong, and how; what it holds is not repeated. */
function faultOf(issue: Issue, document: unknown): FieldError {
  const path = issue.path.map(String)
  const place = path.length === 0 ? 'the document' : path.join('.')
  const told = path.length > 0 && valueAt(document, path) === undefined ? 'is missing' : expected(issue)
  return { pointer: toPointer(path), code: issue.code.replaceAll('_', '-'), message: `${place} ${told}` }
}

function expected(issue: Issue): string {
  if (issue.code === 'invalid_type') return `must be ${KINDS[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_value')
    return `must be ${issue.values.map((value) => `“${String(value)}”`).join(' or ')}`
  return issue.message
}

type Issue = z.core.$ZodIssue

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  int: 'a whole number',
  number: 'a number',
  array: 'a list',
  object: 'a JSON object',
  record: 'a JSON object',
}

function sorted(labels: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(labels).sort(([one], [other]) => (one < other ? -1 : 1))
}
