import fs from 'node:fs'
import { join } from 'node:path'
import { readTextFile, writeFileAtomic } from '../settings/files.ts'
import { holderOf, holdFile, type Held } from '../settings/held-file.ts'
import type { Answers } from '../support/case.ts'
import type { Catalog } from '../support/catalog.ts'
import { readTicket, ticketText, type TicketOrigin } from '../support/link.ts'
import { Problem } from '../support/problem.ts'
import { questions } from '../support/questions.ts'
import { readFormLoosely, type Form } from './form.ts'
import { formText } from './form-text.ts'

/** What a draft remembers beside the answers. */
export interface DraftState {
  answers: Answers
  skipped: string[]
  /** Where the case is to be filed, and under which idempotency key: it is filed once, however often it is resumed. */
  portal: string
  key: string
  test: boolean
  /** The ticket that it was made from. */
  ticket?: TicketOrigin | undefined
}

/** A half-finished case on disk, so that nothing typed is lost. It is an ordinary form file with a few lines more. */
export interface Draft {
  id: string
  path: string
  save(state: DraftState): Promise<void>
  /** Keeps a text that cannot be read as a form beside the draft; answers its path. */
  keepBeside(text: string): string
  discard(): void
  /** Something was saved. */
  exists(): boolean
  /** Somebody tried to open it in another terminal since this was last asked. */
  wanted(): boolean
  /** Lets others work on it. */
  release(): void
}

const MOST_BYTES = 4 * 1024 * 1024

/** The draft with that id (six letters). The file appears with the first save, 0600. Refused while another has it open. */
export function openDraft(folder: string, id: string, catalog: Catalog): Draft {
  const path = pathOf(folder, id)
  let held: Held | null = fs.existsSync(path) ? hold(folder, id) : null
  return {
    id,
    path,
    async save({ answers, ...rest }) {
      held ??= hold(folder, id)
      writeFileAtomic(path, `${await formText(catalog, answers)}\n${await trailer(id, rest)}`)
    },
    keepBeside(text) {
      const beside = join(folder, `${id}.rejected.txt`)
      writeFileAtomic(beside, text)
      return beside
    },
    discard() {
      for (const file of [path, join(folder, `${id}.rejected.txt`)]) fs.rmSync(file, { force: true })
    },
    exists: () => fs.existsSync(path),
    wanted: () => held?.wanted() ?? false,
    release() {
      held?.release()
      held = null
    },
  }
}

export interface KeptDraft {
  form: Form
  skipped: string[]
  portal: string | null
  key: string | null
  test: boolean
  ticket: TicketOrigin | null
  /** Answers to questions that this version does not ask any more, as lines of text. */
  unknown: string[]
}

/** Reads a draft of this or an earlier version. */
export async function readDraft(folder: string, id: string): Promise<KeptDraft> {
  const path = pathOf(folder, id)
  if (!/^[a-z]{6}$/.test(id) || !fs.existsSync(path)) throw noDraft(id)
  const { form, others } = await readFormLoosely(readTextFile(path, MOST_BYTES), path)
  const { draft = {}, ...unknown } = others
  const kept = typeof draft === 'object' && draft !== null ? (draft as Record<string, unknown>) : {}
  const word = (name: string): string | null => (typeof kept[name] === 'string' ? kept[name] : null)
  return {
    form,
    skipped: Array.isArray(kept['skipped']) ? kept['skipped'].map(String) : [],
    portal: word('portal'),
    key: word('key'),
    test: word('test') === 'true',
    ticket: readTicket(word('ticket') ?? undefined),
    unknown: Object.entries(unknown).map(
      ([name, value]) => `${name}: ${[value].flat().map(String).join('; ')}`,
    ),
  }
}

export interface ListedDraft {
  id: string
  subject: string | null
  type: string | null
  portal: string | null
  /** The ticket that it was made from. */
  ticket: TicketOrigin | null
  /** How many questions are answered; null when the file cannot be read. */
  answers: number | null
  updatedAt: string
  /** Another terminal works on it now. */
  open: boolean
  path: string
}

/** All drafts, the one saved last first. One that cannot be read is listed all the same. */
export async function listDrafts(folder: string): Promise<ListedDraft[]> {
  const ids = fs.existsSync(folder)
    ? fs.readdirSync(folder).flatMap((name) => /^([a-z]{6})\.yaml$/.exec(name)?.[1] ?? [])
    : []
  const drafts = await Promise.all(ids.map((id) => listed(folder, id)))
  return drafts
    .filter((draft) => draft !== null)
    .sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1))
}

export function deleteDraft(folder: string, id: string): void {
  if (!/^[a-z]{6}$/.test(id) || !fs.existsSync(pathOf(folder, id))) throw noDraft(id)
  const holder = holderOf(lockOf(folder, id))
  if (holder !== null) throw openElsewhere(id, holder, lockOf(folder, id))
  for (const file of [pathOf(folder, id), join(folder, `${id}.rejected.txt`), lockOf(folder, id)])
    fs.rmSync(file, { force: true })
}

async function listed(folder: string, id: string): Promise<ListedDraft | null> {
  const path = pathOf(folder, id)
  const stats = fs.statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return null
  const known = {
    id,
    updatedAt: stats.mtime.toISOString(),
    open: holderOf(lockOf(folder, id)) !== null,
    path,
  }
  try {
    const { form, portal, ticket } = await readDraft(folder, id)
    const said = (question: string): string | null => {
      const answer = form.answers[question]
      return typeof answer === 'string' ? answer : null
    }
    const answers = questions.filter((question) => form.answers[question.id] !== undefined).length
    return { ...known, subject: said('subject'), type: said('type'), portal, ticket, answers }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { ...known, subject: null, type: null, portal: null, ticket: null, answers: null }
  }
}

function hold(folder: string, id: string): Held {
  const held = holdFile(lockOf(folder, id))
  if ('heldBy' in held) throw openElsewhere(id, held.heldBy, lockOf(folder, id))
  return held
}

async function trailer(id: string, state: Omit<DraftState, 'answers'>): Promise<string> {
  const { stringify } = await import('yaml')
  const { portal, key, test, skipped, ticket } = state
  const kept = {
    ...{ portal, key, ...(test && { test: 'true' }), ...(skipped.length > 0 && { skipped }) },
    ...(ticket !== undefined && { ticket: ticketText(ticket) }),
  }
  return `# Kept by campus. Go on with: campus case drafts resume ${id}\n${stringify({ draft: kept })}`
}

function pathOf(folder: string, id: string): string {
  return join(folder, `${id}.yaml`)
}

function lockOf(folder: string, id: string): string {
  return join(folder, `${id}.lock`)
}

function noDraft(id: string): Problem {
  return new Problem('not-found', {
    code: 'draft-not-found',
    message: `There is no draft “${id}”.`,
    hint: '`campus case drafts list` shows them.',
  })
}

function openElsewhere(id: string, pid: number, lock: string): Problem {
  return new Problem('conflict', {
    code: 'draft-open',
    message: `The draft ${id} is open in another terminal (process ${pid}), which is told that you asked.`,
    hint: `Go on there, or end it there first. When nothing runs there, remove ${lock}`,
    retryable: true,
  })
}
