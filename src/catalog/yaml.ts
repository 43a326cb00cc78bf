import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml'
import type { Path } from './place.ts'

/** A YAML text as a value, with the way back to its lines. */
export interface YamlText {
  value: unknown
  faults: { line: number | null; message: string }[]
  /** The line of the deepest part of a path that the text has; null when it has not even the first. */
  lineAt(path: Path): number | null
}

export function readYaml(text: string): YamlText {
  const counter = new LineCounter()
  const lineOf = (offset: number): number => counter.linePos(offset).line
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    stringKeys: true,
    // Otherwise the library warns on standard error by itself.
    logLevel: 'error',
  })
  const faults = document.errors.map(({ pos, message }) => ({ line: lineOf(pos[0]), message }))
  const lineAt = (path: Path): number | null => {
    const offset = offsetAt(document, path)
    return offset === null ? null : lineOf(offset)
  }
  if (faults.length > 0) return { value: null, faults, lineAt }
  try {
    return { value: document.toJS(), faults, lineAt }
  } catch (error) {
    // Aliases that lead nowhere, or that multiply without end.
    if (!(error instanceof ReferenceError)) throw error
    return { value: null, faults: [{ line: null, message: error.message }], lineAt }
  }
}

function offsetAt(document: Document, path: Path): number | null {
  let node: unknown = document.contents
  let offset: number | null = null
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(document)
    const step = stepInto(node, part)
    if (step === null) break
    node = step.node
    offset = step.offset ?? offset
  }
  return offset
}

function stepInto(node: unknown, part: string): { node: unknown; offset: number | null } | null {
  if (isSeq(node)) {
    const item = node.items[Number(part)]
    return item === undefined ? null : { node: item, offset: startOf(item) }
  }
  if (!isMap(node)) return null
  const pair = node.items.find(({ key }) => isScalar(key) && key.value === part)
  return pair ? { node: pair.value, offset: startOf(pair.key) } : null
}

function startOf(node: unknown): number | null {
  return isNode(node) ? (node.range?.[0] ?? null) : null
}
