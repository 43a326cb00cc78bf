import * as z from 'zod/mini'
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

const alert = z.object({
  status: z.enum(['firing', 'resolved']),
  labels: texts,
  annotations: z._default(texts, {}),
  startsAt: z.optional(moment),
  endsAt: z.optional(moment),
  generatorURL: z.optional(z.string()),
  fingerprint: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
})

/** Version 4 of the webhook: https://prometheus.io/docs/alerting/latest/configuration/#webhook_config */
const webhook = z.object({
  version: z.literal('4'),
  groupKey: z.string().check(z.minLength(1)),
  status: z.enum(['firing', 'resolved']),
  truncatedAlerts: z._default(z.int().check(z.nonnegative()), 0),
  groupLabels: z._default(texts, {}),
  commonLabels: z._default(texts, {}),
  commonAnnotations: z._default(texts, {}),
  externalURL: z.optional(z.string()),
  alerts: z.array(alert).check(z.minLength(1), z.maxLength(1000)),
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
  const { success, data, error } = webhook.safeParse(parsed(text, source))
  if (!success) {
    throw malformed(
      source,
      error.issues.slice(0, MOST_ERRORS).map(({ path, message, code }) => ({
        pointer: path.map((part) => `/${escaped(String(part))}`).join(''),
        code: code.replaceAll('_', '-'),
        message,
      })),
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
    throw malformed(source, [{ pointer: '', code: 'not-json', message: because }])
  }
}

function malformed(source: string, errors: FieldError[]): Problem {
  const [first] = errors
  const at = first?.pointer ? ` at ${first.pointer}` : ''
  return new Problem('usage', {
    code: 'not-a-webhook',
    message: `${source} is no webhook of Alertmanager (version 4)${at}: ${first?.message ?? ''}`,
    hint: 'It is what Alertmanager sends to a webhook receiver, passed on as it is.',
    errors,
  })
}

function sorted(labels: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(labels).sort(([one], [other]) => (one < other ? -1 : 1))
}

/** RFC 6901. */
function escaped(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1')
}
