import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { infiniteCampus } from '../../src/catalog/shipped/infinite-campus.ts'
import { makeSample } from '../../src/portals/local/make-sample.ts'
import { accountOf } from '../../src/server/sign-in/account.ts'
import { codeAtDesk, enrol } from '../../src/server/sign-in/codes.ts'
import { tickAll, tickInTurn } from '../../src/server/ticking.ts'
import { readContact, saveContact } from '../../src/store/contacts.ts'
import { insertDistrict, listDistricts } from '../../src/store/districts.ts'
import { markEveryDistrict } from '../../src/store/mail-marks.ts'
import type { Contact } from '../../src/support/contact.ts'
import { DAY, testClock } from '../engine/test-clock.ts'
import { NEW_CASE } from '../portals/new-case.ts'
import { temporaryFolder } from '../store/temporary.ts'
import { exported, imported, openTeam } from './moving.ts'
import { idOf, startTeam, type Team } from './team.ts'

const DISTRICT = idOf('Lakeside')

/** Does something while a change of Ann is under way; what it answers when the change is made. */
async function whileAnnChanges<Value>(
  team: Team,
  change: Partial<Contact>,
  act: () => Promise<Value>,
): Promise<Value> {
  let answer: Promise<Value> | null = null
  await team.store.write(async (tx) => {
    await tx.lock(`district ${DISTRICT}`)
    answer = act()
    await until(800)
    const ann = await readContact(tx, DISTRICT, `ann-${DISTRICT}`)
    if (ann) await saveContact(tx, DISTRICT, { ...ann, ...change })
  })
  if (answer === null) throw new Error('nothing was done')
  return answer
}

const until = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('whoever waits for a district', () => {
  it.each([
    [{ state: 'deactivated' }, 'contact-not-active'],
    [{ role: 'observer' }, 'role-may-not'],
  ] as const)('acts as who they are when they get it: %j', async (change, code) => {
    const team = await startTeam()
    const portal = (await team.person('ann@x.example')).portal()
    await portal.createCase(NEW_CASE, { key: 'before' })
    const filed = await whileAnnChanges(team, change, () => portal.createCase(NEW_CASE, { key: 'k' }))
    expect(filed).toMatchObject({ outcome: 'refused', problem: { code } })
  })
})

describe('two at once', () => {
  it('give somebody one account, whether by the desk’s code or by signing in', async () => {
    const team = await startTeam()
    let code: Promise<unknown> = Promise.resolve()
    const account = await team.store.write(async (tx) => {
      const made = await accountOf(team.parts, tx, 'eli@x.example', 'Eli')
      code = enrol(team.parts, { name: 'Eli', email: 'Eli@x.example' }, { another: true })
      await until(100)
      return made
    })
    expect(await code).toHaveProperty('code')
    const rows = await team.store.read((tx) => tx.all('SELECT id, desk FROM accounts'))
    expect(rows).toEqual([{ id: account.id, desk: 1 }])
  })

  it('of a code get one device, and of several codes no more devices than one may have', async () => {
    const team = await startTeam({ signIn: { devices: 2 } })
    await team.store.write((tx) => accountOf(team.parts, tx, 'ann@x.example', 'Ann Lee'))
    const codes = await Promise.all([1, 2, 3, 4].map(() => codeAtDesk(team.parts, 'ann@x.example', 'all')))
    const [first = '', ...others] = codes.map(({ code }) => code)
    const statuses = async (of: readonly string[]) =>
      (await Promise.all(of.map((code) => team.signIn(code)))).map(({ status }) => status).sort()
    expect(await statuses([first, first, first, first])).toEqual([200, 401, 401, 401])
    expect(await statuses(others)).toEqual([200, 409, 409])
  })

  it('make one district of a name, by the desk and by an import', async () => {
    const into = await openTeam()
    const file = join(temporaryFolder(), 'sample.db')
    await makeSample({ file, clock: testClock(), catalog: infiniteCampus })
    const from = await exported(file)
    let moved: Promise<unknown> = Promise.resolve()
    const name = 'Cedar Valley'
    await into.write(async (tx) => {
      await tx.lock('districts')
      moved = imported(from, into, { district: name })
      await until(300)
      await insertDistrict(tx, { id: 'made', name })
    })
    expect(await moved).toMatchObject({ districts: [{ name, outcome: 'existing' }] })
    expect(await into.read(listDistricts)).toEqual([{ id: 'made', name }])
  })

  it('that take several districts do not wait for each other for ever', async () => {
    const into = await openTeam()
    await into.write(async (tx) => {
      for (const id of ['a', 'b']) await insertDistrict(tx, { id, name: id })
    })
    let marked: Promise<unknown> = Promise.resolve()
    // As an import does it, whose districts come in the order of its own.
    await into.write(async (tx) => {
      await tx.lock('import')
      await tx.lock('district b')
      marked = into.write(markEveryDistrict)
      await until(200)
      await tx.lock('district a')
    })
    await marked
  })
})

