import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { campus, HOSTILE, makePlace, plant, ROOT, type Place } from './shells.ts'

describe('campus complete', () => {
  let place: Place
  let cache: string
  beforeEach(() => {
    place = makePlace()
    cache = path.join(place.folder, 'home/cache/completion.json')
  })
  afterEach(() => fs.rmSync(place.folder, { recursive: true }))

  const answered = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(ROOT, 'bin/campus.js'), 'complete', ...words],
      {
        env: place.env,
        encoding: 'utf8',
      },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    return stdout
  }
  const file = (subject: string): void => {
    const flags = [
      '--type',
      'question',
      '--module',
      'attendance',
      '--subject',
      subject,
      '--description',
      'The front offices ask which code it is.',
    ]
    campus(place, 'case', 'new', '--portal', 'local', '--quiet', ...flags)
  }

  it('knows words before anything was seen, and makes nothing', () => {
    expect(answered('numbers')).toBe('')
    expect(answered('types')).toContain('question\tQuestion\n')
    expect(answered('portals')).toBe('local\tlocal\n')
    expect(fs.existsSync(path.join(place.folder, 'home'))).toBe(false)
  })

  it('knows the cases that commands saw', () => {
    file('Which code marks a late bus?')
    file('Which code marks a field trip?')
    expect(answered('numbers')).toBe(
      '100002\tWhich code marks a field trip?\n100001\tWhich code marks a late bus?\n',
    )
    fs.rmSync(cache)
    campus(place, 'case', 'view', '100001', '--json')
    expect(answered('numbers')).toBe('100001\tWhich code marks a late bus?\n')
    campus(place, 'case', 'list')
    expect(answered('numbers').split('\n')).toHaveLength(3)
  })

  it('keeps portals apart', () => {
    plant(place, [['7', 'here']])
    campus(place, 'init', '--sample', '--yes')
    expect(answered('portals')).toBe('local\tlocal\nsample\tsample data\n')
    expect(answered('numbers', 'local')).toBe('7\there\n')
    expect(answered('numbers', 'sample')).toBe('')
    expect(answered('numbers', 'nowhere')).toBe('')
  })

  it('says nothing where something is wrong', () => {
    expect([
      answered(),
      answered('nonsense'),
      answered('constructor'),
      answered('numbers', '--yes'),
      answered('--help'),
    ]).toEqual(Array(5).fill(''))
    fs.mkdirSync(path.dirname(cache), { recursive: true })
    const texts = [
      '',
      '{',
      'null',
      '{"format":1,"portals":{"local":null}}',
      '{"format":1,"portals":{"local":{"numbers":[7,["1"],["2",{}]]}}}',
    ]
    for (const text of texts) {
      fs.writeFileSync(cache, text)
      expect(answered('numbers')).toBe('')
    }
    fs.mkdirSync(path.join(place.folder, 'home/config'), { recursive: true })
    fs.writeFileSync(path.join(place.folder, 'home/config/settings.json'), '{')
    expect([answered('numbers'), answered('portals'), answered('types')]).toEqual(['', '', ''])
  })

  it('prints no control character and no value that is more than a word', () => {
    plant(place, HOSTILE('/tmp/trap'))
    const lines = answered('numbers').split('\n').slice(0, -1)
    expect(lines.map((line) => line.split('\t').length)).toEqual([2, 2, 2])
    expect(lines.join('')).not.toMatch(/[\x00-\x08\x0a-\x1f\x7f-\x9f\u202e]/)
  })
})
