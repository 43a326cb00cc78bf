import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle, Person, shell, temporaryFolder } from './program.ts'

const folder = temporaryFolder()
let PROGRAM = ''
beforeAll(async () => {
  PROGRAM = await bundle(new URL('driver.ts', import.meta.url), folder)
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

describe('edit', () => {
  const TMPDIR = path.join(folder, 'edited')
  beforeAll(() => fs.mkdirSync(TMPDIR))

  const editing = (text: string, variables: Record<string, string>): Person =>
    new Person([PROGRAM, 'edit', JSON.stringify(text)], { TMPDIR, ...variables })

  it.each([
    ['the saved text', { EDITOR: 'sed -i s/old/new/' }, 'ANSWER "new text"'],
    ['null when unchanged', { EDITOR: 'true' }, 'ANSWER null'],
    ['null when emptied', { EDITOR: 'truncate -s 0' }, 'ANSWER null'],
    ['VISUAL first', { VISUAL: 'sed -i s/old/visual/', EDITOR: 'false' }, 'ANSWER "visual text"'],
  ])('answers %s and leaves nothing behind', async (_, variables, expected) => {
    const person = editing('old text', variables)
    expect(await person.ended).toBe(0)
    expect(person.screen).toContain(expected)
    expect(fs.readdirSync(TMPDIR)).toEqual([])
  })

  it('keeps the file private and called by its name', async () => {
    const person = editing('x', { EDITOR: 'stat -c "%a %n"' })
    await person.sees('600')
    await person.sees('/reply.md')
  })

  it.each([
    ['fails', 'sh -c \'echo typed >> "$0"; exit 3\'', 'editor-failed', 'old text\ntyped\n'],
    ['saves no text', "printf '\\377' >", 'editor-text', undefined],
  ])('says where the text is kept when the editor %s', async (_, EDITOR, code, kept) => {
    const person = editing('old text\n', { EDITOR })
    expect(await person.ended).toBe(7)
    const problem = JSON.parse(/PROBLEM (.*)/.exec(person.screen)?.[1] ?? '') as {
      code: string
      hint: string
    }
    expect(problem.code).toBe(code)
    const file = /kept in (\S+)\./.exec(problem.hint)?.[1] ?? ''
    if (kept !== undefined) expect(fs.readFileSync(file, 'utf8')).toBe(kept)
    fs.rmSync(path.dirname(file), { recursive: true })
  })

  it.each([
    ['is missing', '/nowhere/editor', 'editor-missing'],
    ['is no known command', 'nosuch --wait', 'editor-missing'],
    ['is no program', '/etc/passwd', 'editor-missing'],
    ['fails at once', 'false', 'editor-failed'],
    ['fails after it emptied the file', 'sh -c \': > "$0"; exit 3\'', 'editor-failed'],
    ['removes the file', 'rm', undefined],
  ])('keeps nothing when there is nothing to keep: the editor %s', async (_, EDITOR, code) => {
    const person = editing('old text\n', { EDITOR })
    expect(await person.ended).toBe(code === undefined ? 0 : 7)
    expect(person.screen).toMatch(/^(PROBLEM|ANSWER null)/)
    if (code !== undefined) expect(person.screen).toContain(`"code":"${code}"`)
    expect(person.screen).not.toContain('kept')
    expect(fs.readdirSync(TMPDIR)).toEqual([])
  })

  it('keeps Ctrl-C for the editor', async () => {
    const person = editing('x', { EDITOR: 'sh -c \'trap "echo caught; exit 0" INT; echo ready; read line\'' })
    await person.sees('ready')
    person.types('\u0003')
    await person.sees('caught')
    expect(await person.ended).toBe(0)
  })
})

describe('input', () => {
  it.each([
    ['text', "printf 'é\\n' |", 100, 'ANSWER "é\\n"'],
    ['exactly the limit', 'printf 12345 |', 5, 'ANSWER "12345"'],
    ['one byte too many', 'printf 123456 |', 5, '"code":"input-too-large"'],
    ['an endless stream', 'cat /dev/zero |', 100_000, '"code":"input-too-large"'],
    ['no UTF-8', "printf '\\377x' |", 100, '"code":"input-not-text"'],
    ['nothing', ': |', 100, 'ANSWER ""'],
  ])('reads %s', async (_, from, limit, expected) => {
    const { stderr } = await shell(`${from} "$NODE" "$PROGRAM" input ${limit}`, { PROGRAM })
    expect(stderr).toContain(expected)
  })

  it('refuses a folder', async () => {
    const { stderr } = await shell('"$NODE" "$PROGRAM" input 10 < /tmp', { PROGRAM })
    expect(stderr).toContain('"code":"input-is-a-folder"')
  })

  it('waits for a slow, non-blocking writer', async () => {
    const nonBlocking = `perl -MFcntl -e 'fcntl(STDIN, F_SETFL, O_NONBLOCK) or die; exec @ARGV'`
    const { stderr } = await shell(`(sleep 0.3; printf late) | ${nonBlocking} "$NODE" "$PROGRAM" input 10`, {
      PROGRAM,
    })
    expect(stderr).toBe('ANSWER "late"\n')
  })

  it.each([{ CAMPUS_NO_INPUT: '1' }, { CI: 'true' }])('says nothing to nobody: %j', async (variables) => {
    const person = new Person([PROGRAM, 'input', '100'], variables)
    await new Promise((resolve) => setTimeout(resolve, 200))
    person.types('typed\r\u0004')
    await person.sees('ANSWER "typed\\n"')
    expect(person.screen).not.toContain('keyboard')
  })

  it('says how to end when it reads from the keyboard', async () => {
    const person = new Person([PROGRAM, 'input', '100'])
    await person.sees('end with Ctrl-D')
    person.types('typed\r\u0004')
    await person.sees('ANSWER "typed\\n"')
  })
})
