import fs from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle, Person, shell, temporaryFolder } from './program.ts'

const folder = temporaryFolder()
let PROGRAM = ''
beforeAll(async () => {
  PROGRAM = await bundle(new URL('driver.ts', import.meta.url), folder)
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

describe('result', () => {
  it('ends quietly when its reader goes away', async () => {
    const { stdout, stderr, code } = await shell(
      'set -o pipefail; "$NODE" "$PROGRAM" lines 200000 | head -2',
      { PROGRAM },
    )
    expect({ stdout, stderr, code }).toEqual({
      stdout: 'line 1\nline 2\n',
      stderr: 'ANSWER "end"\n',
      code: 0,
    })
  })

  it('writes everything into a non-blocking pipe with a slow reader', async () => {
    // Perl shares the pipe's open file description and makes it non-blocking before the program begins.
    const nonBlocking = `perl -MFcntl -e 'fcntl(STDOUT, F_SETFL, O_NONBLOCK) or die; exec @ARGV'`
    const { stdout, stderr } = await shell(
      `${nonBlocking} "$NODE" "$PROGRAM" once 3000000 | (sleep 0.5; wc -c)`,
      { PROGRAM },
    )
    expect({ stdout: stdout.trim(), stderr }).toEqual({ stdout: '3000000', stderr: '' })
  })

  it('does not invite to repeat what may have been done when the disk is full', async () => {
    const { code, stderr } = await shell('"$NODE" "$PROGRAM" once 10 > /dev/full', { PROGRAM })
    expect(code).toBe(7)
    const problem = JSON.parse(stderr.replace('PROBLEM ', '')) as Record<string, unknown>
    expect(problem).toMatchObject({ kind: 'unsettled', code: 'output-failed', retryable: false })
    expect(problem.message).toMatch(/the disk is full.* may have been done/)
    expect(problem.hint).toContain('campus case list')
    expect(problem.hint).not.toContain('try again')
  })

  it.each(['>&-', '>&- 2>&-', '>&- 2>&- <&-'])('does not crash when started with %s', async (closed) => {
    expect(await shell(`"$NODE" "$PROGRAM" once 10 ${closed}`, { PROGRAM })).toMatchObject({
      code: 0,
      stdout: '',
    })
  })
})

describe('screen', () => {
  const inPipe = async (variables: Record<string, string>): Promise<unknown> => {
    const { stderr } = await shell('"$NODE" "$PROGRAM" screen < /dev/null | cat', { PROGRAM, ...variables })
    return JSON.parse(stderr.replace('ANSWER ', ''))
  }
  const onTerminal = async (variables: Record<string, string>, cols = 80): Promise<unknown> => {
    const person = new Person([PROGRAM, 'screen'], variables, { cols, rows: 24 })
    await person.sees('}')
    return JSON.parse(/ANSWER (.*)/.exec(person.screen)?.[1] ?? '')
  }
  const BOLD = '\u001b[1mx\u001b[22m'

  it.each([
    [{}, { columns: 80, terminal: false, colour: false, canAsk: false, bold: 'x' }],
    [{ COLUMNS: '120' }, { columns: 120 }],
    [{ COLUMNS: '3' }, { columns: 40 }],
    [{ COLUMNS: 'wide' }, { columns: 80 }],
    [{ FORCE_COLOR: '1' }, { colour: true, bold: BOLD }],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, { colour: false }],
  ])('in a pipe with %j', async (variables, expected) => {
    expect(await inPipe(variables)).toMatchObject(expected)
  })

  it.each([
    [{}, 100, { columns: 100, terminal: true, colour: true, canAsk: true, bold: BOLD }],
    [{}, 20, { columns: 40 }],
    [{ NO_COLOR: '1' }, 80, { colour: false, bold: 'x' }],
    [{ NO_COLOR: '' }, 80, { colour: true }],
    [{ CAMPUS_NO_COLOR: '1' }, 80, { colour: false }],
    [{ FORCE_COLOR: '0' }, 80, { colour: false }],
    [{ TERM: 'dumb' }, 80, { colour: false }],
    [{ CI: 'true' }, 80, { canAsk: false }],
    [{ CI: 'false' }, 80, { canAsk: true }],
    [{ CAMPUS_NO_INPUT: '1' }, 80, { canAsk: false }],
  ])('on a terminal with %j and %i columns', async (variables, columns, expected) => {
    expect(await onTerminal(variables, columns)).toMatchObject(expected)
  })

  it('cannot ask when only standard error is a terminal', async () => {
    const person = new Person([
      '-e',
      `require('child_process').spawnSync(process.execPath, [${JSON.stringify(PROGRAM)}, 'screen'], { stdio: ['ignore', 1, 2] })`,
    ])
    await person.sees('"canAsk":false')
  })
})

describe('page', () => {
  const rows = { cols: 80, rows: 10 }
  const pager = `${folder}/pager`
  beforeAll(() => {
    fs.writeFileSync(pager, '#!/bin/sh\necho "paged $LESS $*"; cat', { mode: 0o755 })
  })

  it.each([
    ['the pager named by PAGER', { PAGER: pager }, 'paged FRX'],
    ['CAMPUS_PAGER first', { CAMPUS_PAGER: `${pager} -z`, PAGER: 'false' }, 'paged FRX -z'],
    ["the person's own LESS", { PAGER: pager, LESS: 'i' }, 'paged i'],
  ])('uses %s', async (_, variables, expected) => {
    const person = new Person([PROGRAM, 'page', '30'], variables, rows)
    await person.sees(expected)
    await person.sees('row 30')
    expect(await person.ended).toBe(0)
  })

  it('uses less when nothing is set, and Ctrl-C there ends neither', async () => {
    const person = new Person([PROGRAM, 'page', '30'], {}, rows)
    await person.sees('row 9')
    expect(person.screen).not.toContain('row 10')
    await person.sees(':')
    person.types('\u0003')
    // What less paints after an interrupt depends on where it was; that it still obeys does not.
    await person.seesAfterTyping('G', '(END)')
    person.types('q')
    expect(await person.ended).toBe(0)
  })

  it.each([
    ['the pager is missing', 30, { PAGER: '/nowhere/pager' }],
    ['the pager fails', 30, { PAGER: 'false' }],
    ['no pager is wanted', 30, { PAGER: '' }],
    ['the text fits', 5, { PAGER: pager }],
    ['the terminal is dumb', 30, { PAGER: pager, TERM: 'dumb' }],
    ['nobody is there', 30, { PAGER: pager, CI: '1' }],
  ])('writes plainly when %s', async (_, count, variables) => {
    const person = new Person([PROGRAM, 'page', String(count)], variables, rows)
    expect(await person.ended).toBe(0)
    expect(person.screen).toContain(`row ${count}`)
    expect(person.screen).not.toContain('paged')
  })

  it('ends quietly when the pager is left early', async () => {
    const person = new Person([PROGRAM, 'page', '100000'], { PAGER: 'head -1' }, rows)
    expect(await person.ended).toBe(0)
    expect(person.screen.trim()).toBe('row 1')
  })

  it('never pages into a pipe', async () => {
    const { stdout } = await shell('"$NODE" "$PROGRAM" page 30 | tail -1', { PROGRAM, PAGER: pager })
    expect(stdout).toBe('row 30\n')
  })
})
