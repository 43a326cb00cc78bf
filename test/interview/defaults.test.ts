import { describe, expect, test } from 'vitest'
import { infiniteCampus } from '../../src/catalog/shipped/infinite-campus.ts'
import { withDefaults } from '../../src/interview/defaults.ts'
import { questionsFor, questionsOf } from '../../src/support/questions/relevant.ts'

const OUTAGE = { type: 'Outage', subject: 'Nothing answers in the whole district' }

test('an outage is filled with what is usual', () => {
  expect(withDefaults(OUTAGE, infiniteCampus)).toEqual({
    given: {
      ...OUTAGE,
      ...{ module: 'hosting', site: 'production', 'first-seen': 'now', description: OUTAGE.subject },
    },
    taken: ['module', 'site', 'first-seen', 'description'],
  })
})

test('what was said stays, and nothing comes of no subject or another type', () => {
  const said = withDefaults({ ...OUTAGE, site: 'sandbox', description: 'x' }, infiniteCampus)
  expect(said.taken).toEqual(['module', 'first-seen'])
  expect(withDefaults({ type: 'outage' }, infiniteCampus).taken).not.toContain('description')
  expect(withDefaults({ type: 'question' }, infiniteCampus).taken).toEqual([])
  expect(withDefaults({ type: 'nope' }, infiniteCampus).taken).toEqual([])
})

describe('what is asked', () => {
  const ids = (answers: Record<string, string>) => questionsFor(answers, infiniteCampus).map(({ id }) => id)

  test.each<[Record<string, string>, string, boolean]>([
    [{ type: 'application-issue', frequency: 'sometimes' }, 'how-often', true],
    [{ type: 'application-issue', frequency: 'always' }, 'how-often', false],
    [{ type: 'application-issue', subject: 'A teacher cannot see the tool' }, 'rights', true],
    [{ type: 'application-issue', subject: 'A teacher can see the tool' }, 'rights', false],
    [{ type: 'application-issue', module: 'attendance' }, 'context', true],
    [{ type: 'application-issue', module: 'hosting' }, 'context', false],
    [{ type: 'application-issue', due: 'none' }, 'due-reason', false],
    [{ type: 'application-issue', due: '2027-01-15' }, 'due-reason', true],
    [{ type: 'application-issue' }, 'due-reason', false],
    [{ type: 'technical', topic: 'odbc' }, 'driver', true],
    [{ type: 'technical', topic: 'tomcat' }, 'driver', false],
    [{ type: 'technical', topic: 'tomcat' }, 'log', true],
    [{ type: 'technical', topic: 'firewall' }, 'log', false],
    [{ type: 'technical', topic: 'firewall' }, 'port', true],
    [{ type: 'outage' }, 'steps', false],
    [{ type: 'outage', priority: 'critical' }, 'reachable', true],
    [{ type: 'question' }, 'browser', false],
    [{ type: 'data-restore' }, 'verification', true],
    [{ type: 'a-district-type' }, 'steps', true],
  ])('with %j: %s %s', (answers, id, asked) => expect(ids(answers).includes(id)).toBe(asked))

  test('every kind of case asks what its readiness rules want', () => {
    for (const { id } of infiniteCampus.types.items)
      expect(questionsOf(id, infiniteCampus).length, id).toBeGreaterThan(5)
  })
})
