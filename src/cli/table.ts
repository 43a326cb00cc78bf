import * as caseSpecs from '../commands/case/spec.ts'
import * as exportSpecs from '../commands/case/spec-export.ts'
import * as filingSpecs from '../commands/case/spec-filing.ts'
import * as catalogSpecs from '../commands/catalog/spec.ts'
import * as completionSpecs from '../commands/completion/spec.ts'
import * as peopleSpecs from '../commands/case/spec-people.ts'
import * as contactSpecs from '../commands/contacts/spec.ts'
import * as deskCaseSpecs from '../commands/desk/spec-cases.ts'
import * as deskPeopleSpecs from '../commands/desk/spec-people.ts'
import * as deskSiteSpecs from '../commands/desk/spec-sites.ts'
import * as initSpecs from '../commands/init/spec.ts'
import * as portalSpecs from '../commands/portal/spec.ts'
import * as privacySpecs from '../commands/privacy/spec.ts'
import * as requestSpecs from '../commands/request/spec.ts'
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
    peopleSpecs.caseEscalate,
    () => import('../commands/case/escalate.ts'),
    () => import('../commands/case/people.view.ts'),
  ),
  entry(
    peopleSpecs.caseTake,
    () => import('../commands/case/take.ts'),
    () => import('../commands/case/people.view.ts'),
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
    contactSpecs.contactsView,
    () => import('../commands/contacts/view.ts'),
    () => import('../commands/contacts/view.view.ts'),
  ),
  entry(
    contactSpecs.contactsAudit,
    () => import('../commands/contacts/audit.ts'),
    () => import('../commands/findings.view.ts'),
  ),
  entry(
    contactSpecs.contactsAdd,
    () => import('../commands/contacts/add.ts'),
    () => import('../commands/contacts/change.view.ts'),
  ),
  entry(
    contactSpecs.contactsModify,
    () => import('../commands/contacts/modify.ts'),
    () => import('../commands/contacts/change.view.ts'),
  ),
  entry(
    contactSpecs.contactsReplace,
    () => import('../commands/contacts/replace.ts'),
    () => import('../commands/contacts/change.view.ts'),
  ),
  entry(
    contactSpecs.contactsRemove,
    () => import('../commands/contacts/remove.ts'),
    () => import('../commands/contacts/change.view.ts'),
  ),
  entry(
    contactSpecs.contactsInvite,
    () => import('../commands/contacts/invite.ts'),
    () => import('../commands/contacts/change.view.ts'),
  ),
  entry(
    contactSpecs.contactsActivate,
    () => import('../commands/contacts/activate.ts'),
    () => import('../commands/contacts/written.view.ts'),
  ),
  entry(
    contactSpecs.contactsSeen,
    () => import('../commands/contacts/seen.ts'),
    () => import('../commands/contacts/written.view.ts'),
  ),
  entry(
    requestSpecs.requestRefresh,
    () => import('../commands/request/refresh.ts'),
    () => import('../commands/request/written.view.ts'),
  ),
  entry(
    requestSpecs.requestUpdate,
    () => import('../commands/request/version.ts'),
    () => import('../commands/request/written.view.ts'),
  ),
  entry(
    requestSpecs.requestList,
    () => import('../commands/request/list.ts'),
    () => import('../commands/request/list.view.ts'),
  ),
  entry(
    requestSpecs.requestView,
    () => import('../commands/request/view.ts'),
    () => import('../commands/request/view.view.ts'),
  ),
  entry(
    requestSpecs.requestCancel,
    () => import('../commands/request/cancel.ts'),
    () => import('../commands/request/written.view.ts'),
  ),
  entry(
    requestSpecs.requestRecord,
    () => import('../commands/request/record.ts'),
    () => import('../commands/request/written.view.ts'),
  ),
  entry(
    deskCaseSpecs.deskQueue,
    () => import('../commands/desk/queue.ts'),
    () => import('../commands/desk/queue.view.ts'),
  ),
  entry(
    deskCaseSpecs.deskView,
    () => import('../commands/desk/view.ts'),
    () => import('../commands/case/view.view.ts'),
  ),
  entry(
    deskCaseSpecs.deskNew,
    () => import('../commands/desk/new.ts'),
    () => import('../commands/desk/case.view.ts'),
  ),
  entry(
    deskCaseSpecs.deskTake,
    () => import('../commands/desk/take.ts'),
    () => import('../commands/desk/case.view.ts'),
  ),
  entry(
    deskCaseSpecs.deskReply,
    () => import('../commands/desk/reply.ts'),
    () => import('../commands/desk/case.view.ts'),
  ),
  entry(
    deskCaseSpecs.deskNote,
    () => import('../commands/desk/note.ts'),
    () => import('../commands/desk/case.view.ts'),
  ),
  entry(
    deskCaseSpecs.deskStatus,
    () => import('../commands/desk/status.ts'),
    () => import('../commands/desk/case.view.ts'),
  ),
  entry(
    deskCaseSpecs.deskResolve,
    () => import('../commands/desk/resolve.ts'),
    () => import('../commands/desk/case.view.ts'),
  ),
  entry(
    deskCaseSpecs.deskVerify,
    () => import('../commands/desk/verify.ts'),
    () => import('../commands/desk/case.view.ts'),
  ),
  entry(
    deskPeopleSpecs.deskApprove,
    () => import('../commands/desk/approve.ts'),
    () => import('../commands/desk/approve.view.ts'),
  ),
  entry(
    deskPeopleSpecs.deskRefuse,
    () => import('../commands/desk/refuse.ts'),
    () => import('../commands/desk/case.view.ts'),
  ),
  entry(
    deskPeopleSpecs.deskInvite,
    () => import('../commands/desk/invite.ts'),
    () => import('../commands/contacts/written.view.ts'),
  ),
  entry(
    deskPeopleSpecs.deskActivate,
    () => import('../commands/desk/activate.ts'),
    () => import('../commands/contacts/written.view.ts'),
  ),
  entry(
    deskPeopleSpecs.deskDeactivate,
    () => import('../commands/desk/deactivate.ts'),
    () => import('../commands/contacts/written.view.ts'),
  ),
  entry(
    deskSiteSpecs.deskSchedule,
    () => import('../commands/desk/schedule.ts'),
    () => import('../commands/request/written.view.ts'),
  ),
  entry(
    deskSiteSpecs.deskStart,
    () => import('../commands/desk/start.ts'),
    () => import('../commands/request/written.view.ts'),
  ),
  entry(
    deskSiteSpecs.deskFinish,
    () => import('../commands/desk/finish.ts'),
    () => import('../commands/request/written.view.ts'),
  ),
  entry(
    deskSiteSpecs.deskFail,
    () => import('../commands/desk/fail.ts'),
    () => import('../commands/request/written.view.ts'),
  ),
  entry(
    deskSiteSpecs.deskNoticePost,
    () => import('../commands/desk/notice-post.ts'),
    () => import('../commands/desk/notice.view.ts'),
  ),
  entry(
    deskSiteSpecs.deskNoticeUpdate,
    () => import('../commands/desk/notice-update.ts'),
    () => import('../commands/desk/notice.view.ts'),
  ),
  entry(
    deskSiteSpecs.deskNoticeClose,
    () => import('../commands/desk/notice-close.ts'),
    () => import('../commands/desk/notice.view.ts'),
  ),
  entry(
    deskSiteSpecs.deskDistrictList,
    () => import('../commands/desk/district-list.ts'),
    () => import('../commands/desk/district.view.ts'),
  ),
  entry(
    deskSiteSpecs.deskDistrictAdd,
    () => import('../commands/desk/district-add.ts'),
    () => import('../commands/desk/district.view.ts'),
  ),
  entry(
    deskSiteSpecs.deskDistrictUpdate,
    () => import('../commands/desk/district-update.ts'),
    () => import('../commands/desk/district.view.ts'),
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
