import type { Colour } from './notice.ts'

/** What a contact does while a colour is shown; null where there is nothing to do. */
export function noticeAdvice(colour: Colour): string | null {
  return ADVICE[colour]
}

const ADVICE: Readonly<Record<Colour, string | null>> = {
  orange:
    'If you see the same, file a case all the same: it shows how far it reaches. Call only if you know more than the notice says.',
  green: 'Plan around it, and tell your people.',
  gray: null,
}
