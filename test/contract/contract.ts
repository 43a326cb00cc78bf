import { describe } from 'vitest'
import { answering } from './answering.ts'
import { dedupe } from './dedupe.ts'
import { needsOf, type Subject } from './desk.ts'
import { files, likeness } from './files.ts'
import { exactlyOnce } from './exactly-once.ts'
import { filing } from './filing.ts'
import { following } from './following.ts'
import { links } from './links.ts'
import { lists } from './lists.ts'
import { people } from './people.ts'
import { schools } from './schools.ts'
import { updates } from './updates.ts'

/**
 * What every portal does, whatever its kind: run for each of them. Of a test that needs something the portal cannot do
 * remains that it says so. `make` gives an empty portal and cleans up after the test.
 */
export function portalContract(name: string, make: () => Promise<Subject>): void {
  const needs = needsOf(make)
  describe(`${name}: filing`, () => filing(needs))
  describe(`${name}: exactly once`, () => exactlyOnce(needs))
  describe(`${name}: one case under a key`, () => dedupe(needs))
  describe(`${name}: following`, () => following(needs))
  describe(`${name}: files`, () => files(needs))
  describe(`${name}: likeness`, () => likeness(needs))
  describe(`${name}: lists`, () => lists(needs))
  describe(`${name}: people`, () => people(needs))
  describe(`${name}: updates`, () => updates(needs))
  describe(`${name}: schools`, () => schools(needs))
  describe(`${name}: answering`, () => answering(needs))
  describe(`${name}: links`, () => links(needs))
}
