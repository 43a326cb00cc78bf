import { Problem } from '../support/problem.ts'
import type { EditorWishes } from './editor.ts'
import { noteWriter, resultWriter } from './output.ts'
import { progressWriter } from './progress.ts'
import { isTerminal, openScreen, overflows, type ScreenWishes } from './screen.ts'
import type { Prompt, Terminal } from './terminal.ts'

export interface TerminalOptions {
  /** What the person's environment says, as `settings/environment.ts` reads it. */
  environment: ScreenWishes &
    EditorWishes & { noInput: boolean; ci: boolean; accessible: boolean; pager: string | undefined }
  /** `--no-input` and `--no-color`; their environment twins are read as well. */
  noInput: boolean
  noColour: boolean
  /** Plain questions, as `CAMPUS_ACCESSIBLE`. */
  accessible?: boolean
}

/** The terminal of this process: descriptors 0, 1 and 2. Prompts, pager and editor are loaded when first used. */
export function openTerminal(options: TerminalOptions): Terminal {
  const { environment } = options
  const noColour = options.noColour || environment.noColour
  const alone = options.noInput || environment.noInput || environment.ci
  const plain = environment.dumbTerminal || environment.accessible || options.accessible === true
  const screen = openScreen(environment, { noColour, plain })
  const canAsk = (): boolean => !alone && isTerminal(0) && isTerminal(2)
  const result = resultWriter()
  const write = noteWriter()
  let toldHowToEnd = false
  const progress = progressWriter({ write, overwrites: () => !plain && !alone && isTerminal(2) })

  const edit = async (text: string, name: string): Promise<string | null> => {
    if (!canAsk()) throw nobodyToAsk('An editor cannot be opened here.')
    const { editText } = await import('./editor.ts')
    return editText(text, name, environment)
  }
  const ask = async (prompt: Prompt): Promise<string> => {
    if (!canAsk()) throw nobodyToAsk(`Nobody can be asked here: ${prompt.message}`)
    const { askPerson } = await import('./ask.ts')
    const told = toldHowToEnd
    toldHowToEnd ||= prompt.kind === 'long'
    return askPerson(prompt, { plain, colour: !noColour && !plain, write, edit, told })
  }
  return {
    screen,
    get canAsk() {
      return canAsk()
    },
    result,
    note: (text) => {
      progress(null)
      write(text.endsWith('\n') ? text : `${text}\n`)
    },
    progress,
    page: async (text) => {
      if (screen.terminal && !alone && !plain && overflows(text)) {
        const { showInPager } = await import('./pager.ts')
        if (await showInPager(text, environment.pager)) return
      }
      result(text)
    },
    ask,
    edit,
    readInputBytes: async (limit) => {
      if (canAsk()) write(KEYBOARD)
      const { readToEnd } = await import('./input.ts')
      return readToEnd(limit)
    },
    readInput: async (limit) => {
      if (canAsk()) write(KEYBOARD)
      const { readStandardInput } = await import('./input.ts')
      return readStandardInput(limit)
    },
  }
}

const KEYBOARD = 'Reading from the keyboard; end with Ctrl-D.\n'

function nobodyToAsk(message: string): Problem {
  return new Problem('usage', {
    code: 'cannot-ask',
    message,
    hint: 'Give the answer with a flag or a file, or run the command in a terminal.',
  })
}
