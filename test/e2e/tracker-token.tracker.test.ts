import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { newQueue } from '../portals/request-tracker/open-tracker.ts'
import { hasSessions, startSession, type Session } from '../secrets/session.ts'
import { errorOf, filesIn, newCampus } from './campus.ts'
import { KEY } from './interview.ts'

/** Looks at the arguments of every process of a campus again and again, until told to stop; whether any held the text. */
function watchArguments(home: string, text: string): () => { seen: boolean; looks: number } {
  let [seen, looks] = [false, 0]
  const look = () => {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const told = ['cmdline', 'environ'].map((file) => textOf(join('/proc', pid, file)))
      if (!told.some((one) => one.includes(home))) continue
      looks += 1
      seen ||= told.some((one) => one.includes(text))
    }
  }
  const timer = setInterval(look, 20)
  return () => {
    clearInterval(timer)
    return { seen, looks }
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

describe.skipIf(!hasSessions())('a token in a keychain (skipped without gnome-keyring and dbus)', () => {
  const campus = newCampus()
  let session: Session
  let queue: string
  beforeAll(async () => {
    session = await startSession()
    queue = await newQueue()
  })
  afterAll(() => session.stop())
  const here = (...words: string[]) => campus.with({ variables: session.variables })(...words)
  // So wide that no token is broken over two lines.
  const atTerminal = () => ({ variables: session.variables, lingers: true, columns: 300 })
  const add = (name: string) => [
    ...['portal', 'add', name, '--kind', 'request-tracker', '--url', inject('tracker').url],
    ...['--queue', queue],
  ]

  it('is asked for hidden, kept when it works, and nowhere else', async () => {
    const { ann, tom } = inject('tracker').tokens
    const wrong = tom.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    const refused = campus.terminal(add('desk'), atTerminal())
    await refused.sees('Your token')
    refused.types(wrong + KEY.enter)
    expect(await refused.ended).toBe(4)
    expect(errorOf(await here('case', 'list', '--portal', 'desk', '--json'))['code']).toBe('portal-not-found')

    const watched = watchArguments(campus.home, ann)
    const person = campus.terminal(add('desk'), atTerminal())
    await person.sees('Your token')
    person.types(`nonsense${KEY.enter}`)
    await person.sees('That is no token')
    person.types(`\x15${ann}${KEY.enter}`)
    expect(await person.ended).toBe(0)
    const listed = await here('case', 'list', '--portal', 'desk', '--json')
    expect([listed.code, listed.stderr]).toEqual([0, ''])
    const made = await here(
      ...['case', 'new', '--portal', 'desk', '--type', 'question', '--module', 'attendance', '--json'],
      ...['--subject', 'Which code marks a late bus?', '--description', 'The front offices ask.'],
    )
    expect([made.code, made.stderr]).toEqual([0, ''])
    expect(JSON.parse(made.stdout)).toMatchObject({ contact: { email: 'ann@x.example' } })

    const { seen, looks } = watched()
    expect([seen, looks > 5]).toEqual([false, true])
    for (const token of [ann, wrong])
      for (const text of [refused.screen, person.screen, listed.stdout, made.stdout, ...kept()])
        expect(text).not.toContain(token)
  })

  it('goes with the last portal that uses it', async () => {
    expect(await here(...add('other'))).toMatchObject({ code: 0 })
    expect(await here('portal', 'remove', 'desk', '--yes')).toMatchObject({ code: 0, stderr: '' })
    expect(await here('case', 'list', '--portal', 'other')).toMatchObject({ code: 0 })
    const asked = await here('portal', 'remove', 'other', '--json')
    expect([asked.code, errorOf(asked)['message']]).toEqual([
      2,
      expect.stringContaining('its cases stay there'),
    ])
    expect(await here('portal', 'remove', 'other', '--yes')).toMatchObject({ code: 0, stderr: '' })
    expect(errorOf(await here(...add('desk'), '--json'))['code']).toBe('not-signed-in')
  })

  const kept = (): string[] =>
    filesIn(campus.home).map((file) => readFileSync(join(campus.home, file), 'latin1'))
})
