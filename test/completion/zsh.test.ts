import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { campus, has, HOSTILE, makePlace, misbehave, plant, TypingShell, type Place } from './shells.ts'

describe.runIf(has('zsh'))('zsh', () => {
  let place: Place
  let shell: TypingShell
  beforeAll(async () => {
    place = makePlace()
    campus(place, 'init', '--sample', '--yes')
    campus(place, 'case', 'list', '--portal', 'sample')
    campus(place, 'portal', 'use', 'local')
    fs.writeFileSync(path.join(place.folder, 'example form.yaml'), '')
    shell = await new TypingShell('zsh', place).ready()
  })
  afterAll(() => {
    shell.end()
    fs.rmSync(place.folder, { recursive: true })
  })

  it.each([
    ['campus case lis', 'campus case list '],
    ['campus --quiet --portal sample case cl', 'campus --quiet --portal sample case close '],
    ['campus case list --wait', 'campus case list --waiting-on='],
    ['campus case list --waiting-on v', 'campus case list --waiting-on vendor '],
    ['campus case list --waiting-on=v', 'campus case list --waiting-on=vendor '],
    ['campus case list --type q', 'campus case list --type question '],
    ['campus case list --json=su', 'campus case list --json=subject,'],
    ['campus case list --json=number,su', 'campus case list --json=number,subject,'],
    ['campus case list --json --min', 'campus case list --json --mine '],
    ['campus case view --portal sample 10004', 'campus case view --portal sample 100040 '],
    ['campus case view 10004', 'campus case view 10004'],
    ['campus case view --portal sample 100001 10004', 'campus case view --portal sample 100001 10004'],
    ['campus case new --file exam', 'campus case new --file example\\ form.yaml '],
    ['campus completion z', 'campus completion zsh '],
    ['campus portal use s', 'campus portal use sample '],
    ['campus nonsense v', 'campus nonsense v'],
  ])('makes of %j: %j', async (typed, line) => {
    expect((await shell.tab(typed)).line).toBe(line)
  })

  it('says what each word stands for', async () => {
    expect((await shell.tab('campus case ')).screen).toMatch(/view +-- Show a case with its answers/)
    expect((await shell.tab('campus ')).screen).toMatch(/case +-- new, drafts, form, list, view/)
    expect((await shell.tab('campus case list --')).screen).toMatch(/--mine +-- Only your own cases/)
    expect((await shell.tab('campus case list --status ')).screen).toMatch(/new +-- New/)
    const { screen } = await shell.tab('campus case view --portal sample \t')
    expect(screen).toMatch(/100040 +-- Post Grades[^]*100039 +-- How are half-day absences/)
  })

  it('evaluates nothing of what a portal says', async () => {
    const trap = path.join(place.folder, 'trap')
    plant(place, HOSTILE(trap))
    const { line, screen } = await shell.tab('campus case view \t')
    expect(line).toBe('campus case view 10000')
    expect(screen).toContain(`100003  -- $(touch ${trap}) %F{red}`)
    expect(screen).toContain(`100002  -- \`touch ${trap}\` "quoted' \\ a:b a b`)
    expect(screen).toContain('100001  -- \\u{1b}]0;OWNED\\u{7}\\u{1b}[31mred \\u{202e}turned')
    expect(fs.existsSync(trap)).toBe(false)
  })

  it('quotes values that are more than a word', async () => {
    const trap = path.join(place.folder, 'trap')
    misbehave(place, trap)
    expect((await shell.tab('campus case view x')).line).toBe('campus case view x:y\\ z ')
    expect((await shell.tab('campus case view q')).line).toBe('campus case view q\\\\ ')
    expect((await shell.tab('campus case view \\$')).line).toBe(`campus case view \\$\\(touch\\ ${trap}\\) `)
    expect(fs.existsSync(trap)).toBe(false)
  })
})
