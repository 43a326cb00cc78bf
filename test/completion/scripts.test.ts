import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { modelOf, namesOf } from '../../src/cli/completion/model.ts'
import { completionScript, SHELLS } from '../../src/cli/completion/scripts.ts'
import { COMMANDS } from '../../src/cli/table.ts'
import { completion } from '../../src/commands/completion/spec.ts'
import type { CommandSpec } from '../../src/commands/spec.ts'
import { ROOT } from './shells.ts'

const FILES = { bash: 'campus.bash', zsh: '_campus', fish: 'campus.fish', powershell: 'campus.ps1' }
const specs = COMMANDS.map(({ spec }) => spec)

describe('completion scripts', () => {
  it.each(SHELLS)(
    'completions/ has the script of %s as it is made now (else: npm run completions)',
    (shell) => {
      expect(fs.readFileSync(path.join(ROOT, 'completions', FILES[shell]), 'utf8')).toBe(
        completionScript(shell, specs),
      )
    },
  )

  it('there is one for every shell that the command knows', () => {
    expect(SHELLS).toEqual(completion.args[0].choices)
  })

  it('no flag takes a value under one command and none under another', () => {
    const flags = modelOf(specs).commands.flatMap((command) => command.flags)
    const names = (valued: boolean) =>
      new Set(flags.filter(({ value }) => (value !== null) === valued).flatMap(namesOf))
    expect([...names(true)].filter((name) => names(false).has(name))).toEqual([])
  })

  it('quotes what help says', () => {
    const about = `Don't [a] \\ "b" $(c) \`d\` e: f`
    const odd: CommandSpec = {
      ...{
        path: ['odd'],
        about,
        args: [{ name: 'X', about, required: true }],
        examples: [],
        fields: [],
        writes: false,
      },
      flags: { odd: { kind: 'texts', short: 'o', about, value: 'A:B' } },
    }
    expect(completionScript('zsh', [odd])).toContain(
      `'*-o+[Don'\\''t [a\\] \\\\ "b" $(c) \`d\` e: f]:A\\:B: '`,
    )
    expect(completionScript('fish', [odd])).toContain(
      `-l odd -s o -x -d 'Don\\'t [a] \\\\ "b" $(c) \`d\` e: f'`,
    )
  })
})
