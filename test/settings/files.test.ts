import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureFolder, fileProblem, readTextFile, writeFileAtomic } from '../../src/settings/files.ts'
import { bundle, shell, temporaryFolder } from '../terminal/program.ts'

const folder = temporaryFolder()
let PROGRAM = ''
beforeAll(async () => {
  PROGRAM = await bundle(new URL('driver.ts', import.meta.url), folder)
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

let turn = 0
let here = ''
beforeEach(() => {
  here = path.join(folder, String((turn += 1)))
  fs.mkdirSync(here)
})

const mode = (file: string): string => (fs.statSync(file).mode & 0o777).toString(8)
const loop = (): string => {
  const link = path.join(here, 'loop')
  if (!fs.lstatSync(link, { throwIfNoEntry: false })) fs.symlinkSync('loop', link)
  return link
}
const problem = (code: string, kind: string): unknown => expect.objectContaining({ code, kind })
const isRoot = process.getuid?.() === 0
/** Runs the program as somebody whom permissions bind, also where the tests run as root. */
const asNobody = isRoot ? 'setpriv --reuid=65534 --regid=65534 --clear-groups' : ''

async function inProgram(command: string, variables: Record<string, string> = {}): Promise<unknown> {
  const { stdout, stderr } = await shell(command, { PROGRAM, HERE: here, ...variables })
  return JSON.parse(stdout || JSON.stringify({ stderr }))
}

describe('ensureFolder', () => {
  it('makes every missing folder private and is content with what is there', () => {
    ensureFolder(path.join(here, 'a/b'))
    ensureFolder(path.join(here, 'a/b'))
    expect([mode(path.join(here, 'a')), mode(path.join(here, 'a/b'))]).toEqual(['700', '700'])
  })

  it.skipIf(!fs.existsSync('/proc/self'))('ends where the system takes no folders', () => {
    expect(() => ensureFolder('/proc/campus/data')).toThrow(problem('not-there', 'unsettled'))
  })

  it('says that a file is in the way', () => {
    fs.writeFileSync(path.join(here, 'file'), '')
    expect(() => ensureFolder(path.join(here, 'file'))).toThrow(problem('not-a-folder', 'unsettled'))
    expect(() => ensureFolder(path.join(here, 'file/below'))).toThrow(problem('not-a-folder', 'unsettled'))
  })
})

describe('writeFileAtomic', () => {
  it('writes a private file in a private folder', () => {
    const file = path.join(here, 'drafts/x.yaml')
    writeFileAtomic(file, 'one')
    writeFileAtomic(file, 'two')
    expect(fs.readFileSync(file, 'utf8')).toBe('two')
    expect([mode(file), mode(path.dirname(file))]).toEqual(['600', '700'])
    expect(fs.readdirSync(path.dirname(file))).toEqual(['x.yaml'])
  })

  it('keeps a symbolic link', () => {
    fs.writeFileSync(path.join(here, 'real'), 'old')
    fs.symlinkSync('real', path.join(here, 'link'))
    writeFileAtomic(path.join(here, 'link'), 'new')
    expect(fs.lstatSync(path.join(here, 'link')).isSymbolicLink()).toBe(true)
    expect(fs.readFileSync(path.join(here, 'real'), 'utf8')).toBe('new')
  })

  it('says that it is a folder, and leaves no temporary file', () => {
    fs.mkdirSync(path.join(here, 'taken'))
    expect(() => writeFileAtomic(path.join(here, 'taken'), 'x')).toThrow(problem('is-a-folder', 'unsettled'))
    expect(fs.readdirSync(here)).toEqual(['taken'])
  })

  it('never replaces a pipe or a device', () => {
    const pipe = path.join(here, 'pipe')
    execFileSync('mkfifo', [pipe])
    expect(() => writeFileAtomic(pipe, 'x')).toThrow(problem('not-a-file', 'unsettled'))
    expect(fs.statSync(pipe).isFIFO()).toBe(true)
  })

  it('names the folder that may not be written', async () => {
    fs.writeFileSync(path.join(here, 'kept'), 'old')
    fs.chmodSync(here, 0o555)
    expect(await inProgram(`${asNobody} "$NODE" "$PROGRAM" write "$HERE/kept" x`)).toMatchObject({
      kind: 'unsettled',
      code: 'not-writable',
      message: `Could not write ${here}/kept: permission is denied.`,
    })
    fs.chmodSync(here, 0o755)
  })

  const mayMount = isRoot && tries('unshare', ['-m', 'true'])
  it.skipIf(!mayMount)('keeps the old file when the disk is full (needs unshare)', async () => {
    const command = `mount -t tmpfs -o size=64k tmpfs "$HERE" && echo old > "$HERE/file" && "$NODE" "$PROGRAM" write "$HERE/file" x && cat "$HERE/file" && ls -A "$HERE"`
    const { stdout } = await shell(`unshare -m bash -c '${command}'`, { PROGRAM, HERE: here })
    const [answer, ...rest] = stdout.trim().split('\n')
    expect(JSON.parse(answer ?? '')).toMatchObject({ kind: 'unsettled', code: 'disk-full' })
    expect(rest).toEqual(['old', 'file'])
  })

  it.skipIf(!mayMount)('says that the file system is read-only (needs unshare)', async () => {
    const command = `mount -t tmpfs -o ro tmpfs "$HERE" && "$NODE" "$PROGRAM" write "$HERE/file" x`
    expect(await inProgram(`unshare -m bash -c '${command}'`)).toMatchObject({ code: 'not-writable' })
  })
})

describe('fileProblem', () => {
  it.each([
    ['a loop of links', () => path.join(loop(), 'file'), 'link-loop'],
    ['a long name', () => path.join(here, 'x'.repeat(300)), 'name-too-long'],
  ])('%s is a matter of usage, for writing as for reading', (_, place, code) => {
    expect(() => writeFileAtomic(place(), 'text')).toThrow(problem(code, 'usage'))
    expect(() => readTextFile(place(), 7)).toThrow(problem(code, 'usage'))
  })

  it('does not repeat an endless path', () => {
    const endless = path.join(here, 'x/'.repeat(3000))
    for (const act of [() => readTextFile(endless, 7), () => writeFileAtomic(endless, 'text')])
      expect(act).toThrow(/^.{20,200}$/)
  })

  it.each([
    ['ENOSPC', 'disk-full', true],
    ['EDQUOT', 'quota-full', true],
    ['EACCES', 'not-writable', false],
    ['EROFS', 'not-writable', false],
    ['EISDIR', 'is-a-folder', false],
    ['ENOTDIR', 'not-a-folder', false],
    ['EIO', 'file-failed', true],
  ])('%s is %s', (code, expected, retryable) => {
    const error = Object.assign(new Error(code), { code, syscall: 'open' })
    expect(fileProblem(error, '/x', 'write')).toMatchObject({ kind: 'unsettled', code: expected, retryable })
  })

  it('gives a problem back and throws a defect on', () => {
    const known = fileProblem(Object.assign(new Error(), { code: 'EIO', syscall: 'read' }), '/x', 'write')
    expect(fileProblem(known, '/y', 'write')).toBe(known)
    expect(() => fileProblem(new TypeError('defect'), '/x', 'write')).toThrow(TypeError)
  })
})

describe('readTextFile', () => {
  const write = (name: string, bytes: string | Uint8Array): string => {
    fs.writeFileSync(path.join(here, name), bytes)
    return path.join(here, name)
  }

  it('reads text up to the limit', () => {
    expect(readTextFile(write('x', 'Größe'), 7)).toBe('Größe')
    expect(readTextFile(write('empty', ''), 0)).toBe('')
  })

  it('refuses what is no readable text file', () => {
    execFileSync('mkfifo', [path.join(here, 'pipe')])
    const table: [string, string][] = [
      [here, 'file-is-a-folder'],
      [path.join(here, 'pipe'), 'file-not-regular'],
      ['/dev/zero', 'file-not-regular'],
      [path.join(here, 'missing'), 'file-missing'],
      [path.join(write('file', ''), 'below'), 'file-missing'],
      [write('large', '12345678'), 'file-too-large'],
      ['/proc/self/maps', 'file-too-large'],
      [write('latin', Uint8Array.of(0x47, 0xf6)), 'file-not-text'],
      ['/dev/fd/999', 'file-missing'],
      ['', 'file-not-named'],
      [loop(), 'link-loop'],
      [path.join(here, 'x'.repeat(300)), 'name-too-long'],
      [path.join(here, 'x/'.repeat(3000)), 'name-too-long'],
    ]
    for (const [file, code] of table)
      expect(() => readTextFile(file, 7), file).toThrow(problem(code, 'usage'))
  })

  it('refuses a file that this user may not read', async () => {
    fs.chmodSync(write('secret', 'x'), 0)
    expect(await inProgram(`${asNobody} "$NODE" "$PROGRAM" read "$HERE/secret" 10`)).toMatchObject({
      kind: 'usage',
      code: 'file-not-readable',
    })
  })

  it.each([
    ['a process substitution', '"$NODE" "$PROGRAM" read <(printf text) 10', { answer: 'text' }],
    ['a slow one', '"$NODE" "$PROGRAM" read <(sleep 0.2; printf text) 10', { answer: 'text' }],
    ['an endless one', '"$NODE" "$PROGRAM" read <(cat /dev/zero) 10', { code: 'file-too-large' }],
    ['/dev/stdin', 'printf text | "$NODE" "$PROGRAM" read /dev/stdin 10', { answer: 'text' }],
    ['/proc/self/fd/0', 'printf text | "$NODE" "$PROGRAM" read /proc/self/fd/0 10', { answer: 'text' }],
    [
      'a folder behind a descriptor',
      '"$NODE" "$PROGRAM" read /dev/fd/5 10 5< /tmp',
      { code: 'file-is-a-folder' },
    ],
  ])('reads %s', async (_, command, expected) => {
    expect(await inProgram(command)).toMatchObject(expected)
  })
})

function tries(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
