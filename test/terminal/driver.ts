import fs from 'node:fs'
import { environment } from '../../src/settings/environment.ts'
import { Problem } from '../../src/support/problem.ts'
import { loadStyle } from '../../src/terminal/colour.ts'
import { openTerminal } from '../../src/terminal/process-terminal.ts'
import type { Prompt } from '../../src/terminal/terminal.ts'

/** Runs one thing on a real terminal: `driver.mjs ACTION [JSON]`. Answers as `ANSWER json`, failures as `PROBLEM json`. */
const [action = '', argument = 'null'] = process.argv.slice(2)
const given: unknown = JSON.parse(argument)
const terminal = openTerminal({ environment: environment(), noInput: false, noColour: false })

const needed = (answer: string): string | null => (answer.includes('bad') ? 'This will not do.' : null)

const actions: Record<string, () => unknown> = {
  screen: async () => {
    const { bold } = await loadStyle(terminal.screen)
    return { ...terminal.screen, canAsk: terminal.canAsk, bold: bold('x') }
  },
  lines: () => {
    for (let line = 1; line <= Number(given); line += 1) terminal.result(`line ${line}\n`)
    return 'end'
  },
  once: () => terminal.result('x'.repeat(Number(given))),
  page: () =>
    terminal.page(Array.from({ length: Number(given) }, (_, index) => `row ${index + 1}\n`).join('')),
  ask: async () => {
    const answers: string[] = []
    for (const prompt of given as Prompt[]) {
      answers.push(await terminal.ask('check' in prompt ? { ...prompt, check: needed } : prompt))
    }
    return answers
  },
  edit: () => terminal.edit(String(given), 'reply.md'),
  input: () => terminal.readInput(Number(given)),
}

// A program with an open store does not end by itself when a prompt forgets to settle.
const store = setInterval(() => undefined, 1000)
try {
  const answer = await actions[action]?.()
  if (answer !== undefined) terminal.note(`ANSWER ${JSON.stringify(answer)}`)
} catch (error) {
  if (!(error instanceof Problem)) throw error
  const { kind, code, message, hint, retryable } = error
  terminal.note(`PROBLEM ${JSON.stringify({ kind, code, message, hint, retryable })}`)
  if (process.env.OUTCOME) fs.writeFileSync(process.env.OUTCOME, kind)
  process.exitCode = 7
} finally {
  clearInterval(store)
}
