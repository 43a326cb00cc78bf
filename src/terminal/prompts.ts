import { interrupted, watchForEnd } from './interrupted.ts'
import type { ShortPrompt } from './terminal.ts'

const CHOICES_SHOWN = 10

/**
 * Asks with the prompt library, on standard error. Rejects with the interrupted `Problem` on Ctrl-C, Ctrl-D, a signal,
 * and when the terminal is gone.
 */
export async function askWithKeys(prompt: ShortPrompt, colour: boolean): Promise<string> {
  const watch = watchForEnd()
  const unlisten = listenForEnd(watch.end)
  try {
    return await show(prompt, colour, { input: process.stdin, output: process.stderr, signal: watch.signal })
  } catch (error) {
    throw error instanceof Error && LEAVING.includes(error.name) ? interrupted(error) : error
  } finally {
    unlisten()
    watch.stop()
  }
}

const LEAVING = ['ExitPromptError', 'AbortPromptError']

interface Streams {
  input: NodeJS.ReadableStream
  output: NodeJS.WritableStream
  signal: AbortSignal
}

async function show(prompt: ShortPrompt, colour: boolean, streams: Streams): Promise<string> {
  const { confirm, input, password, search, select } = await import('@inquirer/prompts')
  const { message } = prompt
  const theme = themeFor(colour)
  switch (prompt.kind) {
    case 'text': {
      const validate = (answer: string): string | true => prompt.check?.(answer) ?? true
      if (prompt.secret) return password({ message, theme, validate, mask: true }, streams)
      return input({ message, theme, validate, default: prompt.default }, streams)
    }
    case 'confirm':
      return (await confirm({ message, theme, default: prompt.default }, streams)) ? 'yes' : 'no'
    case 'choice': {
      const choices = prompt.choices.map(({ value, label, about }) => ({
        value,
        name: label,
        ...(about === undefined ? {} : { description: about }),
      }))
      const usual = prompt.default === undefined ? {} : { default: prompt.default }
      if (choices.length > CHOICES_SHOWN) {
        const source = (typed = ''): typeof choices => fitting(choices, typed)
        return search(
          { message, theme: searchTheme(theme), source, pageSize: CHOICES_SHOWN, ...usual },
          streams,
        )
      }
      return select({ message, theme, choices, loop: false, pageSize: CHOICES_SHOWN, ...usual }, streams)
    }
  }
}

/** Those whose name holds every word typed, in any order. */
function fitting<Choice extends { name: string; value: string }>(choices: Choice[], typed: string): Choice[] {
  const words = typed.toLowerCase().split(/\s+/)
  return choices.filter(({ name, value }) =>
    words.every((word) => name.toLowerCase().includes(word) || value.includes(word)),
  )
}

/**
 * The library never settles when its line interface closes (Ctrl-D on an empty line, a terminal that went away): the
 * program would end in the middle without a word.
 */
function listenForEnd(leave: () => void): () => void {
  const { stdin } = process
  const onKey = (_text: string | undefined, key: { ctrl?: boolean; name?: string }): void => {
    if (key.ctrl && key.name === 'd') setImmediate(() => stdin.isPaused() && leave())
  }
  stdin.on('keypress', onKey).on('end', leave).on('error', leave)
  return () => void stdin.off('keypress', onKey).off('end', leave).off('error', leave)
}

/** The library's look without its symbols, and on demand without its colours. */
function themeFor(colour: boolean) {
  const plain = {
    answer: same,
    message: same,
    error: (text: string) => `> ${text}`,
    defaultAnswer: (text: string) => `(${text})`,
    help: same,
    highlight: same,
    description: same,
  }
  return {
    prefix: '?',
    icon: { cursor: '>' },
    style: { ...(colour ? {} : plain), keysHelpTip: () => 'Arrow keys to move, Enter to choose' },
  }
}

function searchTheme(theme: ReturnType<typeof themeFor>) {
  return {
    ...theme,
    style: { ...theme.style, keysHelpTip: () => 'Type to find, arrow keys to move, Enter to choose' },
  }
}

const same = (text: string): string => text
