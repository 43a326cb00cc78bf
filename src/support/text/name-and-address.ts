import type { Person } from '../case.ts'

/** `Ana Ruiz <ana.ruiz@district.example>`, or the name alone. */
export function nameAndAddress({ name, email }: Person): string {
  return email === null ? name : `${name} <${email}>`
}
