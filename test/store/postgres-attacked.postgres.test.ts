import { createServer, connect, type AddressInfo, type Socket } from 'node:net'
import { expect, inject, it, onTestFinished } from 'vitest'
import { insertDistrict, listDistricts } from '../../src/store/districts.ts'
import { insertMail, settleMail, takeMail } from '../../src/store/mails.ts'
import { openPostgresStore } from '../../src/store/postgres/open.ts'
import type { Store, Tx } from '../../src/store/store.ts'
import { newDatabase } from './postgres.ts'

function open(url: string): Store {
  const store = openPostgresStore({ url, connections: 3 })
  onTestFinished(() => store.close())
  return store
}
const fresh = () => newDatabase(inject('postgres'))
const add = (id: string) => (tx: Tx) => insertDistrict(tx, { id, name: id })
const ids = async (tx: Tx): Promise<string[]> => (await listDistricts(tx)).map(({ id }) => id)

/** A way to the database on which whatever is sent next can be lost, with the connection. */
async function lossyWay(url: string): Promise<{ url: string; loseNext(): void }> {
  const there = new URL(url)
  let losing = false
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(there.port), there.hostname)
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => open.delete(socket))
    }
    near.on('data', (bytes) => {
      if (!losing) return void far.write(bytes)
      losing = false
      near.resetAndDestroy()
      far.destroy()
    })
    far.on('data', (bytes) => void near.write(bytes))
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    for (const socket of open) socket.destroy()
  })
  const near = new URL(url)
  near.port = String((server.address() as AddressInfo).port)
  return { url: near.href, loseNext: () => void (losing = true) }
}

it('begins on another connection when one ends while it begins', async () => {
  const way = await lossyWay(await fresh())
  const store = open(way.url)
  await store.write(add('one'))
  way.loseNext()
  await store.write(add('two'))
  way.loseNext()
  expect(await store.read(ids)).toEqual(['one', 'two'])
})

it('runs nothing of a transaction after it was undone', async () => {
  const store = open(await fresh())
  const failed = store.write((tx) =>
    Promise.all([tx.run('SELECT nothing'), ...['b', 'c', 'd'].map((id) => add(id)(tx))]),
  )
  await expect(failed).rejects.toThrow()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await store.read(ids)).toEqual([])
})

it('refuses what is too long for an index, and says so', async () => {
  const store = open(await fresh())
  const long = Array.from({ length: 3000 }, () => Math.random().toString(36)).join('')
  await expect(store.write(add(long))).rejects.toMatchObject({ kind: 'usage', code: 'too-long' })
})

it('takes no mail that was settled while it waited for it', async () => {
  const store = open(await fresh())
  const mail = { event: 'history:1', recipient: 'ann@x.example', subject: 's', body: 'b' }
  await store.write((tx) => insertMail(tx, mail, '2026-01-01T00:00:00.000Z'))
  const first = await store.write((tx) =>
    takeMail(tx, '2026-01-01T00:00:00.000Z', '2026-01-01T00:10:00.000Z'),
  )
  if (!first) throw new Error('nothing was taken')
  let second: Promise<unknown> = Promise.resolve()
  await store.write(async (tx) => {
    await settleMail(tx, first, { sentAt: '2026-01-01T00:11:00.000Z', nextAt: null, failure: null })
    second = store.write((other) => takeMail(other, '2026-01-01T00:11:00.000Z', '2026-01-01T00:21:00.000Z'))
    await new Promise((resolve) => setTimeout(resolve, 200))
  })
  expect(await second).toBeUndefined()
})
