import path from 'node:path'
import type { Portal } from '../../portal/port.ts'
import { writeBytesOnce } from '../../settings/files.ts'
import type { CaseDetail } from '../../support/case.ts'
import { Problem } from '../../support/problem.ts'
import { jsonText } from '../../support/text/printable.ts'
import type { Context, Result } from '../context.ts'
import { countingOn } from '../counting.ts'
import type { Input } from '../spec.ts'
import { everyCase } from './every-case.ts'
import { readCaseNumber } from './number.ts'
import type { caseExport } from './spec-export.ts'

export interface ExportedCase extends CaseDetail {
  portal: { name: string; kind: string }
}

export interface ExportResult {
  items: ExportedCase[]
  nextCursor: null
  truncated: false
}

type Flags = Input<typeof caseExport>['flags']

/** Whole cases on standard output or in a file. Nothing is written when one of them is not there. */
export async function run(
  { args, flags }: Input<typeof caseExport>,
  context: Context,
): Promise<Result<ExportResult>> {
  refuseUnclear(args, flags, context)
  const numbers = [...new Set(args.map(readCaseNumber))]
  const portal = await context.portal()
  const found = flags.all ? await allCases(portal, context) : await namedCases(portal, numbers)
  const items = found.map((item) => ({ ...item, portal: { name: portal.name, kind: portal.kind } }))
  const data: ExportResult = { items, nextCursor: null, truncated: false }
  if (items.length > 0) context.warn(STUDENT_DATA)
  if (flags.output === undefined && context.globals.json !== undefined) return { data }
  const text = await textOf(data, flags.format, context)
  if (flags.output === undefined) return { data, text }
  writeBytesOnce(path.resolve(flags.output), Buffer.from(text), { force: flags.force })
  return { data }
}

const STUDENT_DATA = {
  code: 'student-data',
  message: 'What cases say may be student data: keep the export as such, and no longer than it is needed.',
}

function refuseUnclear(
  args: readonly string[],
  { all, format, output, force }: Flags,
  { globals }: Context,
): void {
  const refuse = (message: string, hint: string): never => {
    throw new Problem('usage', { code: 'unclear-export', message, hint })
  }
  if (all && args.length > 0) refuse('--all goes without case numbers.', 'Leave out one of them.')
  if (!all && args.length === 0)
    refuse('Which cases?', 'Name their numbers, or --all: campus case export 100001')
  if (force && output === undefined)
    refuse('--force belongs to --output FILE.', 'Name the file, or leave it out.')
  if (format === 'markdown' && output === undefined && globals.json !== undefined)
    refuse(
      '--json prints JSON, not Markdown.',
      'Leave out one of them, or write the Markdown with --output FILE.',
    )
}

const TOLD_EVERY = 50

/** A case gets its number when a person has filed it; until then there is nothing to export of it. */
async function allCases(portal: Portal, context: Context): Promise<CaseDetail[]> {
  const { warn } = context
  const counting = countingOn(context, 'Reading cases')
  const details: CaseDetail[] = []
  let unfiled = 0
  try {
    for await (const cases of everyCase(portal, {})) {
      for (const { number } of cases) {
        if (number === null) unfiled += 1
        else details.push(await portal.viewCase(number))
        if (details.length % TOLD_EVERY === 0) counting.tell(details.length)
      }
    }
  } finally {
    counting.end()
  }
  if (unfiled > 0)
    warn({ code: 'not-filed', message: `Not exported, since they are not filed yet: ${unfiled}.` })
  if (details.length === 0) warn({ code: 'empty', message: 'No case was filed here yet.' })
  return details
}

async function namedCases(portal: Portal, numbers: readonly number[]): Promise<CaseDetail[]> {
  const details: CaseDetail[] = []
  const unknown: number[] = []
  for (const number of numbers) {
    const found = await caseOrNull(portal, number)
    if (found === null) unknown.push(number)
    else details.push(found)
  }
  if (unknown.length === 0) return details
  throw new Problem('not-found', {
    code: 'case-not-found',
    message: `No such case: ${unknown.join(', ')}. Nothing was exported.`,
    hint: '`campus case list` shows the newest ones.',
    ...(unknown.length === 1 && { caseNumber: unknown[0] }),
  })
}

async function caseOrNull(portal: Portal, number: number): Promise<CaseDetail | null> {
  try {
    return await portal.viewCase(number)
  } catch (error) {
    if (error instanceof Problem && error.code === 'case-not-found') return null
    throw error
  }
}

async function textOf(data: ExportResult, format: string | undefined, context: Context): Promise<string> {
  if (format !== 'markdown') return `${jsonText(data, 2)}\n`
  const { markdownOf } = await import('./export.markdown.ts')
  return markdownOf(data.items, await context.catalog())
}
