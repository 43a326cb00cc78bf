import fs from 'node:fs'
import path from 'node:path'
import type { Portal } from '../../portal/port.ts'
import { ensureFolder } from '../../settings/files.ts'
import type { CaseSummary } from '../../support/case.ts'
import { addSeen, cacheText, catalogChoices, parseCache } from './cache.ts'

/**
 * Keeps the cases in a command's answer and its portal's catalog for completions. Runs after every command, so it
 * writes only what changed and waits for no disk; a failure is nobody's concern.
 */
export async function remember(file: string, portal: Portal, answer: unknown): Promise<void> {
  try {
    const before = textOf(file)
    const portals = parseCache(before) ?? {}
    const known = Object.hasOwn(portals, portal.name) ? portals[portal.name] : undefined
    const isWorthACall = known === undefined || portal.hasCatalog?.() !== false
    const choices = isWorthACall ? catalogChoices(await portal.catalog()) : known
    const seen = addSeen(known, casesIn(answer), choices)
    const after = cacheText({ ...portals, [portal.name]: seen })
    if (after !== before) replaceFile(file, after)
  } catch {
    return
  }
}

/** The cases of a list, or the one case that an answer is. */
function casesIn(answer: unknown): CaseSummary[] {
  const candidates =
    isObject(answer) && Array.isArray(answer['items']) ? (answer['items'] as unknown[]) : [answer]
  return candidates.filter(isCase)
}

function isCase(value: unknown): value is CaseSummary {
  return (
    isObject(value) &&
    Number.isInteger(value['number']) &&
    typeof value['subject'] === 'string' &&
    typeof value['updatedAt'] === 'string'
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function textOf(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Whole or not at all for readers, but without the fsync that makes it last: it can be seen again. */
function replaceFile(file: string, text: string): void {
  ensureFolder(path.dirname(file))
  const temporary = `${file}.${process.pid}.tmp`
  try {
    fs.writeFileSync(temporary, text, { mode: 0o600, flag: 'wx' })
    fs.renameSync(temporary, file)
  } catch (error) {
    fs.rmSync(temporary, { force: true })
    throw error
  }
}
