import type { Judged } from '../../../interview/review.ts'
import { known } from '../../../interview/review.ts'
import { inTime } from '../../../portal/in-time.ts'
import type { SimilarCase } from '../../../portal/port.ts'
import type { Answers } from '../../../support/case.ts'
import { blocking, type Finding } from '../../../support/finding.ts'
import { isCurrent, type Notice } from '../../../support/notice.ts'
import { asAllowed, screenCase } from '../../../support/privacy/screen-case.ts'
import { assess, type Readiness } from '../../../support/readiness/assess.ts'
import type { Facts } from '../../../support/readiness/rule.ts'
import { urgencyOf } from '../../../support/readiness/urgency.ts'
import { once } from '../../../support/once.ts'
import type { Limits } from '../../../support/catalog.ts'
import type { Attached, MadeFile } from '../../attachments.ts'
import type { Warning } from '../../context.ts'
import { orNone } from '../../or-none.ts'
import type { Filing } from './filing.ts'

export type Judgement = Judged & { attached: Attached }

/** What is known of a case at once, and what the portal still looks for. */
export interface Around {
  attached: Attached
  notices: Notice[]
  /** Open cases much like it. Whoever does not wait for them hears of no failure. */
  similar: Promise<SimilarCase[]>
  /** How good the case is where so many are like it: more than one make no difference. */
  readiness: (similar: number) => Readiness
  judged: (similar: SimilarCase[]) => Judgement
}

/** Holds a case to every rule, and looks whether it is known already. */
export async function judge(answers: Answers, filing: Filing): Promise<Judgement> {
  const around = await lookAround(answers, filing)
  return around.judged(await around.similar)
}

/** Files are read anew: they may have changed. */
export async function lookAround(
  answers: Answers,
  { portal, catalog, reading, start }: Filing,
): Promise<Around> {
  const attached = await attachedTo(answers, catalog.limits, start.made ?? [])
  const { subject = '', ...others } = withoutPaths(answers)
  const screened = asAllowed(screenCase({ subject: String(subject), answers: others }), catalog)
  // A search is sent, too: not what the screen stops.
  const isStopped = blocking(screened).some(({ pointer }) => pointer === '/subject')
  const similar = isStopped ? Promise.resolve([]) : orNone(portal.similarCases(String(subject)), [])
  similar.catch(() => undefined)
  const notices = (await orNone(portal.listNotices(), [])).filter((one) => isCurrent(one, reading.now))
  const facts = (count: number): Facts => {
    const known = { similar: count, notices: notices.length }
    return { answers, catalog, now: reading.now, known, screened }
  }
  const [alone, beside] = [once(() => assess(facts(0))), once(() => assess(facts(1)))]
  const readiness = (count: number) => (count === 0 ? alone() : beside())
  const privacy: Finding[] = [...screened, ...attached.findings]
  return {
    ...{ attached, notices, similar, readiness },
    judged: (found) => ({
      ...{ readiness: readiness(found.length), proposed: urgencyOf(facts(found.length)) },
      ...{ privacy, similar: found, notices, attached },
    }),
  }
}

/** The code that reads files is loaded when there is one. */
async function attachedTo(
  { attach = [] }: Answers,
  limits: Limits,
  made: readonly MadeFile[],
): Promise<Attached> {
  const paths = [attach].flat()
  if (paths.length + made.length === 0) return { files: [], findings: [], unread: [], warnings: [] }
  const { readAttachments } = await import('../../attachments.ts')
  return readAttachments(paths, limits, made)
}

/** Where a file lies on this computer is not sent. */
function withoutPaths(answers: Answers): Answers {
  const { attach: _paths, ...told } = answers
  return told
}

/** Where it may belong, and what is to be said of its files, as warnings: they never stop a script. */
export function warnOfPlace({ readiness, attached }: Judgement, { context }: Filing): void {
  const scope = readiness.findings.find(({ rule }) => rule === 'SCO-1')
  if (scope) context.warn({ code: 'SCO-1', message: `${scope.message} ${scope.fix}` })
  for (const warning of attached.warnings) context.warn(warning)
}

const MOST_MILLISECONDS = 1000

/**
 * The judgement of a case that was sent before it was known whether others are like it. It is filed now: nothing that
 * fails here, or takes long, may hide that.
 */
export async function judgeFiled(
  { similar, judged }: Around,
  filed: number | null,
  { context }: Filing,
): Promise<Judgement> {
  const found = await inTime(
    similar.catch(() => null),
    MOST_MILLISECONDS,
    () => null,
  )
  if (found === null) context.warn(NOT_LOOKED_UP)
  const whole = judged((found ?? []).filter(({ case: { number } }) => number === null || number !== filed))
  for (const message of known(whole)) context.warn({ code: 'known', message })
  return whole
}

const NOT_LOOKED_UP: Warning = {
  code: 'similar-unknown',
  message: 'Whether an open case is much like it could not be looked up.',
}
