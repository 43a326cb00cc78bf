/** How much there is on a portal: 333 cases and five contacts for each district. */
export interface Town {
  cases: number
  districts: number
}

const CASES_OF_A_DISTRICT = 333
const CONTACTS = 5
/** A token may ask 1200 times in a minute, so many people share what is asked. */
const PEOPLE = 150

export function townOf(cases: number): Town {
  return { cases, districts: Math.max(1, Math.floor(cases / CASES_OF_A_DISTRICT)) }
}

export function districtId(district: number): string {
  return `district-${district}`
}

export interface Person {
  district: number
  contact: number
}

export function contactId({ district, contact }: Person): string {
  return `contact-${district}-${contact}`
}

export function emailOf({ district, contact }: Person): string {
  return `contact${contact}@district${district}.example`
}

/** Every contact of a district. */
export function contactsIn(district: number): Person[] {
  return Array.from({ length: CONTACTS }, (_, contact) => ({ district, contact }))
}

/** Those who sign in, from districts all over. */
export function peopleOf({ districts }: Town): Person[] {
  const from = Math.min(districts, PEOPLE)
  const each = Math.min(CONTACTS, Math.ceil(PEOPLE / from))
  return Array.from({ length: from }, (_, index) => Math.floor((index * districts) / from)).flatMap(
    (district) => contactsIn(district).slice(0, each),
  )
}
