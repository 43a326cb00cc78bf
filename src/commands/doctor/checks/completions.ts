import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Environment } from '../../../settings/types.ts'
import { hint, ok, warn, type Found } from '../finding.ts'
import type { Inspection } from '../inspection.ts'
import { shellWord } from '../../../support/text/shell-word.ts'

type Surroundings = Pick<Environment, 'shell' | 'home' | 'xdg'>

/** Whether the shell has the completions of this campus. */
export async function completions(
  here: Surroundings,
  { completionScript }: Pick<Inspection, 'completionScript'>,
): Promise<Found[]> {
  const shell = basename(here.shell ?? '').replace(/\.exe$/i, '')
  const places = PLACES[shell]?.(here)
  const script = places && (await completionScript(shell))
  if (!places || !script)
    return [ok('no-shell', 'The shell is not one that completions can be looked for in.')]
  const install = `campus completion ${shell} > ${shellWord(places[0] ?? '')}`
  const found = places.map(textOf)
  if (found.every((text) => text === null)) {
    return [
      hint(
        'no-completions',
        `${shell} has no completions of campus where they usually are.`,
        `Make the folder and: ${install}`,
      ),
    ]
  }
  if (found.includes(script)) return [ok('completions', `${shell} completes the commands of this campus.`)]
  return [
    warn(
      'stale-completions',
      `${shell} has the completions of another campus.`,
      `Write them anew: ${install}`,
    ),
  ]
}

/** Where each shell looks; the first one is a person’s own. */
const PLACES: Readonly<Record<string, (here: Surroundings) => string[]>> = {
  bash: ({ home, xdg }) => [
    join(xdg.data ?? join(home, '.local/share'), 'bash-completion/completions/campus'),
    '/usr/local/share/bash-completion/completions/campus',
    '/usr/share/bash-completion/completions/campus',
    '/etc/bash_completion.d/campus',
    '/opt/homebrew/etc/bash_completion.d/campus',
  ],
  zsh: ({ home }) => [
    join(home, '.zsh/completions/_campus'),
    join(home, '.zfunc/_campus'),
    join(home, '.oh-my-zsh/completions/_campus'),
    '/usr/local/share/zsh/site-functions/_campus',
    '/usr/share/zsh/site-functions/_campus',
    '/usr/share/zsh/vendor-completions/_campus',
    '/opt/homebrew/share/zsh/site-functions/_campus',
  ],
  fish: ({ home, xdg }) => [
    join(xdg.config ?? join(home, '.config'), 'fish/completions/campus.fish'),
    '/usr/local/share/fish/vendor_completions.d/campus.fish',
    '/usr/share/fish/vendor_completions.d/campus.fish',
    '/etc/fish/completions/campus.fish',
  ],
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
