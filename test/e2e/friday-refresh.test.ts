import { describe, expect, test } from 'vitest'
import { errorOf, itemsOf, type Document, type Ended } from './campus.ts'
import { clockedCampus, type ClockedCampus } from './clocked-campus.ts'
import { KEY } from './interview.ts'
import { ANA, becomesContact, sitsDown, TOM } from './people.ts'

const newClocked = clockedCampus()
/** The day before Thanksgiving, at noon in Chicago. */
const WEDNESDAY = '2026-11-25T18:00:00.000Z'
const REFRESH = ['request', 'sandbox-refresh', '--yes']
const UPDATE = ['request', 'version-update', '--yes']

function said(text: string): unknown {
  return expect.stringContaining(text)
}

async function technical(to?: 'vendor'): Promise<ClockedCampus> {
  const campus = newClocked(WEDNESDAY)
  await sitsDown(campus, ANA, to)
  return campus
}

/** The only open request, as soon as there is one: somebody else asks for it meanwhile. */
async function openRequest(campus: ClockedCampus): Promise<string> {
  for (;;) {
    const [found] = itemsOf(await campus.json('request', 'list', '--open'))
    if (found) return String(found['id'])
  }
}

async function requests(campus: ClockedCampus): Promise<unknown[]> {
  return itemsOf(await campus.json('request', 'list')).map(({ site, status }) => [site, status])
}

function documentOf({ stdout }: Ended): Document {
  return JSON.parse(stdout) as Document
}

/** Refused in both languages, with nothing kept. */
async function expectRefusal(
  campus: ClockedCampus,
  args: string[],
  [exit, code, ...texts]: [number, string, ...string[]],
): Promise<void> {
  const before = await requests(campus)
  const [text, json] = [await campus(...args), await campus(...args, '--json')]
  expect(text, args.join(' ')).toMatchObject({ code: exit, stdout: '' })
  for (const part of texts) expect(text.stderr).toContain(part)
  expect(json).toMatchObject({ code: exit })
  expect(errorOf(json)).toMatchObject({ code })
  expect(await requests(campus)).toEqual(before)
}

test('two who ask for the same at once: one gets it, the other is told of the first', async () => {
  const campus = await technical()
  const both = await Promise.all([campus(...REFRESH, '--json'), campus(...REFRESH, '--json')])
  const [done, refused] = both.sort((one, other) => one.code - other.code)
  expect([done?.code, refused?.code]).toEqual([0, 7])
  const { id } = documentOf(done as Ended)
  expect(id).toMatch(/^[a-z]{6}$/)
  expect(errorOf(refused as Ended)).toMatchObject({
    code: 'request-open',
    message: `There is an open request already: the refresh of sandbox (${String(id)}) of Ana Ruiz is requested.`,
    hint: `Follow it: campus request view ${String(id)} --wait`,
  })
  expect(await requests(campus)).toEqual([['sandbox', 'requested']])
})

