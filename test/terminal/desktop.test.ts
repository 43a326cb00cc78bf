import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { desktopOf, type DesktopFacts } from '../../src/terminal/desktop.ts'
import { browserCommands } from '../../src/terminal/desktop/browser.ts'
import { clipboardCommands } from '../../src/terminal/desktop/clipboard.ts'
import { temporaryFolder } from './program.ts'

const X11: DesktopFacts = { platform: 'linux', browser: undefined, ssh: false, display: 'x11', wsl: false }
const PAGE = 'https://desk.example/new?a=1&b=2'

let folder = ''
let got = ''
beforeEach(() => {
  folder = temporaryFolder()
  got = join(folder, 'got')
  mkdirSync(join(folder, 'bin'))
  vi.stubEnv('PATH', join(folder, 'bin'))
  vi.stubEnv('GOT', got)
})
afterEach(() => {
  vi.unstubAllEnvs()
})

/** A program on the PATH, which has nothing else. */
function program(name: string, script: string): string {
  const path = join(folder, 'bin', name)
  writeFileSync(path, `#!/bin/sh\nPATH=/usr/bin:/bin\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

const seen = async (path: string): Promise<string> => {
  await vi.waitFor(() => expect(existsSync(path) && readFileSync(path, 'utf8')).not.toBe(''), 10_000)
  return readFileSync(path, 'utf8')
}

describe('the clipboard', () => {
  it.each([
    ['plain', 'Grades'],
    ['any script and picture', 'Zoë “Grades” 成績 🎓\n\ttab'],
    ['200 kB', 'é'.repeat(100_000)],
    ['nothing', ''],
  ])('takes %s', async (_, text) => {
    program('xclip', 'cat > "$GOT"')
    expect(await desktopOf(X11).copy(text)).toEqual({ done: true })
    expect(readFileSync(got, 'utf8')).toBe(text)
  })

  it('is asked of the next program when one fails or is missing', async () => {
    program('xclip', 'exit 1')
    program('xsel', 'cat > "$GOT"')
    expect(await desktopOf({ ...X11, display: 'wayland' }).copy('x')).toEqual({ done: true })
    expect(readFileSync(got, 'utf8')).toBe('x')
  })

  it.each([
    ['without a program', undefined, X11, 'there is no clipboard program'],
    ['with a program that fails', 'exit 3', X11, 'xclip failed'],
    ['over SSH', 'cat > "$GOT"', { ...X11, ssh: true }, 'the clipboard is not reached over SSH'],
    ['without a display', 'cat > "$GOT"', { ...X11, display: null }, 'there is no display'],
  ])('says why it took nothing %s', async (_, script, facts, reason) => {
    if (script !== undefined) program('xclip', script)
    expect(await desktopOf(facts).copy('x'.repeat(300_000))).toEqual({ done: false, reason })
    expect(existsSync(got)).toBe(false)
  })

  it('is given up when the program never ends', async () => {
    program('xclip', 'exec sleep 60')
    const began = Date.now()
    expect(await desktopOf(X11).copy('x')).toMatchObject({ done: false })
    expect(Date.now() - began).toBeLessThan(20_000)
  })

  it('waits for no program that stays in the background', async () => {
    program('xclip', 'cat > "$GOT"\nsleep 60 &')
    expect(await desktopOf(X11).copy('x')).toEqual({ done: true })
  })

  it.each<[Partial<DesktopFacts>, string[]]>([
    [{ platform: 'darwin', display: null }, ['env']],
    [{ platform: 'win32', display: null }, ['clip.exe']],
    [{ wsl: true }, ['clip.exe']],
    [{}, ['xclip', 'xsel']],
    [{ display: 'wayland' }, ['wl-copy', 'xclip', 'xsel']],
    [{ display: null }, []],
  ])('of %j is reached with %j', (facts, programs) => {
    expect(clipboardCommands({ ...X11, ...facts }).map(({ program: name }) => name)).toEqual(programs)
  })

  it('gives Windows the encoding it takes for Unicode', async () => {
    program('clip.exe', 'cat > "$GOT"')
    await desktopOf({ ...X11, wsl: true }).copy('Zoë')
    expect(readFileSync(got)).toEqual(Buffer.from('Zoë', 'utf16le'))
    await desktopOf({ ...X11, wsl: true }).copy('Zoe')
    expect(readFileSync(got, 'utf8')).toBe('Zoe')
  })
})

describe('the browser', () => {
  it.each([PAGE, 'https://desk.example/$(touch x)?q=%20"a"`b`;c|d', 'https://desk.example/\n--help'])(
    'opens %j as one argument',
    async (url) => {
      program('xdg-open', 'printf "%s\\n" "$#" "$@" > "$GOT"')
      expect(await desktopOf(X11).open(url)).toEqual({ done: true })
      expect(await seen(got)).toBe(`1\n${new URL(url).href}\n`)
    },
  )

  it.each([
    ['a file', 'file:///etc/passwd', X11, 'it is no web address'],
    ['a script', 'javascript:alert(1)', X11, 'it is no web address'],
    ['an option', '--version', X11, 'it is no web address'],
    ['anything when none is wanted', PAGE, { ...X11, browser: 'none' }, 'BROWSER says so'],
    ['anything when BROWSER is empty', PAGE, { ...X11, browser: '' }, 'BROWSER says so'],
    ['anything over SSH', PAGE, { ...X11, ssh: true }, 'you are on another computer'],
    ['anything without a display', PAGE, { ...X11, display: null }, 'there is no display'],
    [
      'anything in a terminal browser',
      PAGE,
      { ...X11, browser: '/usr/bin/w3m' },
      'BROWSER needs this terminal',
    ],
  ])('does not open %s', async (_, url, facts, reason) => {
    program('xdg-open', 'echo opened > "$GOT"')
    expect(await desktopOf(facts).open(url)).toEqual({ done: false, reason })
    expect(existsSync(got)).toBe(false)
  })

  it.each([
    ['does not start', undefined, 'xdg-open could not be started'],
    ['fails', 'exit 4', 'xdg-open failed'],
  ])('that %s is told', async (_, script, reason) => {
    if (script !== undefined) program('xdg-open', script)
    expect(await desktopOf(X11).open(PAGE)).toEqual({ done: false, reason })
  })

  it('that keeps running has started', async () => {
    program('xdg-open', 'echo "$1" > "$GOT"; exec sleep 30')
    expect(await desktopOf(X11).open(PAGE)).toEqual({ done: true })
  })

  it.each<[Partial<DesktopFacts>, string[]]>([
    [{ platform: 'darwin' }, [`open ${PAGE}`]],
    [{ platform: 'win32' }, [`rundll32.exe url.dll,FileProtocolHandler ${PAGE}`]],
    [{ wsl: true }, [`wslview ${PAGE}`, `rundll32.exe url.dll,FileProtocolHandler ${PAGE}`]],
    [{ display: null }, []],
    [{ browser: 'firefox --new-window', display: null }, [`firefox --new-window ${PAGE}`]],
    [{ browser: 'chrome --app=%s' }, [`chrome --app=${PAGE}`]],
  ])('of %j is %j', (facts, lines) => {
    const commands = browserCommands(PAGE, { ...X11, ...facts })
    expect(commands.map(({ program: name, args }) => [name, ...args].join(' '))).toEqual(lines)
  })
})
