import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadCatalog, type CatalogSource } from '../../src/catalog/load.ts'
import { infiniteCampus } from '../../src/catalog/shipped/infinite-campus.ts'
import { Problem } from '../../src/support/problem.ts'
import { temporaryFolder } from '../store/temporary.ts'

const BUS = 'modules:\n  items:\n    - id: bus\n      label: Bus\n'

/** A place with a district's changes, or without. */
function place(override?: string): CatalogSource {
  const folder = temporaryFolder()
  const overrideFile = join(folder, 'catalog.yaml')
  if (override !== undefined) writeFileSync(overrideFile, override)
  return { id: 'infinite-campus', overrideFile, compiledFolder: join(folder, 'cache') }
}

function compiledFile({ compiledFolder }: CatalogSource): string {
  const names = readdirSync(join(compiledFolder, 'catalogs'))
  expect(names).toHaveLength(1)
  return join(compiledFolder, 'catalogs', names[0] ?? '')
}

/** Puts a mark into the compiled copy, so that reading it shows. */
function mark(source: CatalogSource): void {
  const file = compiledFile(source)
  writeFileSync(file, readFileSync(file, 'utf8').replace('"label":"Bus"', '"label":"From the copy"'))
}

async function bus(source: CatalogSource): Promise<string | undefined> {
  return (await loadCatalog(source)).modules.items.find(({ id }) => id === 'bus')?.label
}

test('without changes it is the shipped one, and nothing is written', async () => {
  const source = place()
  expect(await loadCatalog(source)).toBe(infiniteCampus)
  expect(() => readdirSync(source.compiledFolder)).toThrow()
})

test('changes are merged and the result kept for this user only', async () => {
  const source = place(BUS)
  const catalog = await loadCatalog(source)
  expect(catalog.modules.items.at(-1)).toEqual({ id: 'bus', label: 'Bus' })
  expect(catalog.modules.provenance.grade).toBe('ours')
  expect(catalog.types).toEqual(infiniteCampus.types)
  expect(statSync(compiledFile(source)).mode & 0o777).toBe(0o600)
  expect(await loadCatalog(source)).toEqual(catalog)
})

test('the copy is read while the changes are the same', async () => {
  const source = place(BUS)
  await loadCatalog(source)
  mark(source)
  expect(await bus(source)).toBe('From the copy')
})

test('the copy is made anew when the changes are others of the same length and age', async () => {
  const source = place(BUS)
  await loadCatalog(source)
  mark(source)
  writeFileSync(source.overrideFile, BUS.replace('Bus', 'Car'))
  expect(await bus(source)).toBe('Car')
})

test('the copy of one shipped catalog is not taken for another', async () => {
  const source = place(BUS)
  await loadCatalog(source)
  expect((await loadCatalog({ ...source, id: 'district-help-desk' })).id).toBe('district-help-desk')
})

test.each(['', '{', '{"key":"x"}', 'null'])('a damaged copy (%j) is made anew', async (text) => {
  const source = place(BUS)
  await loadCatalog(source)
  writeFileSync(compiledFile(source), text)
  expect(await bus(source)).toBe('Bus')
})

test('a cache that cannot be written does not matter', async () => {
  const source = place(BUS)
  writeFileSync(source.compiledFolder, 'a file in the way')
  expect(await bus(source)).toBe('Bus')
})

test.each([
  ['corrupt YAML', 'title: x\nmodules: [\n', /catalog\.yaml cannot be used \(line 3\)/],
  [
    'a misspelt field',
    'title: x\nmoduls: {}\n',
    /cannot be used \(line 2, \/moduls\): There is no field “moduls” here/,
  ],
  [
    'a contradiction',
    'defaultPriority: urgent\n',
    /\(line 1, \/defaultPriority\): “urgent” is not among the priorities/,
  ],
])('%s is a usage problem that names the place', async (_, text, message) => {
  const source = place(text)
  const problem = await loadCatalog(source).catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(Problem)
  expect(problem).toMatchObject({
    kind: 'usage',
    code: 'catalog-invalid',
    message: expect.stringMatching(message) as string,
    hint: expect.stringContaining('campus catalog check') as string,
  })
  expect(() => readdirSync(source.compiledFolder)).toThrow()
})

test('a warning does not stand in the way', async () => {
  const source = place(`${BUS}    - id: nowhere\n      remove: true\n`)
  expect(await bus(source)).toBe('Bus')
})

test('changes that cannot be read are a problem, not ignored', async () => {
  const source = place()
  mkdirSync(source.overrideFile)
  chmodSync(source.overrideFile, 0o700)
  await expect(loadCatalog(source)).rejects.toMatchObject({ kind: 'usage', code: 'file-is-a-folder' })
})
