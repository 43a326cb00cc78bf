import type { Entry } from './cli/entry.ts'
import { asksForJson, route } from './cli/route.ts'
import type { World } from './cli/world.ts'
import { VERSION } from './version.ts'

/** The whole program: a command line in, an exit code out. The single place where failures end. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  try {
    return await act(argv, world)
  } catch (error) {
    const { report } = await import('./cli/report.ts')
    const terminal = plainTerminal(world)
    const isJson = asksForJson(argv, world.environment.json)
    const { text, exitCode } = report(error, { json: isJson, screen: terminal.screen })
    terminal.note(text)
    return exitCode
  }
}

/** Each way loads only what it needs: start-up is a feature. */
async function act(argv: readonly string[], world: World): Promise<number> {
  if (argv[0] === 'complete') {
    const { complete } = await import('./cli/completion/complete.ts')
    plainTerminal(world).result(await complete(argv.slice(1), world))
    return 0
  }
  const asked = route(argv)
  if (asked.ask === 'version') {
    plainTerminal(world).result(`${VERSION}\n`)
    return 0
  }
  const commands = await commandsFor(argv)
  if (asked.ask === 'help') {
    const { help } = await import('./cli/help.ts')
    plainTerminal(world).result(help(asked.words, commands, VERSION))
    return 0
  }
  const [{ parse }, { run }] = await Promise.all([import('./cli/parse.ts'), import('./cli/run.ts')])
  const parsed = parse(argv, commands, world.environment.json)
  return parsed.ask === 'run' ? run(parsed.entry, parsed.input, parsed.globals, world) : 0
}

/** All that the line may name. What begins with `case` does without two thirds of them. */
async function commandsFor([first]: readonly string[]): Promise<readonly Entry[]> {
  if (first === 'case') return (await import('./cli/table/case.ts')).CASE
  return (await import('./cli/table.ts')).COMMANDS
}

function plainTerminal(world: World) {
  return world.openTerminal({ noInput: true, noColour: true })
}
