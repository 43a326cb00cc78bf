import fs from 'node:fs'

const NAME = /^(?:[A-Z][A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){1,2}|UTC)$/

/**
 * The IANA zone of this computer: from `TZ`, from where systems keep it, else from Intl, which searches for it and can
 * cost 20 ms.
 */
export function computerZone(variable: string | undefined): string {
  const candidates = variable === undefined ? [linked, written] : [() => variable.replace(/^:/, '')]
  for (const candidate of candidates) {
    const name = candidate()
    if (name !== null && NAME.test(name)) return name
  }
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

function linked(): string | null {
  return attempt(() => fs.readlinkSync('/etc/localtime'))?.split(/zoneinfo\/(?:posix\/|right\/)?/)[1] ?? null
}

function written(): string | null {
  return attempt(() => fs.readFileSync('/etc/timezone', 'utf8').trim())
}

function attempt(look: () => string): string | null {
  try {
    return look()
  } catch {
    return null
  }
}
