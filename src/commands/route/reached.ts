import type { Reached, SpecialistNow } from '../../support/routing/schools.ts'

/** How somebody is reached, in one line. */
export function reachedText({ name, email, extension, appointments }: Reached): string {
  const ways = [email, extension === null ? null : extensionText(extension), appointments]
  return [name, ...ways.filter((way) => way !== null)].join(', ')
}

function extensionText(extension: string): string {
  return /[a-z]/i.test(extension) ? extension : `extension ${extension}`
}

/** Until when somebody is away and who covers; null where they are there. */
export function awayText({ away, cover }: Pick<SpecialistNow, 'away' | 'cover'>): string | null {
  if (away === null) return null
  return `away until ${away.until}; ${cover === null ? 'nobody covers' : `covered by ${reachedText(cover)}`}`
}
