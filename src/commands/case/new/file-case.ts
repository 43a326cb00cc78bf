import { openDraft } from '../../../interview/drafts.ts'
import { newCase } from '../../../interview/new-case.ts'
import type { Judged } from '../../../interview/review.ts'
import { requireDedupe } from '../../../portal/lacking.ts'
import type { Notice } from '../../../support/notice.ts'
import type { CaseSummary } from '../../../support/case.ts'
import type { Finding } from '../../../support/finding.ts'
import { sixLettersOf } from '../../../support/text/six-letters.ts'
import type { Context, Result } from '../../context.ts'
import { answered, callOf, told, type HandedOff, type Written } from '../../write.ts'
import { caseText } from './case-text.ts'
import { keepingAnswers, saveDraft } from './draft.ts'
import type { Filing, Prepared, Start } from './filing.ts'
import { linkingTicket } from './link-ticket.ts'
import { send, type Sent, type ToldDedupe } from './send.ts'
import { prepare } from './prepare.ts'

/** What is said beside a case that is filed. */
export interface Beside {
  readiness: {
    score: number
    ready: boolean
    proposedPriority: string
    why: string
    findings: Finding[]
  } | null
  similar: { number: number | null; subject: string; status: string; shared: number }[]
  notices: Pick<Notice, 'id' | 'kind' | 'title'>[]
  dedupe: ToldDedupe
}

export type NewResult = (
  (CaseSummary & Omit<Written, 'outcome'> & { outcome: Written['outcome'] | 'drafted' }) | HandedOff
) &
  Beside

interface Wishes {
  key?: string | undefined
  dedupe?: string | undefined
  draftId?: string
  portal?: string | undefined
}

/** Files a case, or keeps it as a draft, or adds it to another: whatever the person or the flags say. */
export async function fileCase(
  start: Start,
  { key, dedupe, draftId, portal: name }: Wishes,
  context: Context,
): Promise<Result<NewResult>> {
  const portal = await context.portal({ forWriting: true, ...(name !== undefined && { name }) })
  const catalog = await portal.catalog()
  const reading = { catalog, computerZone: context.clock.zone(), now: context.clock.now() }
  const call = callOf(key, context)
  const draft = openDraft(context.paths.drafts, draftId ?? sixLettersOf(context.newId()), catalog)
  if (dedupe !== undefined) requireDedupe(portal)
  const filing: Filing = { start, portal, catalog, reading, call, dedupe, draft, context }
  try {
    return await keepingAnswers(filing, async () => {
      const prepared = await prepare(filing)
      if (prepared.next === 'draft') return drafted(prepared, filing)
      const result = await linkingTicket(filing, () =>
        prepared.next === 'send' ? send(prepared, filing) : commented(prepared, filing),
      )
      if (!context.globals.dryRun) draft.discard()
      const { number } = result.data
      const judged = prepared.next === 'send' ? await prepared.judged(number) : prepared.judged
      return { ...result, data: { ...beside(judged), ...result.data } }
    })
  } finally {
    draft.release()
  }
}

type Next<Word extends Prepared['next']> = Extract<Prepared, { next: Word }>

/** What would have been a case becomes a comment on the open one it is like. */
async function commented({ answers, files, number }: Next<'comment'>, filing: Filing): Promise<Sent> {
  const { portal, catalog, reading, call, context } = filing
  const body = caseText(answers, catalog, reading.computerZone)
  const input = { body, ...(files.length > 0 && { attachments: files }) }
  const write = () => portal.reply(number, input, call)
  const first = await write()
  if (first.outcome === 'refused') throw first.problem
  const answer = (value: CaseSummary, replayed: boolean) =>
    ({ resource: { ...value, dedupe: null }, outcome: replayed ? 'existing' : 'commented' }) as const
  const result = await answered({ portal, call, context, write, answer }, first)
  return { ...result, data: { dedupe: null, ...result.data } }
}

/** A draft as a case that nobody has filed: its id is what resumes it. */
async function drafted({ answers, skipped }: Next<'draft'>, filing: Filing): Promise<Result<NewResult>> {
  const { draft, portal, call, catalog, start, context, reading } = filing
  if (!context.globals.dryRun) await saveDraft({ answers, skipped }, filing)
  const {
    answers: _told,
    attachments: _files,
    zone: _zone,
    ...fields
  } = newCase(answers, catalog, {
    test: start.test,
    zone: reading.computerZone,
  })
  const at = reading.now.toISOString()
  const { me } = context.settings
  return {
    data: {
      ...{ number: null, id: draft.id, ...fields, status: 'draft', waitingOn: 'requester' },
      contact: { name: me?.name ?? context.environment.userName, email: me?.email ?? null },
      ...{
        createdAt: at,
        updatedAt: at,
        closedAt: null,
        revision: 0,
        district: (await portal.district()).name,
      },
      ...{ caller: null, advisor: null, escalation: null, verification: null },
      ...told(portal, call, 'unchanged', context),
      outcome: 'drafted',
      ...{ readiness: null, similar: [], notices: [], dedupe: null },
    },
  }
}

function beside({ readiness, proposed, similar, notices }: Judged): Omit<Beside, 'dedupe'> {
  const { score, ready, findings } = readiness
  return {
    readiness: {
      ...{ score, ready, proposedPriority: proposed.urgency, why: proposed.why },
      findings: findings.filter(({ level }) => level !== 'hint'),
    },
    similar: similar.map(({ case: { number, subject, status }, shared }) => ({
      number,
      subject,
      status,
      shared,
    })),
    notices: notices.map(({ id, kind, title }) => ({ id, kind, title })),
  }
}
