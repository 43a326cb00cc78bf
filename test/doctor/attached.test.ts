import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { errorOf, itemsOf, newCampus, QUESTION, type Document } from '../e2e/campus.ts'

const NEW = ['case', 'new', '--portal', 'local', ...QUESTION]

test('a case takes along what the doctor finds, as one file that the privacy screen has seen', async () => {
  const who = newCampus()
  const filed = await who.json(...NEW, '--attach-doctor')
  const number = String(filed['number'])
  const { attachments } = await who.json('case', 'view', number)
  expect(attachments).toMatchObject([{ name: 'campus-doctor.txt' }])
  const folder = join(who.home, 'saved')
  await who('case', 'attachments', number, '--save', folder)
  const text = readFileSync(join(folder, 'campus-doctor.txt'), 'utf8')
  expect(text).toMatch(/^campus doctor, \d{4}-\d\d-\d\dT\S+Z\n\nok {4}node: campus /)
  expect(text).toContain('Nothing stands in the way')
  const screened = await who('privacy', 'check', join(folder, 'campus-doctor.txt'))
  expect(screened).toMatchObject({ code: 0, stdout: 'Nothing to mend.\n' })
})

test('beside other files, one of the same name among them', async () => {
  const who = newCampus()
  const folder = join(who.home, 'saved')
  await who(...NEW, '--attach-doctor')
  await who('case', 'attachments', '100001', '--save', folder)
  const mine = join(folder, 'campus-doctor.txt')
  const filed = await who.json(...NEW, '--attach-doctor', '--attach', mine, '--key', 'two')
  const { attachments } = await who.json('case', 'view', String(filed['number']))
  const names = (attachments as Document[]).map(({ name }) => name)
  expect(names).toHaveLength(2)
  expect(new Set(names).size).toBe(2)
})

test('the same call again under its key is the same call, whatever the doctor finds by then', async () => {
  const who = newCampus()
  const call = (...more: string[]) => who(...NEW, '--attach-doctor', '--key', 'nightly', '--json', ...more)
  const first = JSON.parse((await call('--dry-run')).stdout) as Document
  expect(first).toMatchObject({ outcome: 'unchanged' })
  expect(JSON.parse((await call()).stdout)).toMatchObject({ outcome: 'created', number: 100001 })
  const plain = { variables: { LC_ALL: 'C', SHELL: '/bin/fish' } }
  const again = await who.with(plain)(...NEW, '--attach-doctor', '--key', 'nightly', '--json')
  expect(JSON.parse(again.stdout)).toMatchObject({ outcome: 'existing', number: 100001 })
  expect(itemsOf(await who.json('case', 'list'))).toHaveLength(1)
  const other = await who(...NEW, '--key', 'nightly', '--json')
  expect(errorOf(other)).toMatchObject({ code: 'key-reused' })
})

test('a person is told that it goes along', async () => {
  const person = newCampus().terminal([...NEW, '--attach-doctor'], { columns: 100 })
  await person.sees('campus-doctor.txt')
  await person.sees('goes along')
  await person.sees('100001')
  expect(await person.ended).toBe(0)
})

test('a draft says that it does not keep it', async () => {
  const drafted = await newCampus().json(...NEW, '--attach-doctor', '--save-draft')
  expect(drafted).toMatchObject({ outcome: 'drafted' })
  expect((drafted['warnings'] as Document[]).map(({ code }) => code)).toContain('doctor-not-kept')
})
