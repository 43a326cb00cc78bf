import { describe, expect, it } from 'vitest'
import { addContact } from '../sign-in/people.ts'
import { startTeam, type Team } from '../team.ts'
import { startReceiver, type Receiver } from './receiver.ts'

const CODE = /^ {4}([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})$/m
const NEW = { name: 'Lou Ray', email: 'Lou@x.example', role: 'technical', phone: null } as const
const PERSON = { ...NEW, organization: null, agreement: false }

async function post(): Promise<{
  team: Team
  receiver: Receiver
  sent: (address: string) => Promise<string[]>
}> {
  const receiver = await startReceiver()
  const team = await startTeam({ deliver: receiver.deliver })
  const sent = async (address: string) => {
    await team.sending?.round()
    return receiver.to(address).map(({ subject = '', text = '' }) => `${subject}\n${text}`)
  }
  return { team, receiver, sent }
}

const call = (key: string, dryRun = false) => ({ key, dryRun })

describe('an invitation', () => {
  it('brings the code to the invited person alone, who signs in with it; no answer and no row has it then', async () => {
    const { team, sent } = await post()
    const { desk } = (await team.desk()).portal()
    expect(await desk.mailsCodes()).toBe(true)
    const dry = await desk.invite(PERSON, call('k', true))
    expect(dry).toMatchObject({ outcome: 'done', value: { code: null } })
    expect(await sent('lou@x.example')).toEqual([])
    const answer = await desk.invite(PERSON, call('k'))
    expect(answer).toMatchObject({ outcome: 'done', value: { code: null, mailed: true } })
    expect(await desk.invite(PERSON, call('k'))).toMatchObject({ value: { code: null, mailed: true } })
    const [mail = '', ...more] = await sent('lou@x.example')
    expect(more).toEqual([])
    expect(mail).toMatch(/^You are invited as a contact of Lakeside\n/)
    expect(mail).toContain('for 7 days: until 2026-11-09 15:00 UTC')
    expect(mail).toContain(`campus portal add team --url ${team.url}`)
    const code = CODE.exec(mail)?.[1] ?? ''
    const rows = await team.store.read((tx) => tx.all('SELECT * FROM mails'))
    expect(JSON.stringify(rows)).not.toContain(code)
    expect(await team.signIn(code)).toMatchObject({ status: 200, body: { email: 'lou@x.example' } })
    expect((await sent('lou@x.example'))[1]).toMatch(/^A new device is signed in as you\n/)
  })

  it('reaches who has an apostrophe in their address', async () => {
    const { team, receiver } = await post()
    const { desk } = (await team.desk()).portal()
    const email = "pat.o'brien@x.example"
    const answer = await desk.invite({ ...PERSON, email }, call('k'))
    expect(answer).toMatchObject({ outcome: 'done', value: { code: null, mailed: true } })
    await team.sending?.round()
    expect(receiver.to(email)).toHaveLength(1)
  })

  it('sent again has another code, and the first is worth nothing', async () => {
    const { team, sent } = await post()
    const { desk } = (await team.desk()).portal()
    await desk.invite(PERSON, call('k1'))
    await desk.invite({ contact: 'lou@x.example' }, call('k2'))
    const [first = '', second = ''] = (await sent('lou@x.example')).map((mail) => CODE.exec(mail)?.[1] ?? '')
    expect(await team.signIn(first)).toMatchObject({ status: 401 })
    expect(await team.signIn(second)).toMatchObject({ status: 200 })
  })

  it('that a contact asked for is mailed when the desk has approved it', async () => {
    const { team, sent } = await post()
    await addContact(team, 'Lakeside', 'eve')
    const eve = (await team.person('eve@x.example')).portal()
    const change = { kind: 'add', person: PERSON, effective: null, note: null } as const
    const asked = await eve.roster.change({ change, zone: 'UTC' }, call('k1'))
    const number = asked.outcome === 'done' ? (asked.value.number ?? 0) : 0
    const { desk } = (await team.desk()).portal()
    const approved = await desk.approve(number, { agreement: false }, call('k2'))
    expect(approved).toMatchObject({ outcome: 'done', value: { code: null, mailed: true } })
    expect(CODE.test((await sent('lou@x.example'))[0] ?? '')).toBe(true)
    expect((await sent('eve@x.example')).join()).not.toMatch(CODE)
  })

  it('is shown to the desk once where nobody can mail it', async () => {
    const team = await startTeam()
    const { desk } = (await team.desk()).portal()
    expect(await desk.mailsCodes()).toBe(false)
    const answer = await desk.invite(PERSON, call('k'))
    expect(answer).toMatchObject({ value: { code: expect.stringMatching(/^.{19}$/), mailed: false } })
  })
})

describe('signing in', () => {
  it('on another computer takes a code from the mail, that ends; strangers are mailed nothing', async () => {
    const { team, receiver, sent } = await post()
    await addContact(team, 'Lakeside', 'lou')
    const ask = (email: string) =>
      fetch(`${team.url}/v1/sign-in-codes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email }),
      })
    for (const email of ['lou@x.example', 'stranger@x.example'])
      expect(await (await ask(email)).json()).toEqual({ mailed: true })
    const [mail = ''] = await sent('lou@x.example')
    expect(receiver.mails).toHaveLength(1)
    expect(mail).toContain('until 2026-11-02 15:10 UTC')
    expect(await team.signIn(CODE.exec(mail)?.[1] ?? '')).toMatchObject({ status: 200 })
    for (let n = 0; n < 5; n += 1) await ask('lou@x.example')
    await team.sending?.round()
    expect(receiver.to('lou@x.example').filter(({ subject }) => subject?.includes('code'))).toHaveLength(3)
  })
})
