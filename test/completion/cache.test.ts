import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addSeen, cacheText, catalogChoices, oneLine, parseCache } from '../../src/cli/completion/cache.ts'
import { remember } from '../../src/cli/completion/remember.ts'
import { infiniteCampus } from '../../src/catalog/shipped/infinite-campus.ts'
import { openPortal } from '../../src/cli/portals.ts'
import { pathsFor } from '../../src/settings/paths.ts'
import { readEnvironment } from '../../src/settings/environment.ts'
import type { Portal } from '../../src/portal/port.ts'
import type { CaseSummary } from '../../src/support/case.ts'

const choices = catalogChoices(infiniteCampus)

function seenCase(number: number, subject: string, day = 1): CaseSummary {
  const at = new Date(Date.UTC(2026, 0, day)).toISOString()
  return {
    ...{
      number,
      id: `c${number}`,
      subject,
      type: 'question',
      module: 'grades',
      priority: 'normal',
      status: 'new',
    },
    ...{ waitingOn: 'desk', contact: { name: 'Ana', email: null }, site: null, release: null, dueDate: null },
    ...{ createdAt: at, updatedAt: at, closedAt: null, test: false, revision: 1, district: 'Lakeview' },
    ...{ caller: null, advisor: null, escalation: null, verification: null },
  }
}

describe('what was seen', () => {
  const numbers = (...cases: CaseSummary[][]): string[] =>
    cases
      .reduce((seen, some) => addSeen(seen, some, choices), addSeen(undefined, [], choices))
      .numbers.map(([number]) => number)

  it('is kept newest change first, with one line for each case', () => {
    expect(
      numbers([seenCase(1, 'a', 3), seenCase(2, 'b', 1)], [seenCase(3, 'c', 2), seenCase(2, 'b', 4)]),
    ).toEqual(['2', '1', '3'])
  })

  it('keeps the newest 200', () => {
    const many = Array.from({ length: 300 }, (_, index) => seenCase(index + 1, 'x', index + 1))
    const kept = numbers(many.slice(0, 150), many.slice(100))
    expect(kept).toHaveLength(200)
    expect([kept[0], kept.at(-1)]).toEqual(['300', '101'])
  })

  it('does not go back to an older subject', () => {
    const newer = addSeen(undefined, [seenCase(1, 'new', 2)], choices)
    expect(addSeen(newer, [seenCase(1, 'old', 1)], choices).numbers[0]?.[1]).toBe('new')
  })

  it.each([
    ['two\nlines\tand  spaces ', 'two lines and spaces'],
    ['\x1b]0;title\x07', '\\u{1b}]0;title\\u{7}'],
    ['é'.repeat(101), `${'é'.repeat(99)}…`],
    ['😀'.repeat(60), `${'😀'.repeat(60)}`],
  ])('makes one line of %j', (text, line) => expect(oneLine(text)).toBe(line))

  it.each([
    '',
    'x',
    'null',
    '[]',
    '{}',
    '{"format":2,"portals":{}}',
    '{"format":1,"portals":null}',
    '{"format":1,"portals":{"local":{}}}',
    '{"format":1,"portals":{"local":{"numbers":[["1",2]],"types":[],"modules":[],"statuses":[],"priorities":[],"sites":[]}}}',
  ])('takes nothing from %j', (text) => expect(parseCache(text)).toBeNull())

  it('reads what it writes', () => {
    const cache = { local: addSeen(undefined, [seenCase(1, 'a')], choices) }
    expect(parseCache(cacheText(cache))).toEqual(cache)
  })
})

describe('the file', () => {
  let folder: string
  let file: string
  let portal: Portal
  beforeEach(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'campus-completion-'))
    const system = { home: () => folder, userName: () => 'ana', temporaryFolder: () => folder }
    const paths = pathsFor(readEnvironment({ CAMPUS_HOME: folder }, system), 'linux')
    file = paths.completionCache
    portal = await openPortal(
      { name: 'local', settings: { kind: 'local', catalog: 'infinite-campus' }, chosen: true },
      {
        paths,
        clock: { now: () => new Date(0), zone: () => 'UTC' },
        catalog: async () => infiniteCampus,
        person: { name: 'Ana', email: null, role: 'technical' },
        districtName: 'Lakeview',
        district: undefined,
        environment: readEnvironment({}, system),
        looksAt: () => true,
        token: null,
        newId: () => 'id',
      },
    )
  })
  afterEach(async () => {
    await portal.dispose()
    fs.rmSync(folder, { recursive: true })
  })
  const kept = () => parseCache(fs.readFileSync(file, 'utf8'))?.['local']

  it('is for its owner only', async () => {
    await remember(file, portal, seenCase(1, 'a'))
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
    expect(fs.statSync(path.dirname(file)).mode & 0o777).toBe(0o700)
    expect(fs.readdirSync(path.dirname(file))).toEqual(['completion.json'])
  })

  it('takes a case, the cases of a list, and from other answers the catalog alone', async () => {
    await remember(file, portal, { items: [{ name: 'Ana' }], nextCursor: null, truncated: false })
    expect(kept()?.numbers).toEqual([])
    expect(kept()?.types[0]).toEqual([
      infiniteCampus.types.items[0]?.id,
      infiniteCampus.types.items[0]?.label,
    ])
    await remember(file, portal, {
      items: [seenCase(1, 'a'), seenCase(2, 'b')],
      nextCursor: null,
      truncated: false,
    })
    await remember(file, portal, { ...seenCase(3, 'c'), number: null })
    await remember(file, portal, seenCase(4, 'd'))
    expect(kept()?.numbers.map(([number]) => number)).toEqual(['4', '2', '1'])
  })

  it('asks a portal for its catalog only where nothing of it is known, or where that was done already', async () => {
    let calls = 0
    let atHand = false
    const distant = {
      name: 'local',
      hasCatalog: () => atHand,
      catalog: async () => {
        calls += 1
        return infiniteCampus
      },
    } as Portal
    await remember(file, distant, seenCase(1, 'a'))
    await remember(file, distant, seenCase(2, 'b'))
    expect(calls).toBe(1)
    expect(kept()?.types).toEqual(choices.types)
    expect(kept()?.numbers.map(([number]) => number)).toEqual(['2', '1'])
    atHand = true
    await remember(file, distant, seenCase(2, 'b'))
    expect(calls).toBe(2)
  })

  it('is written only when something changed', async () => {
    await remember(file, portal, seenCase(1, 'a'))
    fs.utimesSync(file, 1, 1)
    await remember(file, portal, seenCase(1, 'a'))
    await remember(file, portal, undefined)
    expect(fs.statSync(file).mtimeMs).toBe(1000)
  })

  it('begins anew after one that cannot be read', async () => {
    fs.mkdirSync(path.dirname(file))
    for (const text of [
      '{"format":1',
      '{"format":1,"portals":{"local":{"numbers":7}}}',
      '{"format":1,"portals":{"local":null}}',
    ]) {
      fs.writeFileSync(file, text)
      await remember(file, portal, seenCase(1, 'a'))
      expect(kept()?.numbers).toHaveLength(1)
    }
  })

  it('cannot make a command fail', async () => {
    fs.writeFileSync(path.join(folder, 'cache'), 'in the way')
    await remember(file, portal, seenCase(1, 'a'))
    fs.rmSync(path.join(folder, 'cache'))
    fs.mkdirSync(file, { recursive: true })
    await remember(file, portal, seenCase(1, 'a'))
    expect(fs.readdirSync(path.dirname(file))).toEqual(['completion.json'])
  })
})
