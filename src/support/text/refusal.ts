/** Input that cannot be used: what is wrong with it, and what to try instead. */
export interface Refusal {
  ok: false
  message: string
  hint: string
}

export function refuse(message: string, hint: string): Refusal {
  return { ok: false, message, hint }
}
