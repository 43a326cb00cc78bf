import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newCampus, type Campus } from './campus.ts'

const alert = (name: string, more: object = {}) => ({
  status: 'firing',
  labels: { alertname: name, severity: 'critical', job: 'probe', instance: 'campus.example.org' },
  annotations: { summary: `${name}: production does not answer`, description: 'The login page times out.' },
  startsAt: '2026-11-02T03:05:00.123456789Z',
  endsAt: '0001-01-01T00:00:00Z',
  generatorURL: 'https://prometheus.example/graph?g0.expr=up&token=hunter2',
  fingerprint: name.toLowerCase().padEnd(16, '0'),
  ...more,
})
const webhook = (alerts: object[], more: object = {}) => ({
  ...{ version: '4', groupKey: '{}:{job="probe"}', truncatedAlerts: 0, status: 'firing', receiver: 'campus' },
  ...{ groupLabels: { job: 'probe' }, commonLabels: { alertname: 'All', job: 'probe' } },
  ...{ commonAnnotations: { summary: 'Several sites are down' }, externalURL: 'https://alerts.example' },
  alerts,
  ...more,
})

interface Line {
  outcome: string
  number: number | null
  error: object | null
}

const receive = async (campus: Campus, document: unknown, ...words: string[]) => {
  const input = typeof document === 'string' ? document : JSON.stringify(document)
  const { stdout, stderr, code } = await campus.with({ input })(
    ...['outage', 'receive', 'alertmanager', '-', '--portal', 'local', '--json'],
    ...words,
  )
  const { items = [], warnings = [] } = (stdout === '' ? {} : JSON.parse(stdout)) as {
    items?: Line[]
    warnings?: { code: string }[]
  }
  return { code, stderr, items, outcomes: items.map(({ outcome }) => outcome), warnings }
}

