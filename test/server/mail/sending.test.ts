import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Deliver } from '../../../src/server/mail/delivery.ts'
import { smtpDelivery } from '../../../src/server/mail/smtp.ts'
import { readSmtp } from '../../../src/server/mail/smtp-address.ts'
import { sending } from '../../../src/server/mail/sending.ts'
import { insertMail } from '../../../src/store/mails.ts'
import { openSqliteStore } from '../../../src/store/sqlite/open.ts'
import type { Store } from '../../../src/store/store.ts'
import { testClock } from '../../engine/test-clock.ts'
import { delivering, startReceiver } from './receiver.ts'

const MINUTE = 60_000

interface Row {
  subject: string
  body: string
  tries: number
  next: string | null
  sent: string | null
  failure: string | null
}

function outbox() {
  const folder = mkdtempSync(join(tmpdir(), 'campus-mail-'))
  const clock = testClock()
  const stores: Store[] = []
  const open = () => {
    const store = openSqliteStore({ file: join(folder, 'team.db'), purpose: 'team' })
    stores.push(store)
    return store
  }
  const store = open()
  const logged: string[] = []
  const sender = (deliver: Deliver, on = store) => {
    const made = sending({ store: on, clock, deliver, log: (line) => void logged.push(line) })
    onTestFinished(() => made.stop())
    return made
  }
  onTestFinished(async () => {
    for (const one of stores) await one.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const put = (event: string, more: { recipient?: string; subject?: string } = {}) =>
    store.write((tx) =>
      insertMail(
        tx,
        { event, recipient: 'lou@x.example', subject: `About ${event}`, body: 'The code: ABCD\n', ...more },
        clock.now().toISOString(),
      ),
    )
  const rows = () =>
    store.read((tx) =>
      tx.all<Row>(
        'SELECT subject, body, tries, next_at AS "next", sent_at AS "sent", failure FROM mails ORDER BY id',
      ),
    )
  return { clock, store, open, logged, sender, put, rows }
}

describe('a mail', () => {
  it('is sent once, and its words are gone from the database then', async () => {
    const receiver = await startReceiver()
    const { put, sender, rows } = outbox()
    await put('history:1')
    await put('history:1')
    const one = sender(receiver.deliver)
    await one.round()
    await one.round()
    expect(receiver.mails).toHaveLength(1)
    expect(receiver.mails[0]?.text).toBe('The code: ABCD\n')
    expect(await rows()).toMatchObject([{ body: '', tries: 1, next: null, failure: null }])
  })

  it('that is refused for now is tried again, later each time, and comes once', async () => {
    const receiver = await startReceiver()
    const { put, sender, rows, clock, logged } = outbox()
    const one = sender(receiver.deliver)
    receiver.answer = { code: 451 }
    await put('code:1')
    const waits: number[] = []
    for (let round = 0; round < 3; round += 1) {
      await one.round()
      await one.round()
      const [row] = await rows()
      const wait = Date.parse(row?.next ?? '') - clock.now().getTime()
      waits.push(wait / MINUTE)
      expect(row).toMatchObject({ tries: round + 1, failure: 'EMESSAGE 451', body: 'The code: ABCD\n' })
      clock.pass(wait - 1)
      await one.round()
      clock.pass(1)
    }
    expect(waits).toEqual([1, 5, 15])
    expect(receiver.tries).toBe(3)
    receiver.answer = null
    await one.round()
    await one.round()
    expect(receiver.mails).toHaveLength(1)
    expect(logged).toEqual([])
  })

  it('waits for a receiver that is down, told in one line, and so do the others', async () => {
    const first = await startReceiver()
    await first.stop()
    const { put, sender, rows, clock, logged } = outbox()
    const one = sender(delivering(first.port))
    await put('history:1')
    await put('history:2')
    await one.round()
    await one.round()
    expect((await rows()).map(({ tries }) => tries)).toEqual([1, 1])
    expect(logged).toEqual(['no mail can be sent: ESOCKET'])
    const again = await startReceiver({ port: first.port })
    clock.pass(MINUTE)
    await one.round()
    expect(again.mails.map(({ subject }) => subject)).toEqual(['About history:1', 'About history:2'])
    expect(logged).toEqual(['no mail can be sent: ESOCKET', 'mail can be sent again'])
  })

  it('that is refused for good is given up at once, and does not hold the next one up', async () => {
    const receiver = await startReceiver({
      onRcptTo: ({ address }, _, done) =>
        done(address.startsWith('no') ? Object.assign(new Error('who?'), { responseCode: 550 }) : null),
    })
    const { put, sender, rows, logged } = outbox()
    await put('invitation:1', { recipient: 'nobody@x.example', subject: 'Grades' })
    await put('history:2')
    await sender(receiver.deliver).round()
    expect(receiver.mails).toHaveLength(1)
    expect(await rows()).toMatchObject([
      { body: '', next: null, sent: null, failure: 'EENVELOPE 550' },
      { next: null, failure: null },
    ])
    expect(logged).toEqual(['mail 1 (invitation) was given up, tries: 1, the last: EENVELOPE 550'])
  })

  it('is given up after three days, in one line without its words', async () => {
    const { put, sender, rows, clock, logged } = outbox()
    const one = sender(async () => ({ outcome: 'failed', why: 'EMESSAGE 451', reached: true }))
    await put('device:1')
    const begun = clock.now().getTime()
    let [row] = await rows()
    while (row?.next != null) {
      clock.set(row.next)
      await one.round()
      row = (await rows())[0]
    }
    expect(row).toMatchObject({ tries: 10, sent: null, body: '' })
    expect((clock.now().getTime() - begun) / MINUTE / 60).toBeCloseTo(73.35)
    expect(logged).toEqual(['mail 1 (device) was given up, tries: 10, the last: EMESSAGE 451'])
  })
})

describe('several senders', () => {
  it('of one database send each mail once', async () => {
    const receiver = await startReceiver()
    const { put, sender } = outbox()
    for (let n = 0; n < 20; n += 1) await put(`history:${n}`)
    const senders = [sender(receiver.deliver), sender(receiver.deliver), sender(receiver.deliver)]
    await Promise.all(senders.map((one) => one.round()))
    expect(receiver.mails).toHaveLength(20)
    expect(new Set(receiver.mails.map(({ messageId }) => messageId)).size).toBe(20)
  })

  it('take over what one left when it died, before or after sending, under the same Message-ID', async () => {
    const receiver = await startReceiver()
    const { put, sender, clock, rows, open } = outbox()
    await put('history:1')
    let reached = (): void => undefined
    const sent = new Promise<void>((resolve) => (reached = resolve))
    // It hands the mail over, and never comes to note it.
    const dying = sending({
      ...{ store: open(), clock, log: () => undefined },
      deliver: async (mail) => {
        await receiver.deliver(mail)
        reached()
        return new Promise(() => undefined)
      },
    })
    void dying.round()
    await sent
    const other = sender(receiver.deliver)
    await other.round()
    expect(receiver.mails).toHaveLength(1)
    expect(await rows()).toMatchObject([{ tries: 1, sent: null }])
    clock.pass(10 * MINUTE)
    await other.round()
    expect(receiver.mails).toHaveLength(2)
    expect(receiver.mails[0]?.messageId).toBe(receiver.mails[1]?.messageId)
    expect(await rows()).toMatchObject([{ tries: 2, sent: clock.now().toISOString() }])
  })

  it('try again where the answer was lost, which only the Message-ID tells from another mail', async () => {
    const receiver = await startReceiver()
    const { put, sender, clock, rows } = outbox()
    await put('history:1')
    const one = sender(receiver.deliver)
    receiver.answer = 'hang-up'
    await one.round()
    expect(receiver.mails).toHaveLength(1)
    expect(await rows()).toMatchObject([{ tries: 1, sent: null, failure: expect.any(String) as string }])
    receiver.answer = null
    clock.pass(MINUTE)
    await one.round()
    expect(new Set(receiver.mails.map(({ messageId }) => messageId)).size).toBe(1)
    expect(await rows()).toMatchObject([{ tries: 2, failure: null, next: null }])
  })

  it('do not undo what another has done after a lease had ended', async () => {
    const receiver = await startReceiver()
    const { put, sender, clock, rows, open } = outbox()
    await put('history:1')
    const late = sender(async () => {
      clock.pass(11 * MINUTE)
      await sender(receiver.deliver, open()).round()
      return { outcome: 'failed', why: 'ETIMEDOUT', reached: false }
    })
    await late.round()
    expect(await rows()).toMatchObject([{ tries: 2, failure: null, next: null }])
  })
})

describe('the way to a mail server elsewhere', () => {
  const letter = { to: 'lou@x.example', subject: 'Hi', text: 'Words', id: 'a', date: new Date(0) }
  const elsewhere = (port: number, login: { user: string; password: string } | null = null) =>
    smtpDelivery({
      ...{ host: '127.0.0.1', port, secure: false, isLoopback: false, from: 'c@x.example', login },
    })

  it('is never in the clear: neither a password nor a mail leaves where there is no TLS', async () => {
    const seen: string[] = []
    const receiver = await startReceiver({
      ...{
        allowInsecureAuth: true,
        onAuth: ({ username }, _, done) => (seen.push(username ?? ''), done(null, { user: 'u' })),
      },
    })
    const answer = await elsewhere(receiver.port, { user: 'u', password: 'p' })(letter)
    expect(answer).toMatchObject({ outcome: 'failed', reached: false })
    expect([receiver.mails, seen]).toEqual([[], []])
  })

  it('is not taken to whoever shows a certificate of their own making', async () => {
    const receiver = await startReceiver({ disabledCommands: [] })
    expect(await elsewhere(receiver.port)(letter)).toMatchObject({ outcome: 'failed', reached: false })
    expect(receiver.mails).toEqual([])
    expect(await receiver.deliver(letter)).toEqual({ outcome: 'delivered' })
  })

  it('with a wrong password is tried again, for somebody may put it right', async () => {
    const receiver = await startReceiver({
      ...{ authOptional: false, allowInsecureAuth: true, onAuth: (_, __, done) => done(new Error('no')) },
    })
    const address = `smtp://u@127.0.0.1:${receiver.port}`
    const deliver = smtpDelivery(readSmtp({ address, from: 'c@x.example', password: 'p' }))
    expect(await deliver(letter)).toEqual({ outcome: 'failed', why: 'EAUTH 535', reached: false })
  })
})

describe('what is written into a mail', () => {
  it('never becomes a header or a recipient', async () => {
    const receiver = await startReceiver()
    const { put, sender } = outbox()
    await put('history:1', { subject: 'Hi\r\nBcc: eve@x.example\r\n\r\n<b>x</b>\u0000\u001b[31m' })
    await sender(receiver.deliver).round()
    const [mail] = receiver.mails
    expect(mail?.recipients).toEqual(['lou@x.example'])
    expect(mail?.headers.map(({ key }) => key)).not.toContain('bcc')
    expect(mail?.text).toBe('The code: ABCD\n')
  })

  it('arrives whole in any alphabet, with lines that a mail server might take for its own', async () => {
    const receiver = await startReceiver()
    const { put, sender, store } = outbox()
    const body = `.\n..\nFrom here\n${'é'.repeat(2000)}\n日本\n`
    await put('history:1', { subject: `Größe ${'ü'.repeat(120)} 日本` })
    await store.write((tx) => tx.run('UPDATE mails SET body = ?', body))
    await sender(receiver.deliver).round()
    expect(receiver.mails[0]).toMatchObject({ text: body, subject: `Größe ${'ü'.repeat(120)} 日本` })
  })
})
