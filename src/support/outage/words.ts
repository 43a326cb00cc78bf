/** What was wanted of a write about an outage: a case where something is wrong, none where it works. */
export type Wanted = 'report' | 'close'

/** What a write came to, for a person: `filed as case 100001`, `case 100001 closed`. `outcome` is that of the document. */
export function becameText(
  wanted: Wanted,
  { outcome, number, dryRun = false }: { outcome: string; number: number | null; dryRun?: boolean },
): string {
  if (number === null) return unnumbered(wanted, outcome, dryRun)
  const words = (dryRun ? WOULD : DID)[wanted]
  return (words[outcome] ?? `case {number}: ${outcome}`).replace('{number}', String(number))
}

function unnumbered(wanted: Wanted, outcome: string, dryRun: boolean): string {
  if (outcome === 'handoff') return 'to be handed off'
  if (wanted === 'close') return 'nothing is open'
  return dryRun ? 'would be filed' : outcome
}

type Words = Readonly<Record<Wanted, Readonly<Record<string, string>>>>

const DID: Words = {
  report: {
    created: 'filed as case {number}',
    commented: 'added to case {number}',
    suppressed: 'counted on case {number}',
    existing: 'filed before as case {number}',
    handoff: 'a comment on case {number} is to be handed off',
  },
  close: {
    updated: 'case {number} closed',
    unchanged: 'case {number} was closed already',
    existing: 'case {number} was closed already',
    handoff: 'case {number} is to be closed by hand-off',
  },
}

const WOULD: Words = {
  report: { unchanged: 'would be added to case {number}' },
  close: { unchanged: 'case {number} would be closed, were it open' },
}
