import * as exportSpecs from '../../commands/case/spec-export.ts'
import * as filingSpecs from '../../commands/case/spec-filing.ts'
import * as linkSpecs from '../../commands/case/spec-links.ts'
import * as peopleSpecs from '../../commands/case/spec-people.ts'
import * as caseSpecs from '../../commands/case/spec.ts'
import * as purgeSpecs from '../../commands/purge/spec.ts'
import { entry, type Entry } from '../entry.ts'

export const CASE: readonly Entry[] = [
  entry(
    filingSpecs.caseNew,
    () => import('../../commands/case/new.ts'),
    () => import('../../commands/case/new.view.ts'),
  ),
  entry(
    filingSpecs.caseDraftsList,
    () => import('../../commands/case/drafts/list.ts'),
    () => import('../../commands/case/drafts/list.view.ts'),
  ),
  entry(
    filingSpecs.caseDraftsResume,
    () => import('../../commands/case/drafts/resume.ts'),
    () => import('../../commands/case/new.view.ts'),
  ),
  entry(
    filingSpecs.caseDraftsDelete,
    () => import('../../commands/case/drafts/delete.ts'),
    () => import('../../commands/case/drafts/delete.view.ts'),
  ),
  entry(
    filingSpecs.caseForm,
    () => import('../../commands/case/form.ts'),
    () => import('../../commands/case/form.view.ts'),
  ),
  entry(
    caseSpecs.caseList,
    () => import('../../commands/case/list.ts'),
    () => import('../../commands/case/list.view.ts'),
  ),
  entry(
    caseSpecs.caseView,
    () => import('../../commands/case/view.ts'),
    () => import('../../commands/case/view.view.ts'),
  ),
  entry(
    exportSpecs.caseExport,
    () => import('../../commands/case/export.ts'),
    () => import('../../commands/case/export.view.ts'),
  ),
  entry(
    caseSpecs.caseAttachments,
    () => import('../../commands/case/attachments.ts'),
    () => import('../../commands/case/attachments.view.ts'),
  ),
  entry(
    caseSpecs.caseReply,
    () => import('../../commands/case/reply.ts'),
    () => import('../../commands/case/reply.view.ts'),
  ),
  entry(
    caseSpecs.caseClose,
    () => import('../../commands/case/close.ts'),
    () => import('../../commands/case/close.view.ts'),
  ),
  entry(
    caseSpecs.caseReopen,
    () => import('../../commands/case/reopen.ts'),
    () => import('../../commands/case/transition.view.ts'),
  ),
  entry(
    caseSpecs.caseUpdate,
    () => import('../../commands/case/update.ts'),
    () => import('../../commands/case/update.view.ts'),
  ),
  entry(
    peopleSpecs.caseEscalate,
    () => import('../../commands/case/escalate.ts'),
    () => import('../../commands/case/people.view.ts'),
  ),
  entry(
    peopleSpecs.caseTake,
    () => import('../../commands/case/take.ts'),
    () => import('../../commands/case/people.view.ts'),
  ),
  entry(
    linkSpecs.caseForward,
    () => import('../../commands/case/forward.ts'),
    () => import('../../commands/case/forward.view.ts'),
  ),
  entry(
    linkSpecs.caseSync,
    () => import('../../commands/case/sync.ts'),
    () => import('../../commands/case/sync.view.ts'),
  ),
  entry(
    purgeSpecs.casePurge,
    () => import('../../commands/purge/case-purge.ts'),
    () => import('../../commands/purge/purge.view.ts'),
  ),
  entry(
    filingSpecs.caseNumber,
    () => import('../../commands/case/hand-off-number.ts'),
    () => import('../../commands/case/hand-off-number.view.ts'),
  ),
  entry(
    filingSpecs.caseImportMail,
    () => import('../../commands/case/import-mail.ts'),
    () => import('../../commands/case/import-mail.view.ts'),
  ),
  entry(
    filingSpecs.caseLint,
    () => import('../../commands/case/lint.ts'),
    () => import('../../commands/case/lint.view.ts'),
  ),
]
