/** One thing that was looked at. A change of this shape is a breaking change. */
export interface DoctorFinding {
  /** Which check. */
  check: string
  /** Stable word for scripts: `clock-off`. */
  code: string
  level: 'ok' | 'hint' | 'warn' | 'block'
  message: string
  /** What to do; null where nothing needs to be done. */
  remedy: string | null
}

/** A finding before it is said of which check it is. */
export type Found = Omit<DoctorFinding, 'check'>

export function ok(code: string, message: string): Found {
  return { code, level: 'ok', message, remedy: null }
}

/** Worth knowing; nothing is wrong. */
export function hint(code: string, message: string, remedy: string): Found {
  return { code, level: 'hint', message, remedy }
}

/** Works, and will not always. */
export function warn(code: string, message: string, remedy: string): Found {
  return { code, level: 'warn', message, remedy }
}

/** What the person wants to do cannot work. */
export function block(code: string, message: string, remedy: string): Found {
  return { code, level: 'block', message, remedy }
}
