import type { Catalog } from '../../support/catalog.ts'
import { cases } from './infinite-campus/cases.ts'
import { desk } from './infinite-campus/desk.ts'
import { people } from './infinite-campus/people.ts'

/** Infinite Campus Support as its authorized contacts meet it. Each list says how far it can be trusted. */
export const infiniteCampus: Catalog = {
  id: 'infinite-campus',
  title: 'Infinite Campus Support',
  desk: 'Infinite Campus Support',
  ...cases,
  ...people,
  ...desk,
}
