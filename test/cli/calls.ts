import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EXAMPLES, QUESTION, type Campus, type Document } from '../e2e/campus.ts'

/** Words of a call; those in capitals stand for something that `fixtures` makes. */
type Call = readonly string[]

/** A call of each command, on a portal with the open case 100001. */
export const CALLS: Record<string, Call> = {
  notices: ['--portal', 'sample'],
  onboarding: [],
  today: [],
  open: ['scope', '--print'],
  phone: [],
  report: [],
  route: ['gradebook', '--as', 'teacher', '--portal', 'HELP'],
  'route import': [join(EXAMPLES, 'schools.csv')],
  'route away': ['SPECIALIST', '--until', 'tomorrow'],
  'route schools': [],
  scope: ['The graduation requirements changed'],
  init: ['--name', 'Ana Ruiz', '--email', 'ana@district.example', '--district', 'Lakeview', '--yes'],
  'case new': QUESTION,
  'case drafts list': [],
  'case drafts resume': ['DRAFT'],
  'case drafts delete': ['DRAFT', '--yes'],
  'case attachments': ['100001'],
  'case number': ['PENDING', 'NUMBER', '--portal', 'vendor'],
  'case import-mail': ['4710', 'MAIL', '--portal', 'vendor'],
  'case form': [],
  'case lint': [join(EXAMPLES, 'grade-book.yaml')],
  'case list': [],
  'case export': ['100001'],
  'case view': ['100001'],
  'case reply': ['100001', '--body', 'It is the same in Sandbox.'],
  'case close': ['100001'],
  'case reopen': ['100001', '--reason', 'It came back.'],
  'case update': ['100001', '--priority', 'high'],
  'case escalate': ['CASE', '--reason', 'deadline', '--why', 'Report cards are printed on Friday.'],
  'case take': ['EMERGENCY'],
  'case forward': ['CASE', '--to-portal', 'vendor'],
  'case sync': ['LINKED'],
  'contacts list': [],
  'contacts view': ['me'],
  'contacts audit': [],
  'contacts add': ['--name', 'Tom Okafor', '--email', 'ADDRESS', '--role', 'support'],
  'contacts modify': ['me', '--phone', '555 0100'],
  'contacts replace': ['me', '--name', 'Bo Lind', '--email', 'ADDRESS', '--role', 'technical'],
  'contacts remove': ['INVITED'],
  'contacts invite': ['INVITED'],
  'contacts activate': ['--code-file', 'CODE', '--portal', 'annex'],
  'contacts seen': ['me', '--portal', 'vendor'],
  'request sandbox-refresh': ['FREE'],
  'request version-update': ['FREE', '--site', 'production', '--to', 'VERSION', '--at', 'next-window'],
  'request list': [],
  'request view': ['REQUEST'],
  'request cancel': ['REQUEST'],
  'request update': ['HANDED', '--status', 'requested', '--portal', 'vendor'],
  'desk queue': [],
  'desk view': ['100001'],
  'desk new': ['--contact', 'me', ...QUESTION],
  'desk take': ['CASE'],
  'desk reply': ['CASE', '--body', 'Which browser is it?', '--status', 'pending-customer-input'],
  'desk note': ['CASE', '--body', 'Same as another one.'],
  'desk status': ['CASE', 'scheduled'],
  'desk resolve': ['CASE', '--body', 'It is set now.'],
  'desk verify': ['CASE'],
  'desk contact approve': ['CHANGE'],
  'desk contact refuse': ['CHANGE', '--reason', 'The address is shared.'],
  'desk contact invite': [
    '--name',
    'Cy Dent',
    '--email',
    'ADDRESS',
    '--role',
    'support',
    '--code-file',
    'NEW',
  ],
  'desk contact activate': ['me'],
  'desk contact deactivate': ['INVITED'],
  'desk request schedule': ['REQUEST', '--at', 'next-window'],
  'desk request start': ['REQUEST'],
  'desk request finish': ['REQUEST'],
  'desk request fail': ['REQUEST', '--reason', 'The disk is full.'],
  'desk notice post': ['--kind', 'incident', '--title', 'Messages are late', '--body', 'Nothing is lost.'],
  'desk notice update': ['NOTICE', '--body', 'Half of it is done.'],
  'desk notice close': ['NOTICE'],
  'notices read': ['NOTICE'],
  'desk district list': [],
  'desk district add': ['Harbor Unified', '--portal', 'annex', '--dry-run'],
  'desk district update': ['--hosting', 'vendor', '--site', 'staging=2604.1'],
  'outage receive': ['alertmanager', 'ALERT'],
  'outage watch': ['--once', '--dedupe', 'calls', 'true'],
  'privacy check': ['SECRETS'],
  doctor: [],
  purge: ['--older-than', '4000d', '--yes'],
  'case purge': ['--older-than', '4000d', '--yes'],
  'portal list': [],
  'portal add': ['nimbus', '--kind', 'handoff'],
  'portal use': ['local'],
  'portal show': [],
  'portal check': [],
  'portal export': ['NEW'],
  'serve import': ['EXPORTED', '--database', 'TEAM'],
  'portal remove': ['sample', '--yes'],
  'catalog show': [],
  'catalog check': ['BROKEN'],
  'catalog edit': ['--file', join(EXAMPLES, 'catalog.yaml')],
  completion: ['bash'],
}

