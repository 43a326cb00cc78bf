import type { Catalog, OnboardingStep } from '../catalog.ts'

/** A step of the list, and whether it is done: seen by campus, or said by the person. */
export interface StepState extends Pick<OnboardingStep, 'id' | 'label' | 'about'> {
  resource: string | null
  done: boolean
  by: 'campus' | 'you' | null
}

type Seen = ReadonlySet<NonNullable<OnboardingStep['seen']>>

/** The list of a role, in order. What campus sees needs no word of the person. */
export function onboardingSteps(
  { onboarding }: Pick<Catalog, 'onboarding'>,
  role: string,
  { seen, said }: { seen: Seen; said: ReadonlySet<string> },
): StepState[] {
  return onboarding.items
    .filter(({ roles }) => roles === undefined || roles.includes(role))
    .map(({ id, label, about, resource = null, seen: sight }) => {
      const by = sight !== undefined && seen.has(sight) ? 'campus' : said.has(id) ? 'you' : null
      return { id, label, about, resource, done: by !== null, by }
    })
}
