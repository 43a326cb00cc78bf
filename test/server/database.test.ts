import { describe, expect, it } from 'vitest'
import { readDatabase } from '../../src/server/database.ts'
import { Problem } from '../../src/support/problem.ts'

describe('the database of a server', () => {
  it.each([
    ['sqlite:team.db', { kind: 'sqlite', file: 'team.db' }],
    ['sqlite:/srv/a b.db', { kind: 'sqlite', file: '/srv/a b.db' }],
    ['/srv/team.db', { kind: 'sqlite', file: '/srv/team.db' }],
    ['./odd:name.db', { kind: 'sqlite', file: './odd:name.db' }],
    ['postgres://db.example/campus', { kind: 'postgres', url: 'postgres://db.example/campus' }],
    ['postgresql://u@db.example/campus', { kind: 'postgres', url: 'postgresql://u@db.example/campus' }],
  ])('%s', (given, read) => {
    expect(readDatabase(given)).toEqual(read)
  })

  it.each(['mysql://u:hunter2@db.example/c', 'postgres://u:hunter2@db.example:bad/c', 'sqlite:', ''])(
    'refuses %s and repeats no password',
    (given) => {
      const refused = refusalOf(given)
      expect(refused).toMatchObject({ kind: 'usage', code: 'not-a-database' })
      expect(`${refused.message} ${refused.hint}`).not.toContain('hunter2')
    },
  )

  function refusalOf(given: string): Problem {
    try {
      readDatabase(given)
    } catch (error) {
      if (error instanceof Problem) return error
    }
    throw new Error('it was taken')
  }
})