/** The arguments of a call, with everything they need made anew. */
export async function argumentsOf(name: string, campus: Campus): Promise<string[]> {
  const words: string[] = []
  for (const word of CALLS[name] ?? []) {
    const make = Object.hasOwn(FIXTURES, word) ? FIXTURES[word] : undefined
    words.push(make ? await make(campus) : word)
  }
  return words
}

let made = 0
const another = (): string => `person-${(made += 1)}@district.example`

const FIXTURES: Record<string, (campus: Campus) => Promise<string>> = {
  DRAFT: async (campus) => told(await campus.json('case', 'new', ...QUESTION, '--save-draft'), 'id'),
  PENDING: async (campus) => handedOff(campus, 'case', 'new', ...QUESTION),
  HANDED: async (campus) => {
    const open = (await campus.json('request', 'list', '--open', '--portal', 'vendor'))['items'] as Document[]
    for (const { id } of open)
      await campus('request', 'update', String(id), '--status', 'cancelled', '--portal', 'vendor')
    return handedOff(campus, 'request', 'sandbox-refresh', '--yes')
  },
  CASE: async (campus) => told(await campus.json('case', 'new', ...QUESTION), 'number'),
  LINKED: async (campus) => {
    const number = told(await campus.json('case', 'new', ...QUESTION), 'number')
    await campus.json('case', 'forward', number, '--to-portal', 'vendor', '--number', '4710')
    return number
  },
  EMERGENCY: async (campus) =>
    told(await campus.json('desk', 'new', '--emergency', '--caller', 'Jo Park', ...QUESTION), 'number'),
  CHANGE: async (campus) => told(await added(campus), 'number'),
  INVITED: async (campus) => {
    const email = another()
    const person = ['--name', email, '--email', email, '--role', 'support']
    await campus.json('desk', 'contact', 'invite', ...person, '--code-file', fileIn(campus))
    return email
  },
  CODE: async (campus) => {
    const file = join(campus.home, `code-${(made += 1)}`)
    const who = ['--name', 'Ana Ruiz', '--email', 'ana@district.example', '--role', 'technical']
    await campus('portal', 'remove', 'annex', '--yes')
    await campus('portal', 'add', 'annex', '--kind', 'local')
    await campus.json('desk', 'contact', 'invite', ...who, '--code-file', file, '--portal', 'annex')
    return file
  },
  HELP: async (campus) => {
    await campus('portal', 'add', 'help', '--kind', 'local', '--catalog', 'district-help-desk')
    await campus('portal', 'use', 'local')
    return 'help'
  },
  SPECIALIST: async (campus) => {
    await campus('route', 'import', join(EXAMPLES, 'schools.csv'))
    return 'Dana Reyes'
  },
  ADDRESS: async () => another(),
  NEW: async (campus) => fileIn(campus),
  EXPORTED: async (campus) => told(await campus.json('portal', 'export', fileIn(campus)), 'file'),
  TEAM: async (campus) => fileIn(campus),
  NUMBER: async () => String(50_000 + (made += 1)),
  VERSION: async () => `2603.${(made += 1)}`,
  FREE: async (campus) => {
    await endAll(campus)
    return '--yes'
  },
  REQUEST: async (campus) => {
    await endAll(campus)
    return told(await campus.json('request', 'sandbox-refresh', '--yes'), 'id')
  },
  NOTICE: async (campus) =>
    told(
      await campus.json('desk', 'notice', 'post', '--kind', 'incident', '--title', 'Late', '--body', 'Wait.'),
      'id',
    ),
  MAIL: async ({ home }) =>
    written(home, 'mail.eml', 'From: desk@desk.example\nSubject: Case 4710\n\nWe are looking into it.\n'),
  ALERT: async ({ home }) => {
    const alert = { status: 'firing', labels: { alertname: 'Login' }, fingerprint: 'a1' }
    const text = JSON.stringify({ version: '4', groupKey: 'g', status: 'firing', alerts: [alert] })
    return written(home, 'alert.json', text)
  },
  SECRETS: async ({ home }) => written(home, 'secrets.txt', 'password: Hunter22!\n'),
  BROKEN: async ({ home }) => written(home, 'broken.yaml', 'zone: Nowhere/At-All\n'),
}

function fileIn({ home }: Campus): string {
  return join(home, `code-${(made += 1)}`)
}

function told(document: Document, field: string): string {
  return String(document[field])
}

async function added(campus: Campus): Promise<Document> {
  const person = ['--name', 'Tom Okafor', '--email', another(), '--role', 'support']
  return campus.json('contacts', 'add', ...person)
}

async function endAll(campus: Campus): Promise<void> {
  const open = (await campus.json('request', 'list', '--open'))['items'] as Document[]
  for (const { id } of open) await campus('desk', 'request', 'fail', String(id), '--reason', 'Over.')
}

async function handedOff(campus: Campus, ...words: string[]): Promise<string> {
  const { stdout } = await campus(...words, '--portal', 'vendor', '--json')
  return told(JSON.parse(stdout) as Document, 'handOff')
}

function written(home: string, name: string, text: string): string {
  const file = join(home, name)
  writeFileSync(file, text)
  return file
}
