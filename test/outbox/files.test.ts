import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { barText } from '../../src/cli/file-progress.ts'
import { openJournal } from '../../src/outbox/journal.ts'
import type { FileToSend } from '../../src/portal/port.ts'
import { NEW_CASE } from '../portals/new-case.ts'
import { startTeam } from '../server/team.ts'
import { startFaultProxy } from './fault-proxy.ts'
import { keptPortal, newFolder } from './kept-portal.ts'
import { done, fileOf } from './verbs.ts'

async function world() {
  const cleanUp = (act: () => unknown) => onTestFinished(async () => void (await act()))
  const team = await startTeam()
  const ann = await team.desk()
  const proxy = await startFaultProxy(team.url, { short: 20, long: 1_500 })
  cleanUp(() => proxy.close())
  const folder = newFolder(cleanUp)
  const kept = (budget = 10_000) =>
    keptPortal({ url: proxy.url, realUrl: team.url, credentials: ann.credentials, folder, budget })
  const heads: string[] = []
  proxy.plan((head) => {
    heads.push(head.split(' ', 2).join(' ').replace(/\?.*/, ''))
    return null
  })
  return { ann, proxy, folder, kept, heads }
}

const PERSON = { phone: null, organization: null, agreement: false }
const large = (text: string): FileToSend => ({ ...fileOf(text.repeat(200_000)), name: 'large.txt' })

describe('files', () => {
  test('a large one is asked about first, and not sent when it is there', async () => {
    const { kept, heads } = await world()
    const file = large('abc ')
    const first = kept().portal
    const filed = await done(first.createCase({ ...NEW_CASE, attachments: [file] }, { key: 'a' }))
    await done(first.reply(filed.number ?? 0, { body: 'Again.', attachments: [file] }, { key: 'b' }))
    const path = `/v1/uploads/${file.sha256}`
    expect(heads.filter((head) => head.endsWith(path))).toEqual([`GET ${path}`, `PUT ${path}`, `GET ${path}`])
    const seen = await first.viewCase(filed.number ?? 0)
    const [{ id = '' } = {}] = seen.attachments
    expect(Buffer.from(await first.readAttachment(filed.number ?? 0, id)).equals(file.bytes as Buffer)).toBe(
      true,
    )
  })

  test('one that another district sent is not there', async () => {
    const { ann, kept } = await world()
    const file = large('xyz ')
    await done(kept().portal.createCase({ ...NEW_CASE, attachments: [file] }, { key: 'a' }))
    await done(ann.portal().desk.addDistrict('Harbor', { key: 'd' }))
    const harbor = ann.portal('Harbor')
    const self = { ...PERSON, name: 'Ann Lee', email: 'ann@x.example', role: 'technical' }
    const { code } = await done(harbor.desk.invite(self, { key: 'i' }))
    await done(harbor.roster.activate(code ?? '', { key: 'a' }))
    const ask = (district: string) => ann.ask(`/v1/uploads/${file.sha256}?district=${district}`)
    const [there, elsewhere] = [await ask('Lakeside'), await ask('Harbor')]
    expect([there.status, elsewhere.status]).toEqual([200, 404])
    expect(await elsewhere.json()).toMatchObject({ code: 'upload-not-found' })
  })

  test('one that is cut on its way is sent again, and the write after it once', async () => {
    const { proxy, kept } = await world()
    for (const [index, fault] of (
      ['cut-in-request', 'cut-in-answer', 'cut-before-request'] as const
    ).entries()) {
      let left = 2
      proxy.plan((head) => (head.startsWith('PUT') && left-- > 0 ? fault : null))
      const { portal } = kept()
      const filed = await done(
        portal.createCase({ ...NEW_CASE, attachments: [large(`${index} `)] }, { key: fault }),
      )
      expect((await portal.viewCase(filed.number ?? 0)).attachments).toHaveLength(1)
    }
    expect((await kept().portal.listCases({ limit: 10 })).items).toHaveLength(3)
  })

  test('one under a forged hash is refused before anything is kept or sent', async () => {
    const { kept, folder, proxy } = await world()
    const forged = { ...fileOf('one'), sha256: fileOf('another').sha256 }
    const before = proxy.count()
    const outcome = await kept().portal.createCase({ ...NEW_CASE, attachments: [forged] }, { key: 'k' })
    expect(outcome).toMatchObject({ outcome: 'refused', problem: { code: 'digest-differs' } })
    expect([openJournal(folder).entries(), proxy.count()]).toEqual([[], before])
  })

  test.each([
    ['forged', (file: string) => writeFileSync(file, 'not it')],
    ['of the same length', (file: string) => writeFileSync(file, readFileSync(file, 'utf8').toUpperCase())],
    ['gone', (file: string) => writeFileSync(file, '')],
  ])('one that is %s on this disk is never sent; the write is kept as refused', async (_, spoil) => {
    const { kept, folder, proxy } = await world()
    await proxy.down()
    const queued = await kept().portal.createCase(
      { ...NEW_CASE, attachments: [fileOf('words')] },
      { key: 'k' },
    )
    expect(queued).toMatchObject({ outcome: 'queued' })
    const [name = ''] = readdirSync(join(folder, 'files'))
    spoil(join(folder, 'files', name))
    await proxy.up()
    const [news] = await kept().outbox.send({ budget: 5_000 })
    expect(news?.outcome).toMatchObject({ outcome: 'refused', problem: { code: 'file-damaged' } })
    expect(openJournal(folder).entries()).toMatchObject([{ state: 'refused' }])
    expect((await kept().portal.listCases({ limit: 10 })).items).toEqual([])
  })

  test('two writes share one content, which goes with the last of them', async () => {
    const { kept, folder, proxy } = await world()
    await proxy.down()
    const { portal, outbox } = kept()
    for (const key of ['a', 'b'])
      await portal.createCase({ ...NEW_CASE, attachments: [fileOf('same')] }, { key })
    expect(readdirSync(join(folder, 'files'))).toHaveLength(1)
    const journal = openJournal(folder)
    journal.remove(journal.entries()[0]?.id ?? '')
    expect(readdirSync(join(folder, 'files'))).toHaveLength(1)
    await proxy.up()
    await outbox.send({ budget: 5_000 })
    expect(readdirSync(join(folder, 'files'))).toEqual([])
  })

  test('the bar', () => {
    expect(barText({ name: 'a.pdf', sent: 1_000_000, size: 4_000_000 })).toBe(
      '[#####---------------]  25 % of 4.0 MB  a.pdf',
    )
  })
})
