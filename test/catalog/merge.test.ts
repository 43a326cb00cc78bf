import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeCatalog } from '../../src/catalog/merge.ts'
import { shippedCatalog, shippedCatalogIds } from '../../src/catalog/shipped/index.ts'

const VENDORS = { grade: 'documented', note: 'Theirs.' }
const CHANGED = { grade: 'ours', note: 'Changed by the district. Before: Theirs.' }

const BASE = {
  title: 'Desk',
  lifecycle: { initial: 'new', closed: 'closed' },
  modules: { provenance: VENDORS, items: [entry('census'), entry('fees')] },
  roles: { provenance: VENDORS, items: [{ ...entry('support'), may: ['case:list', 'case:view'] }] },
  clocks: { provenance: VENDORS, reopenDays: 60, inactivityDays: 180 },
  phone: { provenance: VENDORS, keys: [{ key: '1', about: 'Case' }] },
  holidays: { provenance: VENDORS, items: [{ date: '2026-12-25', label: 'Christmas' }] },
  hours: { provenance: VENDORS, weekly: [{ days: [1], from: '06:00', to: '18:00' }] },
  resources: { provenance: VENDORS, items: [] },
}

function entry(id: string) {
  return { id, label: id.toUpperCase() }
}

interface Row {
  what: string
  override: Record<string, unknown>
  /** What is other than in `BASE`. */
  differs: Record<string, unknown>
}

const provenance = CHANGED
const ROWS: Row[] = [
  { what: 'a scalar', override: { title: 'Ours' }, differs: { title: 'Ours' } },
  {
    what: 'one field of an object without provenance',
    override: { lifecycle: { closed: 'done' } },
    differs: { lifecycle: { initial: 'new', closed: 'done' } },
  },
  {
    what: 'one field of a section',
    override: { clocks: { reopenDays: 30 } },
    differs: { clocks: { provenance, reopenDays: 30, inactivityDays: 180 } },
  },
  {
    what: 'a section with a provenance of its own',
    override: { clocks: { provenance: { note: 'Asked them.' }, reopenDays: 30 } },
    differs: {
      clocks: {
        provenance: { grade: 'documented', note: 'Asked them.' },
        reopenDays: 30,
        inactivityDays: 180,
      },
    },
  },
  {
    what: 'an item changed field by field, in its place',
    override: { modules: { items: [{ id: 'census', label: 'People' }] } },
    differs: { modules: { provenance, items: [{ id: 'census', label: 'People' }, entry('fees')] } },
  },
  {
    what: 'a new item, at the end',
    override: { modules: { items: [entry('bus')] } },
    differs: { modules: { provenance, items: [entry('census'), entry('fees'), entry('bus')] } },
  },
  {
    what: 'an item taken out',
    override: { modules: { items: [{ id: 'census', remove: true }] } },
    differs: { modules: { provenance, items: [entry('fees')] } },
  },
  {
    what: 'an item taken out that is not there',
    override: { modules: { items: [{ id: 'bus', remove: true }] } },
    differs: { modules: { provenance, items: BASE.modules.items } },
  },
  {
    what: 'an item taken out and put back otherwise',
    override: { modules: { items: [{ id: 'census', remove: true }, entry('census')] } },
    differs: { modules: { provenance, items: [entry('fees'), entry('census')] } },
  },
  {
    what: 'an item without an id, kept for the check to find',
    override: { modules: { items: [{ label: 'Bus' }] } },
    differs: { modules: { provenance, items: [...BASE.modules.items, { label: 'Bus' }] } },
  },
  {
    what: 'a list of words, replaced whole',
    override: { roles: { items: [{ id: 'support', may: ['case:list'] }] } },
    differs: { roles: { provenance, items: [{ ...entry('support'), may: ['case:list'] }] } },
  },
  {
    what: 'a list of windows, replaced whole',
    override: { hours: { weekly: [{ days: [2], from: '07:00', to: '17:00' }] } },
    differs: { hours: { provenance, weekly: [{ days: [2], from: '07:00', to: '17:00' }] } },
  },
  {
    what: 'a phone key that YAML reads as a number',
    override: { phone: { keys: [{ key: 1, remove: true }] } },
    differs: { phone: { provenance, keys: [] } },
  },
  {
    what: 'a holiday, by date',
    override: { holidays: { items: [{ date: '2026-12-25', label: 'Closed' }] } },
    differs: { holidays: { provenance, items: [{ date: '2026-12-25', label: 'Closed' }] } },
  },
  {
    what: 'a first item in an empty list',
    override: { resources: { items: [entry('forms')] } },
    differs: { resources: { provenance, items: [entry('forms')] } },
  },
  {
    what: 'names without values',
    override: { modules: { items: null }, title: null, clocks: null },
    differs: {},
  },
  { what: 'a section without content', override: { clocks: {} }, differs: {} },
  { what: 'a field nobody knows', override: { moduls: 1 }, differs: { moduls: 1 } },
]

test.each(ROWS)('merging $what', ({ override, differs }) => {
  const before = structuredClone(BASE)
  expect(mergeCatalog(BASE, override)).toEqual({ ...BASE, ...differs })
  expect(BASE).toEqual(before)
})

test('a field called __proto__ is a field like others', () => {
  const merged = mergeCatalog(BASE, JSON.parse('{"__proto__":{"title":"x"}}') as Record<string, unknown>)
  expect(Object.keys(merged)).toContain('__proto__')
  expect(Object.getPrototypeOf(merged)).toBe(Object.prototype)
})

test('an empty override changes nothing, whatever the catalog', () => {
  const anything = fc.dictionary(fc.string(), fc.jsonValue()) as fc.Arbitrary<Record<string, unknown>>
  fc.assert(
    fc.property(anything, (catalog) => {
      expect(mergeCatalog(catalog, {})).toEqual(catalog)
    }),
  )
})

test.each(shippedCatalogIds)('merging the same override into %s twice is the same as once', async (id) => {
  const base = (await shippedCatalog(id)) as unknown as Record<string, unknown>
  const module = fc.record({ id: fc.constantFrom('other', 'attendance', 'bus', 'x'), label: fc.string() })
  const items = fc.uniqueArray(module, { selector: ({ id: name }) => name })
  fc.assert(
    fc.property(items, fc.nat(), (changes, reopenDays) => {
      const note = { provenance: { grade: 'ours', note: 'Seen.' } }
      const override = { modules: { ...note, items: changes }, clocks: { ...note, reopenDays } }
      const once = mergeCatalog(base, override)
      expect(mergeCatalog(once, override)).toEqual(once)
    }),
  )
})