describe('the clocks', () => {
  it('are looked at in every district, though one of them cannot be', async () => {
    const team = await startTeam({ districts: ['Hillside', 'Lakeside'] })
    const { desk } = (await team.desk()).portal()
    const ann = await team.person('ann@x.example')
    const numbers: number[] = []
    for (const district of ['Hillside', 'Lakeside']) {
      const filed = await ann.portal(district).createCase(NEW_CASE, { key: district })
      const number = filed.outcome === 'done' ? (filed.value.number ?? 0) : 0
      await desk.resolve(number, { body: 'Use code B.' }, { key: `r-${district}` })
      numbers.push(number)
    }
    await team.store.write((tx) =>
      tx.run('UPDATE cases SET status_since = ? WHERE number = ?', 'x', numbers[0] ?? 0),
    )
    team.clock.pass(40 * DAY)
    await expect(tickAll(team.parts.engine)).rejects.toThrow()
    const rows = await team.store.read((tx) =>
      tx.all<{ closed: string | null }>('SELECT closed_at AS closed FROM cases ORDER BY number'),
    )
    expect(rows.map(({ closed }) => closed !== null)).toEqual([false, true])
  })

  it('are looked at by one of two servers at a time, and by the other one when that one is gone', async () => {
    const team = await startTeam()
    const looks: string[] = []
    const server = (name: string) => ({ ...team.parts.engine, after: async () => void looks.push(name) })
    const [one, other] = [server('one'), server('other')]
    await tickInTurn(one, 55_000)
    await tickInTurn(other, 55_000)
    expect(looks).toEqual(['one'])
    team.clock.pass(60_000)
    await Promise.all([tickInTurn(other, 55_000), tickInTurn(one, 55_000)])
    expect(looks).toHaveLength(2)
    team.clock.pass(55_000)
    await tickInTurn(other, 55_000)
    expect(looks.slice(2)).toEqual(['other'])
  })
})

describe('what is sent as a file and is none', () => {
  it.each([
    ['nothing', {}, 400, 'no-file'],
    ['JSON of any size', { body: JSON.stringify('x'.repeat(3_000)), type: 'application/json' }, 415],
    ['plain text', { body: 'x'.repeat(3_000), type: 'text/plain' }, 415],
  ])('is refused before it is taken: %s', async (_, { body, type }: Sent, status, code = 'wrong-type') => {
    const team = await startTeam()
    const ann = await team.person('ann@x.example')
    const answer = await ann.ask(`/v1/uploads/${'a'.repeat(64)}`, {
      method: 'PUT',
      ...(body !== undefined && { body, headers: { 'content-type': type ?? '' } }),
    })
    expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining({ code })])
    expect(team.logged).toEqual([])
  })
})

interface Sent {
  body?: string
  type?: string
}
