import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { newCampus } from './campus.ts'

/** Colours, a window title, an 8-bit control, a mark that turns the writing direction, one without width. */
const NASTY = '\x1b[31mred\x1b]0;title\x07 \x9b31m \u202eevil\u2066 \u200b.'
const OBEYED = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069]/

describe('control characters', () => {
  const other = newCampus()
  const calm = async (...args: string[]) => {
    const ended = await other(...args)
    expect(ended.stdout + ended.stderr).not.toMatch(OBEYED)
    return ended
  }
  beforeAll(async () => {
    const args = [
      '--type',
      'question',
      '--module',
      'attendance',
      '--subject',
      'a\u202eb',
      '--description',
      NASTY,
    ]
    await other('init', '--name', `Ana${NASTY}`, '--email', 'a@b.example', '--district', NASTY, '--yes')
    const all = [...args, '--override', `To see it${NASTY}`]
    expect((await other('case', 'new', ...all)).code).toBe(0)
    expect((await other('case', 'reply', '100001', '--body', NASTY)).code).toBe(0)
  })

  test.each([
    ['case', 'list'],
    ['case', 'list', '--search', NASTY],
    ['case', 'view', '100001'],
    ['case', 'reply', '100001', '--body', NASTY],
    ['case', 'update', '100001', '--subject', 'c\u202ed'],
    ['case', 'close', '100001', '--comment', NASTY],
    ['contacts', 'list'],
    ['portal', 'show'],
  ])('in what is kept do not reach the screen: campus %s %s', async (...args) => {
    expect((await calm(...args)).code).toBe(0)
    expect((await calm(...args, '--json')).code).toBe(0)
  })

  test('are shown as what they are, and scripts get them whole', async () => {
    expect((await calm('case', 'view', '100001')).stdout).toContain('\\u{1b}[31mred\\u{1b}]0;title\\u{7}')
    expect(await other.json('case', 'view', '100001')).toMatchObject({ answers: { description: NASTY } })
  })

  test.each([
    [NASTY],
    ['case', NASTY],
    ['case', 'view', NASTY],
    ['case', 'list', `--${NASTY}`],
    ['case', 'list', '--status', NASTY],
    ['case', 'list', '--since', NASTY],
    ['case', 'list', '--portal', NASTY],
    ['case', 'list', '--district', `not ${NASTY}`],
    ['case', 'new', '--file', `/tmp/${NASTY}`],
    ['case', 'new', '--type', NASTY],
    ['case', 'reply', '100001', '--body-file', NASTY],
    ['catalog', 'check', NASTY],
    ['init', '--email', NASTY],
  ])('in a command line that is refused: %j', async (...args) => {
    const text = await calm(...args)
    expect(text.code).toBeGreaterThan(0)
    expect(text.stderr).not.toContain('defect')
    expect((await calm(...args, '--json')).code).toBe(text.code)
  })

  test('in a form and its name', async () => {
    const path = join(other.home, 'n\x1b[31m.yaml')
    writeFileSync(path, `${NASTY}: x\n`)
    for (const command of [
      ['case', 'new', '--file'],
      ['catalog', 'check'],
      ['catalog', 'edit', '--file'],
    ]) {
      const { code, stdout, stderr } = await calm(...command, path)
      expect([2, 3], stdout + stderr).toContain(code)
    }
  })
})
