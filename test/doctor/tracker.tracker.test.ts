import { expect, inject, test } from 'vitest'
import { newCampus, itemsOf, type Document } from '../e2e/campus.ts'

const LOOKED_AT = ['dns', 'certificate', 'portal', 'sign-in']

async function examined(token: string): Promise<{ code: number | null; items: Document[] }> {
  const campus = newCampus()
  const { url, tokens } = inject('tracker')
  await campus.with({ variables: { CAMPUS_TOKEN: tokens.ann } })(
    ...['portal', 'add', 'desk', '--kind', 'request-tracker', '--url', url],
  )
  const { code, stdout } = await campus.with({ variables: { CAMPUS_TOKEN: token } })('doctor', '--json')
  const items = itemsOf(JSON.parse(stdout) as Document)
  return { code, items: items.filter(({ check }) => LOOKED_AT.includes(String(check))) }
}

test('the way to a Request Tracker, what answers there and its token are looked at', async () => {
  const { code, items } = await examined(inject('tracker').tokens.ann)
  expect(items.map((item) => [item['check'], item['code'], item['level']])).toEqual([
    ['dns', 'dns', 'ok'],
    ['certificate', 'not-encrypted', 'ok'],
    ['portal', 'portal', 'ok'],
    ['sign-in', 'job-token', 'ok'],
    ['sign-in', 'token', 'ok'],
  ])
  expect(code).toBe(0)
})

test('a token that it does not take is told', async () => {
  const { tokens } = inject('tracker')
  const { code, items } = await examined(`${tokens.ann.slice(0, -6)}000000`)
  expect(items.at(-1)).toMatchObject({ check: 'sign-in', level: 'block' })
  expect(code).toBe(3)
})
