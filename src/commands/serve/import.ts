import path from 'node:path'
import { openServerStore } from '../../server/database.ts'
import { importPortal, type ImportResult } from '../../server/import/import.ts'
import type { ImportProgress } from '../../server/import/parts.ts'
import type { Context, Result } from '../context.ts'
import type { Input } from '../spec.ts'
import type { serveImport } from './spec.ts'

export type ImportedPortal = ImportResult & { reach: 'portal' }

const WORDS = { history: 'History', cases: 'Cases', keys: 'Keys' }

/** Brings a portal over to the database of a server, which may be running. */
export async function run(
  { args: [named = ''], flags }: Input<typeof serveImport>,
  context: Context,
): Promise<Result<ImportedPortal>> {
  const into = await openServerStore(flags.database ?? context.paths.serverDatabase)
  try {
    const done = await importPortal({
      from: path.resolve(named),
      into,
      district: context.globals.district,
      newId: context.newId,
      progress: (told) => tell(told, context),
    })
    warnOfLeft(done, context)
    return { data: { ...done, reach: 'portal' } }
  } finally {
    context.terminal.progress(null)
    await into.close()
  }
}

function tell({ step, done, total }: ImportProgress, { terminal, globals }: Context): void {
  if (globals.json !== undefined || globals.quiet || done === total) return
  const count = (number: number): string => number.toLocaleString('en-US')
  terminal.progress({ key: step, text: `${WORDS[step]}: ${count(done)} of ${count(total)}` })
}

const MOST_TOLD = 5

function warnOfLeft({ cases, requests, notices, pendingHandOffs }: ImportResult, { warn }: Context): void {
  const left = [
    ...cases.different.map((number) => `case ${number}`),
    ...requests.different.map((id) => `request ${id}`),
    ...notices.different.map((id) => `notice ${id}`),
  ]
  if (left.length > 0) {
    const more = left.length > MOST_TOLD ? ` and ${left.length - MOST_TOLD} more` : ''
    const told = left.slice(0, MOST_TOLD).join(', ')
    warn({
      code: 'different',
      message: `Changed since they were imported, and left as they are on the server: ${told}${more}.`,
    })
  }
  if (pendingHandOffs > 0) {
    warn({
      code: 'hand-offs-left',
      message: `Still to be done by a person on a web portal, and not brought over: ${pendingHandOffs}. Finish them where they are: campus case list`,
    })
  }
}
