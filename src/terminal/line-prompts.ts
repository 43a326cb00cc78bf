import type { LineReader } from './line-reader.ts'
import { interrupted } from './interrupted.ts'
import type { ShortPrompt } from './terminal.ts'

interface Lines {
  reader: LineReader
  write(text: string): void
}

/** Asks line by line: for screen readers and terminals that cannot move their cursor. Choices are numbered. */
export async function askByLine(prompt: ShortPrompt, { reader, write }: Lines): Promise<string> {
  write(questionOf(prompt))
  for (;;) {
    const line = await reader.next()
    if (line === null) {
      write('\n')
      throw interrupted()
    }
    const read = readLine(prompt, line)
    if ('answer' in read) return read.answer
    write(`${read.fault}\n> `)
  }
}

function questionOf(prompt: ShortPrompt): string {
  switch (prompt.kind) {
    case 'text':
      return `${prompt.message}${prompt.default === undefined ? '' : ` (${prompt.default})`} `
    case 'confirm':
      return `${prompt.message} (${prompt.default ? 'Y/n' : 'y/N'}) `
    case 'choice': {
      const lines = prompt.choices.map(
        ({ label, about }, index) => `  ${index + 1}. ${label}${about ? ` - ${about}` : ''}\n`,
      )
      const usual = prompt.choices.findIndex(({ value }) => value === prompt.default)
      return `${prompt.message}\n${lines.join('')}Number${usual < 0 ? '' : ` (${usual + 1})`}: `
    }
  }
}

type Reading = { answer: string } | { fault: string }

function readLine(prompt: ShortPrompt, line: string): Reading {
  if (prompt.kind === 'choice') return readChoice(prompt, line.trim().toLowerCase())
  if (prompt.kind === 'confirm') return readConfirm(prompt.default, line.trim().toLowerCase())
  const answer = line === '' ? (prompt.default ?? '') : line
  const fault = prompt.check?.(answer) ?? null
  return fault === null ? { answer } : { fault }
}

function readChoice(
  { choices, default: usual }: Extract<ShortPrompt, { kind: 'choice' }>,
  typed: string,
): Reading {
  if (typed === '' && usual !== undefined) return { answer: usual }
  if (typed === '') return { fault: `Type a number from 1 to ${choices.length}.` }
  const numbered = choices.map((choice, index) => ({ ...choice, number: String(index + 1) }))
  const exact = numbered.find(({ value, label, number }) =>
    [number, value.toLowerCase(), label.toLowerCase()].includes(typed),
  )
  const like = exact ? [exact] : numbered.filter(({ label }) => label.toLowerCase().includes(typed))
  const [only] = like
  if (only && like.length === 1) return { answer: only.value }
  const several = like.map(({ number, label }) => `${number}. ${label}`).join(', ')
  return { fault: only ? `Several fit: ${several}` : `Type a number from 1 to ${choices.length}.` }
}

function readConfirm(usual: boolean, typed: string): Reading {
  if (typed === '') return { answer: usual ? 'yes' : 'no' }
  const word = ['yes', 'no'].find((known) => known.startsWith(typed))
  return word ? { answer: word } : { fault: 'Type yes or no.' }
}
