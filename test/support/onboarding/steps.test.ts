import { expect, test } from 'vitest'
import { infiniteCampus } from '../../../src/catalog/shipped/infinite-campus.ts'
import { onboardingSteps } from '../../../src/support/onboarding/steps.ts'

const NOTHING = { seen: new Set<never>(), said: new Set<string>() }
const ids = (role: string): string[] => onboardingSteps(infiniteCampus, role, NOTHING).map(({ id }) => id)

test('each role has its own list', () => {
  expect(ids('technical')).toContain('updates')
  expect(ids('support')).not.toContain('updates')
  expect(ids('support')[0]).toBe('activate')
})

test('what campus sees needs nobody’s word, and is told apart from it', () => {
  const steps = onboardingSteps(infiniteCampus, 'support', {
    seen: new Set(['account-active']),
    said: new Set(['activate', 'video']),
  })
  expect(steps.filter(({ done }) => done).map(({ id, by }) => [id, by])).toEqual([
    ['activate', 'campus'],
    ['video', 'you'],
  ])
})
