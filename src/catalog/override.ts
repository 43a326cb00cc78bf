import type { Catalog } from '../support/catalog.ts'
import { checkCatalog } from './check.ts'
import type { Finding } from '../support/finding.ts'
import { isFields, mergeCatalog, type Fields } from './merge.ts'
import { overrideRules } from './override-rules.ts'
import { toPath, toPointer, writtenAt } from './place.ts'
import { ROUTING_RULE } from './routing-rules.ts'
import { shippedCatalog } from './shipped/index.ts'

export interface CheckedOverride {
  /** The merged catalog; null when what was written does not make one. */
  catalog: Catalog | null
  /** By line; those without one come last. */
  findings: Finding[]
}

/** Merges an override's text over the shipped catalog `id` and checks the whole. */
export async function checkOverride(text: string, id: string): Promise<CheckedOverride> {
  const { readYaml } = await import('./yaml.ts')
  const { value, faults, lineAt } = readYaml(text)
  if (faults.length > 0) return { catalog: null, findings: faults.map(yamlFault) }
  const override = value ?? {}
  if (!isFields(override)) {
    const message = 'The file must hold “name: value” lines.'
    return { catalog: null, findings: [yamlFault({ line: 1, message })] }
  }
  const base = (await shippedCatalog(id)) as unknown as Fields
  const merged = mergeCatalog(base, override)
  const { catalog, findings } = checkCatalog(merged)
  const written = overrideRules(base, override).map((finding) => ({
    ...finding,
    line: lineAt(toPath(finding.pointer)),
  }))
  const placed = findings.map((finding) => {
    const place = writtenAt(toPath(finding.pointer), merged, override)
    return place === null ? finding : { ...finding, pointer: toPointer(place), line: lineAt(place) }
  })
  return { catalog, findings: [...written, ...mildly(placed, override)].sort(byLine) }
}

/**
 * Protocols that come with the program do not stop a district whose changes, made before there were any, took out what
 * they name: they are told what does not fit any more.
 */
function mildly(findings: Finding[], override: Fields): Finding[] {
  if (override['routing'] !== undefined && override['routing'] !== null) return findings
  return findings.map((finding) =>
    finding.rule === ROUTING_RULE
      ? {
          ...finding,
          level: 'warn',
          fix: `It comes with the catalog and does not fit your changes. Mend it under “routing:” in your own. ${finding.fix}`,
        }
      : finding,
  )
}

function yamlFault({ line, message }: { line: number | null; message: string }): Finding {
  const fix = 'Mend the YAML there; spaces in front of a line and the “:” after a name count.'
  return { rule: 'CAT-YAML', level: 'block', pointer: '', line, message, fix }
}

function byLine(one: Finding, other: Finding): number {
  return (one.line ?? Infinity) === (other.line ?? Infinity)
    ? 0
    : (one.line ?? Infinity) - (other.line ?? Infinity)
}