describe('followed to its end', () => {
  const WAITING = [...REFRESH, '--wait', '--timeout', '30d']

  test('it is done by somebody else meanwhile', async () => {
    const campus = await technical()
    const waiting = campus(...WAITING, '--json')
    const id = await openRequest(campus)
    await campus.json('desk', 'request', 'start', id)
    await campus.json('desk', 'request', 'finish', id)
    const ended = await waiting
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(documentOf(ended)).toMatchObject({ id, status: 'done', outcome: 'created', reason: null })
    expect(documentOf(ended)['endedAt']).not.toBeNull()
  })

  test('it fails, and says why; in a log each status is one line', async () => {
    const campus = await technical()
    const waiting = campus(...WAITING)
    const id = await openRequest(campus)
    await campus.json('desk', 'request', 'start', id)
    // Long enough for the other to see it running.
    await campus.json('request', 'list')
    await campus.json('desk', 'request', 'fail', id, '--reason', 'The disk of the site is full.')
    const ended = await waiting
    expect(ended.code).toBe(7)
    expect(ended.stdout).toContain(`${id}, refresh of sandbox`)
    expect(ended.stderr).toContain(`Request ${id} has failed: The disk of the site is full.\n`)
    const told = ended.stderr.split('\n').filter((line) => line.includes('(waiting for'))
    expect(told.map((line) => line.replace(/ \(.*/, ''))).toEqual([
      `Request ${id} is requested`,
      `Request ${id} is running`,
    ])
    expect(ended.stderr).not.toMatch(/[\r\x1b]/)
    expect(documentOf(await campus('request', 'view', id, '--wait', '--json'))).toMatchObject({
      status: 'failed',
      warnings: [{ code: 'request-failed' }],
    })
  })

  test('it lasts longer than one waits, and is taken up again', async () => {
    const campus = await technical()
    const ended = await campus(...REFRESH, '--wait', '--timeout', '5m', '--json')
    expect(ended).toMatchObject({ code: 8, stderr: '' })
    const { id, warnings } = documentOf(ended)
    expect(warnings).toContainEqual({
      code: 'still-running',
      message: `Request ${String(id)} is requested still, after 5 min. Take it up again: campus request view ${String(id)} --wait`,
    })
    const again = campus('request', 'view', String(id), '--wait', '--timeout', '30d', '--json')
    await campus.json('desk', 'request', 'finish', String(id))
    expect(await again).toMatchObject({ code: 0, stderr: '' })
    expect(documentOf(await again)).toMatchObject({ id, status: 'done' })
  })

  test('under its key it is the same request, and its end', async () => {
    const campus = await technical()
    const call = [...REFRESH, '--key', 'friday', '--json']
    const { id } = documentOf(await campus(...call))
    await campus.json('desk', 'request', 'finish', String(id))
    const again = await campus(...call, '--wait')
    expect(again).toMatchObject({ code: 0, stderr: '' })
    expect(documentOf(again)).toMatchObject({ id, outcome: 'existing', status: 'done' })
  })

  test('a timeout needs a unit, and --wait', async () => {
    const campus = await technical()
    await expectRefusal(campus, [...REFRESH, '--wait', '--timeout', '5'], [2, 'not-a-duration', '5s, 5m'])
    await expectRefusal(campus, [...REFRESH, '--timeout', '5m'], [2, 'timeout-without-wait', 'Add --wait'])
  })

  test('on a terminal the line is written over; Ctrl-C leaves the request running', async () => {
    const campus = await technical()
    const person = campus.terminal(['request', 'sandbox-refresh', '--wait', '--timeout', '365d'])
    await person.sees('Everything on sandbox is overwritten')
    await person.sees('Type the name of the site to have it overwritten (sandbox)')
    person.types(`production${KEY.enter}`)
    await person.sees('Type sandbox, or nothing to leave it as it is.')
    person.types(`${KEY.clear}sandbox${KEY.enter}`)
    await person.sees('is requested (waiting for 0 s')
    await person.sees('is requested (waiting for 1 min')
    await person.seesAfterTyping(KEY.interrupt, 'Stopped waiting; request ')
    await person.sees('Take it up again: campus request view ')
    expect(await person.ended).toBe(130)
    expect(person.screen).toMatch(/\r\x1b\[K(?:\^C)?Error: Stopped waiting; request [a-z]{6} goes on\.\r\n/)
    const shown = person.screen.slice(
      person.screen.indexOf('is requested'),
      person.screen.lastIndexOf('is requested'),
    )
    expect(shown).toMatch(/\r\x1b\[KRequest [a-z]{6} is requested \(waiting for 52 s/)
    expect(shown).not.toContain('\n')
    expect(await requests(campus)).toEqual([['sandbox', 'requested']])
  })

  test('on a terminal nothing typed is nothing done', async () => {
    const campus = await technical()
    const person = campus.terminal(['request', 'sandbox-refresh'])
    await person.sees('Type the name of the site')
    person.types(KEY.enter)
    await person.sees('Cancelled; nothing was asked for.')
    expect(await person.ended).toBe(130)
    expect(await requests(campus)).toEqual([])
  })
})

test('without a terminal somebody must have said that it is meant', async () => {
  const campus = await technical()
  await expectRefusal(campus, ['request', 'sandbox-refresh'], [2, 'not-confirmed', 'add --yes'])
  const dry = await campus('request', 'sandbox-refresh', '--dry-run')
  expect(dry).toMatchObject({ code: 0, stdout: said('Would ask for: refresh of sandbox') })
  expect(dry.stderr).toContain('A dry run: nothing was changed.')
  expect(await requests(campus)).toEqual([])
})

describe('when', () => {
  test('the next window is not on Thanksgiving', async () => {
    const campus = await technical()
    const asked = await campus(...REFRESH, '--at', 'next-window')
    expect(asked).toMatchObject({ code: 0, stdout: said('2026-12-03 00:30 CST; it is requested.') })
    expect(asked.stderr).toContain(
      '(as the vendor publishes it) is 2026-12-03 00:30 CST to 2026-12-03 03:30 CST',
    )
    expect(asked.stderr).toContain('or on the next business day (2026-12-04).')
  })

  test('as soon as possible is before the holiday or after it', async () => {
    const campus = await technical()
    const { warnings } = documentOf(await campus(...REFRESH, '--json'))
    const message = 'It is carried out as soon as possible, or on the next business day (2026-11-27).'
    expect(warnings).toContainEqual({ code: 'done-by', message })
  })

  test('a date alone is read in the zone of the desk, and that is said', async () => {
    const campus = await technical()
    const asked = documentOf(await campus(...REFRESH, '--at', '2026-11-30', '--json'))
    expect(asked).toMatchObject({ at: '2026-11-30T06:00:00.000Z' })
    expect(asked['warnings']).toContainEqual({
      code: 'assumed-zone',
      message: '--at 2026-11-30 was read in America/Chicago.',
    })
  })

  test('a time without a zone, and one that is past, are refused', async () => {
    const campus = await technical()
    const noZone = [...REFRESH, '--at', '2026-11-30 10:00']
    const readings = ['2026-11-30T16:00:00Z in America/Chicago', '2026-11-30T10:00:00Z in UTC', 'next-window']
    await expectRefusal(campus, noZone, [2, 'not-a-time', ...readings])
    const past = [...REFRESH, '--at', '2026-11-24T10:00Z']
    await expectRefusal(campus, past, [2, 'past-time', '2026-11-24 04:00 CST is past'])
  })
})

describe('what cannot be asked for', () => {
  async function withVersions(...more: string[]): Promise<ClockedCampus> {
    const campus = await technical()
    const sites = ['--site', 'production=2603.12', '--site', 'staging=2604.1']
    await campus.json('desk', 'district', 'update', ...sites, ...more)
    return campus
  }
  const to = (site: string, version: string): string[] => [
    ...UPDATE,
    ...['--site', site, '--to', version, '--at', 'next-window'],
  ]

  test.each<[string, string[], [number, string, ...string[]]]>([
    ['2 for a version', to('production', '2'), [2, 'invalid-answers', '“2” is not a version like 2603.12']],
    ['an older version', to('production', '2603.11'), [7, 'downgrade', 'never goes back']],
    ['the present version', to('production', 'Campus.2603.12'), [7, 'same-release', 'already']],
    ['a version of the sandbox', to('sandbox', '2603.13'), [7, 'site-follows', '--site production']],
    ['an unknown site', to('nowhere', '2603.13'), [6, 'site-not-found', 'production, sandbox, staging']],
    [
      'a refresh of production',
      [...REFRESH, '--site', 'production'],
      [7, 'site-not-refreshable', 'sandbox, staging, preview'],
    ],
    [
      'a refresh of an unknown site',
      [...REFRESH, '--site', 'nowhere'],
      [6, 'site-not-found', 'production, sandbox, staging'],
    ],
  ])('%s', async (_, args, expected) => {
    await expectRefusal(await withVersions('--cloud-choice', 'yes'), args, expected)
  })

  test('any version, by a district that is updated with its state', async () => {
    const campus = await withVersions('--cloud-choice', 'yes', '--group', 'State of Minnesota')
    const told = 'Ask State of Minnesota when the group is updated.'
    await expectRefusal(campus, to('production', '2603.13'), [5, 'linked-district', told])
  })

  test('any version, without Cloud Choice', async () => {
    const campus = await withVersions('--cloud-choice', 'no')
    await expectRefusal(campus, to('production', '2603.13'), [5, 'no-cloud-choice', 'Cloud Choice'])
  })

  test('anything, by a support contact, who is told who may', async () => {
    const campus = await technical()
    await becomesContact(campus, TOM, ANA)
    await sitsDown(campus, TOM)
    await expectRefusal(campus, REFRESH, [5, 'role-may-not', 'Ask Ana Ruiz.'])
    await expectRefusal(campus, to('production', '2603.13'), [5, 'role-may-not', 'Ask Ana Ruiz.'])
  })
})

test('a version that came is that of the sites from then on', async () => {
  const campus = await technical()
  await campus.json('desk', 'district', 'update', '--site', 'production=2603.12', '--cloud-choice', 'yes')
  const { id } = documentOf(
    await campus(...UPDATE, '--site', 'production', '--to', '2603.13', '--at', 'next-window', '--json'),
  )
  expect(await campus.json('desk', 'request', 'finish', String(id))).toMatchObject({ status: 'done' })
  const { sites } = await campus.json('portal', 'show')
  expect(sites).toEqual(
    expect.arrayContaining([
      { site: 'production', release: 'Campus.2603.13' },
      { site: 'sandbox', release: 'Campus.2603.13' },
    ]),
  )
})

describe('called back', () => {
  test('before it begins; then another can be asked for', async () => {
    const campus = await technical()
    const { id } = documentOf(await campus(...REFRESH, '--json'))
    const dry = await campus('request', 'cancel', String(id), '--dry-run')
    expect(dry).toMatchObject({ code: 0, stdout: said('would be cancelled') })
    expect(await requests(campus)).toEqual([['sandbox', 'requested']])
    const reason = 'Testing goes on until Monday.'
    const cancelled = await campus('request', 'cancel', String(id), '--reason', reason)
    expect(cancelled).toMatchObject({ code: 0, stdout: said('it is cancelled.') })
    expect(await campus.json('request', 'view', String(id))).toMatchObject({ status: 'cancelled', reason })
    await expectRefusal(
      campus,
      ['request', 'cancel', String(id)],
      [7, 'request-ended', 'is cancelled already'],
    )
    expect((await campus(...REFRESH)).code).toBe(0)
  })

  test('never once it runs', async () => {
    const campus = await technical()
    const { id } = documentOf(await campus(...REFRESH, '--json'))
    const dry = await campus('desk', 'request', 'start', String(id), '--dry-run')
    expect(dry).toMatchObject({ code: 0, stdout: said('would be running') })
    await campus.json('desk', 'request', 'start', String(id))
    const told = 'What is running cannot be called back'
    await expectRefusal(campus, ['request', 'cancel', String(id)], [7, 'request-running', told])
    await expectRefusal(
      campus,
      ['request', 'cancel', 'zzzzzz'],
      [6, 'request-not-found', 'campus request list'],
    )
  })
})

describe('where a person asks for it', () => {
  test('the text and the page are handed off; what happens there is told', async () => {
    const campus = await technical('vendor')
    const asked = await campus(...REFRESH, '--json')
    expect(asked).toMatchObject({ code: 10, stderr: '' })
    const told = documentOf(asked)
    const id = String(told['id'])
    expect(told).toMatchObject({
      status: 'to-be-handed-off',
      outcome: 'handoff',
      next: `campus request update ${id} --status requested`,
      text: said('On the page “Update Requests”'),
      url: said('https://'),
    })
    for (const [status, ...more] of [
      ['requested'],
      ['running', '--at', '2026-11-25T17:00Z'],
      ['failed', '--reason', 'The disk of the site is full.'],
    ]) {
      const recorded = await campus('request', 'update', id, '--status', String(status), ...more)
      expect(recorded).toMatchObject({
        code: 0,
        stdout: said(`it ${status === 'failed' ? 'has failed' : `is ${String(status)}`}.`),
      })
      expect(recorded.stdout).not.toContain('--wait')
    }
    expect(await campus.json('request', 'view', id)).toMatchObject({
      status: 'failed',
      startedAt: '2026-11-25T17:00:00.000Z',
      reason: 'The disk of the site is full.',
    })
    const over = ['request', 'update', id, '--status', 'done']
    await expectRefusal(campus, over, [7, 'request-ended', 'has failed already'])
  })

  test('as text, too', async () => {
    const campus = await technical('vendor')
    const asked = await campus(...REFRESH)
    expect(asked.code).toBe(10)
    expect(asked.stdout).toMatch(/^Page: https:/m)
    expect(asked.stdout).toMatch(/Then: campus request update [a-z]{6} --status requested\n$/)
  })

  test.each([
    [KEY.enter, 0, 'requested'],
    [`n${KEY.enter}`, 10, 'to-be-handed-off'],
  ])('on a terminal it is asked whether it was done there: %j ends with %i', async (keys, code, status) => {
    const campus = await technical('vendor')
    const person = campus.terminal(['request', 'sandbox-refresh'])
    await person.sees('Type the name of the site')
    person.types(`sandbox${KEY.enter}`)
    await person.sees('Site: choose “Sandbox”')
    await person.sees('done there?')
    person.types(keys)
    expect(await person.ended).toBe(code)
    expect(await requests(campus)).toEqual([['sandbox', status]])
  })

  test('nobody waits for what is never seen, and nothing is kept', async () => {
    const campus = await technical('vendor')
    await expectRefusal(campus, [...REFRESH, '--wait'], [2, 'cannot-wait', 'wait for ever'])
  })

  test('what nobody has asked for yet is called back here', async () => {
    const campus = await technical('vendor')
    const { id } = documentOf(await campus(...REFRESH, '--json'))
    expect(await campus('request', 'cancel', String(id))).toMatchObject({ code: 0 })
    const again = documentOf(await campus(...REFRESH, '--json'))
    await campus.json('request', 'update', String(again['id']), '--status', 'requested')
    const cancel = await campus('request', 'cancel', String(again['id']), '--json')
    expect(cancel.code).toBe(10)
    expect(documentOf(cancel)).toMatchObject({
      next: `campus request update ${String(again['id'])} --status cancelled`,
    })
  })
})
