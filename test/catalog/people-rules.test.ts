import { expect, test } from 'vitest'
import { checkCatalog } from '../../src/catalog/check.ts'
import { infiniteCampus } from '../../src/catalog/shipped/infinite-campus.ts'
import type { Catalog, SiteKind } from '../../src/support/catalog.ts'

type Spoil = (catalog: Catalog) => void

function check(spoil: Spoil) {
  const catalog = structuredClone(infiniteCampus)
  spoil(catalog)
  return checkCatalog(catalog).findings
}

const ROLES = 'Use one of: support, technical.'
const TYPES = infiniteCampus.types.items.map(({ id }) => id).join(', ')
const MODULES = infiniteCampus.modules.items.map(({ id }) => id).join(', ')
const site = (changes: Partial<SiteKind>): SiteKind => ({
  id: 'moon',
  label: 'Moon',
  about: 'Far',
  ...changes,
})

test.each<[what: string, spoil: Spoil, pointer: string, message: string, fix: string]>([
  [
    'a recommended role that is not there',
    ({ contacts }) => contacts.recommended.push({ role: 'principal', count: 1 }),
    '/contacts/recommended',
    '“principal” is not known here.',
    ROLES,
  ],
  [
    'a role for one that is not there',
    ({ contacts }) => contacts.single.push('technicall'),
    '/contacts/single',
    '“technicall” is not known here.',
    ROLES,
  ],
  [
    'a needed role that is not there',
    ({ contacts }) => contacts.needed.push('constructor'),
    '/contacts/needed',
    '“constructor” is not known here.',
    ROLES,
  ],
  [
    'a type of case for changes that is not there',
    ({ contacts }) => void (contacts.change = { type: 'change', module: 'user-security' }),
    '/contacts/change/type',
    '“change” is not known here.',
    `Use one of: ${TYPES}.`,
  ],
  [
    'a module for changes that is not there',
    ({ contacts }) => void (contacts.change = { type: 'modify-support-contact', module: 'people' }),
    '/contacts/change/module',
    '“people” is not known here.',
    `Use one of: ${MODULES}.`,
  ],
])('finds %s', (_, spoil, pointer, message, fix) =>
  expect(check(spoil)).toEqual([{ rule: 'CAT-NAMED', level: 'block', pointer, line: null, message, fix }]),
)

test.each<[what: string, spoil: Spoil, message: string]>([
  [
    'a site that follows one that is not there',
    ({ sites }) => sites.items.push(site({ follows: 'sun' })),
    '“moon” cannot follow “sun”.',
  ],
  [
    'a site that follows itself',
    ({ sites }) => sites.items.push(site({ follows: 'moon' })),
    '“moon” cannot follow “moon”.',
  ],
  [
    'a site that follows one that follows a third',
    ({ sites }) => sites.items.push(site({ follows: 'sandbox' })),
    '“moon” cannot follow “sandbox”.',
  ],
])('finds %s', (_, spoil, message) =>
  expect(check(spoil)).toEqual([
    {
      rule: 'CAT-SITE',
      level: 'block',
      pointer: '/sites/items/4/follows',
      line: null,
      message,
      fix: 'Name a site that follows none.',
    },
  ]),
)

test('two sites that follow each other are both found', () =>
  expect(
    check(({ sites }) => sites.items.push(site({ follows: 'sun' }), site({ id: 'sun', follows: 'moon' }))),
  ).toMatchObject([
    { rule: 'CAT-SITE', pointer: '/sites/items/4/follows' },
    { rule: 'CAT-SITE', pointer: '/sites/items/5/follows' },
  ]))

test.each<[what: string, spoil: Spoil]>([
  [
    'no rules about roles',
    ({ contacts }) => void Object.assign(contacts, { recommended: [], single: [], needed: [] }),
  ],
  ['no case for changes', ({ contacts }) => void (contacts.change = null)],
  ['two sites that follow the same one', ({ sites }) => sites.items.push(site({ follows: 'production' }))],
  ['a site that follows one further down', ({ sites }) => sites.items.reverse()],
  [
    'a site that is overwritten and follows none',
    ({ sites }) => sites.items.push(site({ refreshable: true })),
  ],
])('is content with %s', (_, spoil) => expect(check(spoil)).toEqual([]))

test('a list without roles is told once, not for every role that is missing from it', () =>
  expect(check(({ roles }) => void (roles.items = []))).toMatchObject([
    { rule: 'CAT-EMPTY', pointer: '/roles/items' },
  ]))

test('several of one list are found one by one', () =>
  expect(check(({ contacts }) => contacts.needed.push('one', 'two')).map(({ message }) => message)).toEqual([
    '“one” is not known here.',
    '“two” is not known here.',
  ]))
