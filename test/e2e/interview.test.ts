import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { infiniteCampus } from '../../src/catalog/shipped/infinite-campus.ts'
import { filesIn, newCampus } from './campus.ts'
import { answer, answersOf, askedOf, chooses, kept } from './interview.ts'

const WAYS: [string, Record<string, string>, boolean][] = [
  ['with keys', {}, false],
  ['line by line', { CAMPUS_ACCESSIBLE: '1' }, true],
  ['on a dumb terminal without colour', { TERM: 'dumb', NO_COLOR: '1' }, true],
]

/** Sequences that move the cursor or wipe what stands there. */

const CURSOR = /\x1b\[\d*[A-HJKf]/

describe.each(WAYS)('%s', (_, variables, plain) => {
  test.concurrent.each(infiniteCampus.types.items.map(({ id }) => id))(
    'every question of %s leads to a filed case, and leaves no draft',
    async (type) => {
      const campus = newCampus()
      const person = campus.terminal(['case', 'new', '--type', type], { variables })
      const asked = askedOf({ type })
      await answer(person, asked, plain)
      await chooses(person, 'Submit', plain)
      await person.sees('Filed case')
      expect(await person.ended).toBe(0)
      expect(await answersOf(campus, 100001)).toMatchObject(kept(asked))
      expect(filesIn(join(campus.home, 'state'))).toEqual([])
      if (plain) expect(person.screen).not.toMatch(CURSOR)
    },
  )
})