describe('outage receive alertmanager', () => {
  it('makes a case of each firing alert, once, and closes it when it is resolved', async () => {
    const campus = newCampus()
    const both = [alert('Login'), alert('Messenger')]
    const first = await receive(campus, webhook(both))
    expect(first).toMatchObject({ code: 0, stderr: '', outcomes: ['created', 'created'] })
    const usual = (told: typeof first) => told.warnings.filter(({ code }) => code === 'usual-answers').length
    expect(usual(first)).toBe(2)
    const again = await receive(campus, webhook(both))
    expect(again.outcomes).toEqual(['suppressed', 'suppressed'])
    expect(usual(again)).toBe(0)
    const [login, messenger] = first.items.map(({ number }) => number)
    const seen = await campus.json('case', 'view', String(login))
    expect(seen).toMatchObject({
      ...{ subject: 'Login: production does not answer', type: 'outage', priority: 'critical' },
      answers: { 'first-seen': '2026-11-02T03:05:00.123Z' },
    })
    const { description } = seen['answers'] as { description: string }
    expect(description).toContain('The login page times out.')
    expect(description).toContain('instance: campus.example.org')
    expect(description).toContain('token=***')
    expect(description).not.toContain('hunter2')

    const over = { status: 'resolved', endsAt: '2026-11-02T04:00:00Z' }
    const mixed = webhook([alert('Login', over), alert('Messenger'), alert('Never', over)])
    const second = await receive(campus, mixed)
    expect(second.outcomes).toEqual(['updated', 'suppressed', 'unchanged'])
    expect(second.items.map(({ number }) => number)).toEqual([login, messenger, null])
    const closed = await campus.json('case', 'view', String(login))
    expect(closed).toMatchObject({ status: 'closed' })
    expect((closed['comments'] as { body: string }[]).at(-1)?.body).toBe(
      'The alert was resolved at 2026-11-02T04:00:00.000Z.',
    )
    expect((await receive(campus, webhook([alert('Login')]))).outcomes).toEqual(['created'])
  })

  it('makes one case of a group', async () => {
    const campus = newCampus()
    const both = [alert('Login'), alert('Messenger')]
    expect((await receive(campus, webhook(both), '--by-group')).outcomes).toEqual(['created'])
    const { items } = (await campus.json('case', 'list')) as unknown as { items: { subject: string }[] }
    expect(items.map(({ subject }) => subject)).toEqual(['Several sites are down'])
    const done = webhook(both, { status: 'resolved' })
    expect((await receive(campus, done, '--by-group')).outcomes).toEqual(['updated'])
  })

  it('tells apart what has no fingerprint by its labels, whatever their order', async () => {
    const campus = newCampus()
    const plain = (labels: object) => alert('Login', { fingerprint: undefined, labels })
    const one = plain({ alertname: 'Login', site: 'a' })
    const same = plain({ site: 'a', alertname: 'Login' })
    const other = plain({ alertname: 'Login', site: 'b' })
    expect((await receive(campus, webhook([one, same, other]))).outcomes).toEqual([
      ...['created', 'suppressed', 'created'],
    ])
  })

  it('lets one alert that cannot be filed stop no other, exit 9', async () => {
    const campus = newCampus()
    const bad = alert('Roster', { annotations: { summary: 'Student SSN 123-45-6789 cannot sign in' } })
    const told = await receive(campus, webhook([bad, alert('Login')]))
    // What may say who a student is was left out, and what is left says nothing.
    expect(told.outcomes[1]).toBe('created')
    const { items } = (await campus.json('case', 'list')) as unknown as { items: object[] }
    expect(JSON.stringify(items)).not.toContain('6789')
    const none = await receive(campus, webhook([alert('Messenger')]), '--module', 'nope')
    expect(none).toMatchObject({ code: 2, items: [] })
    expect(JSON.parse(none.stderr)).toMatchObject({ error: { code: 'invalid-answers' } })
  })

  it('says that the sender left alerts out', async () => {
    const told = await receive(newCampus(), webhook([alert('Login')], { truncatedAlerts: 7 }))
    expect(told.warnings.map(({ code }) => code)).toContain('alerts-left-out')
  })

  it('files nothing with --dry-run', async () => {
    const campus = newCampus()
    expect(await receive(campus, webhook([alert('Login')]), '--dry-run')).toMatchObject({ code: 0 })
    expect((await campus.json('case', 'list'))['items']).toEqual([])
  })

  it.each([
    ['nothing', '\n', '', 'Standard input is empty; a webhook of Alertmanager is read from it.'],
    ['no JSON', '{"version": ', '', 'is no JSON'],
    ['a list', [], '', 'the document must be a JSON object'],
    ['no version', webhook([alert('Login')], { version: undefined }), '/version', 'version is missing'],
    ['another version', webhook([alert('Login')], { version: '3' }), '/version', 'version must be “4”'],
    ['no alerts', webhook([]), '/alerts', 'alerts must hold 1 to 1000 alerts'],
    [
      'an alert without labels',
      webhook([alert('A'), alert('B', { labels: undefined })]),
      ...['/alerts/1/labels', 'alerts.1.labels is missing'],
    ],
    [
      'a label that is no text',
      webhook([alert('A', { labels: { 'a/b': 3 } })]),
      ...['/alerts/0/labels/a~1b', 'must be a text'],
    ],
    [
      'a state nobody knows',
      webhook([alert('A', { status: 'maybe' })]),
      ...['/alerts/0/status', 'must be “firing” or “resolved”'],
    ],
    [
      'a time that is none',
      webhook([alert('A', { startsAt: 'yesterday' })]),
      ...['/alerts/0/startsAt', 'must be a time'],
    ],
  ] as [string, unknown, string, string][])(
    'points at what is wrong: %s',
    async (_, document, pointer, said) => {
      const campus = newCampus()
      const told = await receive(campus, document)
      expect(told.code).toBe(2)
      expect(JSON.parse(told.stderr)).toMatchObject({
        error: {
          code: 'not-a-webhook',
          errors: [{ pointer }],
          message: expect.stringContaining(said) as string,
          hint: expect.stringContaining('--dry-run') as string,
        },
      })
      expect(told.stderr).not.toContain('Invalid input')
    },
  )

  it('takes a file as well, and gives a text where a person files, exit 10', async () => {
    const campus = newCampus()
    const page = ['--kind', 'handoff', '--url', 'https://desk.example/cases', '--catalog', 'infinite-campus']
    await campus('portal', 'add', 'vendor', ...page)
    const file = join(campus.home, 'alert.json')
    writeFileSync(file, JSON.stringify(webhook([alert('Login')])))
    const call = ['outage', 'receive', 'alertmanager', file, '--portal', 'vendor']
    const told = await campus(...call)
    expect(told.code).toBe(10)
    expect(told.stdout).toMatch(
      /^Login \(firing\): to be handed off as [a-z]{6}\nhttps:\/\/desk\.example\/cases/,
    )
    expect((await campus(...call, '--json')).code).toBe(10)
    expect((await campus.json('case', 'list', '--portal', 'vendor'))['items']).toHaveLength(1)
  })
})
