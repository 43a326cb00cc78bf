import type { Judged } from '../../../interview/review.ts'
import { known } from '../../../interview/review.ts'
import type { Answers } from '../../../support/case.ts'
import type { Finding } from '../../../support/finding.ts'
import { isCurrent } from '../../../support/notice.ts'
import { asAllowed, screenCase } from '../../../support/privacy/screen-case.ts'
import { assess } from '../../../support/readiness/assess.ts'
import { urgencyOf } from '../../../support/readiness/urgency.ts'
import type { Limits } from '../../../support/catalog.ts'
import type { Attached, MadeFile } from '../../attachments.ts'
import { orNone } from '../../or-none.ts'
import type { Filing } from './filing.ts'

/** Holds a case to every rule, and looks whether it is known already. Files are read anew: they may have changed. */
export async function judge(
  answers: Answers,
  { portal, catalog, reading, start }: Filing,
): Promise<Judged & { attached: Attached }> {
  const attached = await attachedTo(answers, catalog.limits, start.made ?? [])
  const { subject = '', ...others } = withoutPaths(answers)
  const [similar, notices] = await Promise.all([
    orNone(portal.similarCases(String(subject)), []),
    orNone(portal.listNotices(), []),
  ])
  const open = notices.filter((notice) => isCurrent(notice, reading.now))
  const found = screenCase({ subject: String(subject), answers: others })
  const screened = asAllowed(found, catalog)
  const facts = {
    answers,
    catalog,
    now: reading.now,
    known: { similar: similar.length, notices: open.length },
    screened,
  }
  const privacy: Finding[] = [...screened, ...attached.findings]
  return {
    readiness: assess(facts),
    proposed: urgencyOf(facts),
    privacy,
    similar,
    notices: open,
    attached,
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

/** What is known already, and where it may belong, as warnings: they never stop a script. */
export function warnOfKnown(judged: Judged & { attached: Attached }, { context }: Filing): void {
  const scope = judged.readiness.findings.find(({ rule }) => rule === 'SCO-1')
  if (scope) context.warn({ code: 'SCO-1', message: `${scope.message} ${scope.fix}` })
  for (const message of known(judged)) context.warn({ code: 'known', message })
  for (const warning of judged.attached.warnings) context.warn(warning)
}
