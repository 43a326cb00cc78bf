import { spawn } from 'node:child_process'
import type { ChildRequest } from './child.ts'

export interface Child {
  /** The program that answers. */
  file: string
  /** All that it is given of the environment. */
  variables: Readonly<Record<string, string>>
  /** Milliseconds after which it is killed. */
  limit: number
}

/** Why there is no answer: it took too long, or the program ended without one. */
export type NoAnswer = 'too-slow' | 'no-answer'

/** What a process of its own answers. */
export function answerOf<Answer extends object>(
  { file, variables, limit }: Child,
  request: ChildRequest,
): Promise<Answer | NoAnswer> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file], {
      env: { ...variables },
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    })
    const parts: Buffer[] = []
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      resolve('too-slow')
    }, limit)
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.on('error', () => resolve('no-answer'))
    child.on('close', () => {
      clearTimeout(timer)
      resolve(read<Answer>(Buffer.concat(parts).toString('utf8')))
    })
    child.stdin.on('error', () => undefined)
    child.stdin.end(JSON.stringify(request))
  })
}

function read<Answer>(text: string): Answer | NoAnswer {
  try {
    return JSON.parse(text) as Answer
  } catch {
    return 'no-answer'
  }
}
