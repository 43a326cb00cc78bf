import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { modelOf, namesOf, valuedFlags } from '../../src/cli/completion/model.ts'
import { plain, quoted } from '../../src/cli/completion/powershell-quote.ts'
import { powershellScript } from '../../src/cli/completion/powershell.ts'
import { COMMANDS } from '../../src/cli/table.ts'

/** The single-quoted string at the beginning of a text and where it ends, as PowerShell's tokenizer reads it. */
function readString(text: string): { value: string; end: number } {
  const isQuote = (character: string | undefined): boolean =>
    character !== undefined && /['‘’‚‛]/.test(character)
  if (!isQuote(text[0])) throw new Error(`no string: ${text}`)
  let value = ''
  for (let at = 1; at < text.length; at += 1) {
    if (isQuote(text[at])) {
      at += 1
      if (!isQuote(text[at])) return { value, end: at }
    }
    value += text[at]
  }
  throw new Error(`not closed: ${text}`)
}

describe('a single-quoted string of PowerShell', () => {
  it.each([
    ['plain', `'plain'`],
    ['', `''`],
    [`it's`, `'it''s'`],
    [`the desk’s`, `'the desk’’s'`],
    [`‘a’ ‚b‛`, `'‘‘a’’ ‚‚b‛‛'`],
    ['"$(rm x)" `n $env:HOME @{}', `'"$(rm x)" \`n $env:HOME @{}'`],
    ["'; rm x; '", `'''; rm x; '''`],
  ])('of %j', (text, expected) => expect(quoted(text)).toBe(expected))

  it('has all of any text and nothing after it', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...`'‘’‚‛"$\`;\n`), fc.string({ unit: 'binary', maxLength: 3 })))
      .map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, (given) => {
        const written = quoted(given)
        expect(readString(`${written} + 1`)).toEqual({ value: given, end: written.length })
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['the desk’s “none” …', `the desk's "none" ...`],
    ['École', 'Ecole'],
    ['日本\n', '???'],
    ['a\tb', 'a\tb'],
  ])('of %j in ASCII is %j', (text, expected) => expect(plain(text)).toBe(expected))
})

describe('the script for PowerShell', () => {
  const model = modelOf(COMMANDS.map(({ spec }) => spec))
  const script = powershellScript(model)
  /** The entries of a table, by key. */
  const table = (name: string): Map<string, string[]> => {
    const body = new RegExp(`\\n {4}\\$${name} = @\\{\\n([^]*?)\\n {4}\\}\\n`).exec(script)?.[1] ?? ''
    const rows = body.split(/\n(?= {8}')/).map((row): [string, string[]] => {
      const line = row.trimStart()
      const { value, end } = readString(line)
      expect(line.slice(end)).toMatch(/^ = @\([^]*\)$/)
      return [value, strings(line.slice(end + ' = @('.length, -1))]
    })
    expect(new Set(rows.map(([key]) => key.toLowerCase())).size, `keys of ${name}`).toBe(rows.length)
    return new Map(rows)
  }
  const list = (name: string): string[] =>
    strings(new RegExp(`\\n {4}\\$${name} = @\\(([^]*?)\\)\\n(?=\\n| {4}\\$)`).exec(script)?.[1] ?? '')
  const strings = (text: string): string[] => {
    const found: string[] = []
    for (let rest = text.trim(); rest !== '';) {
      const { value, end } = readString(rest)
      found.push(value)
      rest = rest.slice(end)
      if (rest !== '') expect(rest).toMatch(/^,\s+'/)
      rest = rest.replace(/^,\s+/, '')
    }
    return found
  }
  const wordOf = (line: string): string => line.split('\t')[0] ?? ''

  it('is ASCII, for those who read it in another code page', () => {
    expect(/[^\n\t -~]/.exec(script)).toBeNull()
  })

  it('has every command', () => {
    const verbs = table('verbs')
    expect([...verbs.keys()]).toEqual(model.groups.map(({ path }) => path))
    for (const { path } of model.commands) {
      const words = path.split(' ')
      expect(verbs.get(words.slice(0, -1).join(' '))?.map(wordOf)).toContain(words.at(-1))
    }
    for (const { path, verbs: own } of model.groups)
      expect(verbs.get(path)).toEqual(own.map(({ name, about }) => `${name}\t${plain(about)}`))
  })

  it('has every flag under its command, with what it does', () => {
    const [flags, shared] = [table('flags'), list('shared')]
    for (const { path, flags: known } of [...model.groups, ...model.commands])
      expect([...(flags.get(path) ?? ['none']), ...shared].sort(), path).toEqual(
        known.flatMap((flag) => namesOf(flag).map((name) => `${name}\t${plain(flag.about)}`)).sort(),
      )
    expect(list('valued')).toEqual(valuedFlags(model))
  })

  it('has every fixed word, and asks for the others', () => {
    const offers = table('offers')
    const expected = new Map<string, unknown>()
    for (const { path, flags, args } of model.commands) {
      for (const flag of flags)
        for (const name of namesOf(flag))
          expected.set(`${model.shared.includes(flag) ? '*' : path} ${name}`, flag.offer)
      args.forEach(({ offer, variadic }, index) =>
        expected.set(`${path} ${variadic ? '+' : index + 1}`, offer),
      )
    }
    for (const [place, [from, ...words]] of offers) {
      const offer =
        from === 'cache' ? { from, kind: words[0] } : from === 'files' ? { from } : { from, words }
      expect([place, expected.get(place)]).toEqual([place, offer])
      expected.delete(place)
    }
    expect([...new Set(expected.values())]).toEqual([{ from: 'nothing' }])
    expect(offers.get('case list --waiting-on')).toEqual(['words', 'us', 'vendor', 'desk'])
    expect(offers.get('case export +')).toEqual(['cache', 'numbers'])
  })

  it('asks `campus complete KIND PORTAL` as the other shells do', () => {
    expect(script).toContain('@(& campus complete $kind 2>$null)')
    expect(script).toContain('@(& campus complete $kind $portal 2>$null)')
  })

  it('closes what it opens', () => {
    const pairs: Record<string, string> = { ')': '(', '}': '{', ']': '[' }
    const open: string[] = []
    const code = script
      .split('\n')
      .filter((line) => !line.trimStart().startsWith('#'))
      .join('\n')
      .replace(/'(?:[^']|'')*'|"[^"]*"/g, 'x')
    for (const character of code) {
      if ('({['.includes(character)) open.push(character)
      else if (character in pairs) expect(open.pop()).toBe(pairs[character])
    }
    expect(open).toEqual([])
  })
})
