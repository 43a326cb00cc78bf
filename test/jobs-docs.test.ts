import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { parse } from '../src/cli/parse.ts'
import { COMMANDS } from '../src/cli/table.ts'

const root = join(import.meta.dirname, '..')
const text = readFileSync(join(root, 'docs/jobs.md'), 'utf8')
const blocks = [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(([, kind = '', body = '']) => ({
  kind,
  body,
}))
const lines = blocks
  .flatMap(({ body }) => body.split('\n'))
  .map((line) => /(?:^|[\s=])(campus (?:[a-z].*))$/.exec(line)?.[1] ?? '')
  .filter((line) => line !== '')

it('shows a recipe of each', () => {
  expect(blocks.length).toBeGreaterThanOrEqual(7)
  expect(lines.length).toBeGreaterThanOrEqual(12)
})

test.each(lines)('%s', (line) => {
  const words = [...line.replace(/ >.*$/, '').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  )
  expect(parse(words.slice(1), COMMANDS)).toMatchObject({ ask: 'run' })
})

test('what is YAML is YAML, and names inputs and outputs that the action has', () => {
  const action = parseYaml(readFileSync(join(root, 'action.yml'), 'utf8')) as {
    inputs: Record<string, { required: boolean }>
    outputs: object
  }
  const found = blocks.filter(({ kind }) => kind === 'yaml').map(({ body }) => parseYaml(body) as object)
  expect(found).toHaveLength(2)
  const { jobs } = found[0] as { jobs: { nightly: { steps: { with?: Record<string, string> }[] } } }
  const given = Object.keys(jobs.nightly.steps.find((step) => step.with)?.with ?? {})
  expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(given))
  expect(given).toEqual(
    expect.arrayContaining(Object.keys(action.inputs).filter((name) => action.inputs[name]?.required)),
  )
  for (const [, name = ''] of text.matchAll(/outputs\.([a-z]+)/g)) expect(action.outputs).toHaveProperty(name)
})
