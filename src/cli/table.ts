import * as caseSpecs from '../commands/case/spec.ts'
import * as exportSpecs from '../commands/case/spec-export.ts'
import * as filingSpecs from '../commands/case/spec-filing.ts'
import * as catalogSpecs from '../commands/catalog/spec.ts'
import * as completionSpecs from '../commands/completion/spec.ts'
import * as contactSpecs from '../commands/contacts/spec.ts'
import * as initSpecs from '../commands/init/spec.ts'
import * as portalSpecs from '../commands/portal/spec.ts'
import * as privacySpecs from '../commands/privacy/spec.ts'
import { entry, type Entry } from './entry.ts'

/** Every command there is, in the order of help. */
export const COMMANDS: readonly Entry[] = [
  entry(
    initSpecs.init,
    () => import('../commands/init/init.ts'),
    () => import('../commands/init/init.view.ts'),
  ),
  entry(
    filingSpecs.caseNew,
    () => import('../commands/case/new.ts'),
    () => import('../commands/case/new.view.ts'),
  ),
  entry(
    filingSpecs.caseDraftsList,
    () => import('../commands/case/drafts/list.ts'),
    () => import('../commands/case/drafts/list.view.ts'),
  ),
  entry(
    filingSpecs.caseDraftsResume,
    () => import('../commands/case/drafts/resume.ts'),
    () => import('../commands/case/new.view.ts'),
  ),
  entry(
    filingSpecs.caseDraftsDelete,
    () => import('../commands/case/drafts/delete.ts'),
    () => import('../commands/case/drafts/delete.view.ts'),
  ),
  entry(
    filingSpecs.caseForm,
    () => import('../commands/case/form.ts'),
    () => import('../commands/case/form.view.ts'),
  ),
  entry(
    caseSpecs.caseList,
    () => import('../commands/case/list.ts'),
    () => import('../commands/case/list.view.ts'),
  ),
  entry(
    caseSpecs.caseView,
    () => import('../commands/case/view.ts'),
    () => import('../commands/case/view.view.ts'),
  ),
  entry(
    exportSpecs.caseExport,
    () => import('../commands/case/export.ts'),
    () => import('../commands/case/export.view.ts'),
  ),
  entry(
    caseSpecs.caseAttachments,
    () => import('../commands/case/attachments.ts'),
    () => import('../commands/case/attachments.view.ts'),
  ),
  entry(
    caseSpecs.caseReply,
    () => import('../commands/case/reply.ts'),
    () => import('../commands/case/reply.view.ts'),
  ),
  entry(
    caseSpecs.caseClose,
    () => import('../commands/case/close.ts'),
    () => import('../commands/case/transition.view.ts'),
  ),
  entry(
    caseSpecs.caseReopen,
    () => import('../commands/case/reopen.ts'),
    () => import('../commands/case/transition.view.ts'),
  ),
  entry(
    caseSpecs.caseUpdate,
    () => import('../commands/case/update.ts'),
    () => import('../commands/case/update.view.ts'),
  ),
  entry(
    filingSpecs.caseNumber,
    () => import('../commands/case/hand-off-number.ts'),
    () => import('../commands/case/hand-off-number.view.ts'),
  ),
  entry(
    filingSpecs.caseImportMail,
    () => import('../commands/case/import-mail.ts'),
    () => import('../commands/case/import-mail.view.ts'),
  ),
  entry(
    filingSpecs.caseLint,
    () => import('../commands/case/lint.ts'),
    () => import('../commands/case/lint.view.ts'),
  ),
  entry(
    contactSpecs.contactsList,
    () => import('../commands/contacts/list.ts'),
    () => import('../commands/contacts/list.view.ts'),
  ),
  entry(
    privacySpecs.privacyCheck,
    () => import('../commands/privacy/check.ts'),
    () => import('../commands/findings.view.ts'),
  ),
  entry(
    portalSpecs.portalAdd,
    () => import('../commands/portal/add.ts'),
    () => import('../commands/portal/add.view.ts'),
  ),
  entry(
    portalSpecs.portalList,
    () => import('../commands/portal/list.ts'),
    () => import('../commands/portal/list.view.ts'),
  ),
  entry(
    portalSpecs.portalUse,
    () => import('../commands/portal/use.ts'),
    () => import('../commands/portal/use.view.ts'),
  ),
  entry(
    portalSpecs.portalShow,
    () => import('../commands/portal/show.ts'),
    () => import('../commands/portal/show.view.ts'),
  ),
  entry(
    portalSpecs.portalRemove,
    () => import('../commands/portal/remove.ts'),
    () => import('../commands/portal/remove.view.ts'),
  ),
  entry(
    catalogSpecs.catalogShow,
    () => import('../commands/catalog/show.ts'),
    () => import('../commands/catalog/show.view.ts'),
  ),
  entry(
    catalogSpecs.catalogCheck,
    () => import('../commands/catalog/check.ts'),
    () => import('../commands/findings.view.ts'),
  ),
  entry(
    catalogSpecs.catalogEdit,
    () => import('../commands/catalog/edit.ts'),
    () => import('../commands/catalog/edit.view.ts'),
  ),
  entry(
    completionSpecs.completion,
    () => import('./completion/run.ts'),
    () => import('./completion/run.view.ts'),
  ),
]
