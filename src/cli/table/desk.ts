import * as deskCaseSpecs from '../../commands/desk/spec-cases.ts'
import * as deskPeopleSpecs from '../../commands/desk/spec-people.ts'
import * as deskSiteSpecs from '../../commands/desk/spec-sites.ts'
import { entry, type Entry } from '../entry.ts'

export const DESK: readonly Entry[] = [
  entry(
    deskCaseSpecs.deskQueue,
    () => import('../../commands/desk/queue.ts'),
    () => import('../../commands/desk/queue.view.ts'),
  ),
  entry(
    deskCaseSpecs.deskView,
    () => import('../../commands/desk/view.ts'),
    () => import('../../commands/case/view.view.ts'),
  ),
  entry(
    deskCaseSpecs.deskNew,
    () => import('../../commands/desk/new.ts'),
    () => import('../../commands/desk/case.view.ts'),
  ),
  entry(
    deskCaseSpecs.deskTake,
    () => import('../../commands/desk/take.ts'),
    () => import('../../commands/desk/case.view.ts'),
  ),
  entry(
    deskCaseSpecs.deskReply,
    () => import('../../commands/desk/reply.ts'),
    () => import('../../commands/desk/case.view.ts'),
  ),
  entry(
    deskCaseSpecs.deskNote,
    () => import('../../commands/desk/note.ts'),
    () => import('../../commands/desk/case.view.ts'),
  ),
  entry(
    deskCaseSpecs.deskStatus,
    () => import('../../commands/desk/status.ts'),
    () => import('../../commands/desk/case.view.ts'),
  ),
  entry(
    deskCaseSpecs.deskResolve,
    () => import('../../commands/desk/resolve.ts'),
    () => import('../../commands/desk/case.view.ts'),
  ),
  entry(
    deskCaseSpecs.deskVerify,
    () => import('../../commands/desk/verify.ts'),
    () => import('../../commands/desk/case.view.ts'),
  ),
  entry(
    deskPeopleSpecs.deskApprove,
    () => import('../../commands/desk/approve.ts'),
    () => import('../../commands/desk/approve.view.ts'),
  ),
  entry(
    deskPeopleSpecs.deskRefuse,
    () => import('../../commands/desk/refuse.ts'),
    () => import('../../commands/desk/case.view.ts'),
  ),
  entry(
    deskPeopleSpecs.deskInvite,
    () => import('../../commands/desk/invite.ts'),
    () => import('../../commands/contacts/written.view.ts'),
  ),
  entry(
    deskPeopleSpecs.deskActivate,
    () => import('../../commands/desk/activate.ts'),
    () => import('../../commands/contacts/written.view.ts'),
  ),
  entry(
    deskPeopleSpecs.deskSignIn,
    () => import('../../commands/desk/sign-in.ts'),
    () => import('../../commands/desk/sign-in.view.ts'),
  ),
  entry(
    deskPeopleSpecs.deskDeactivate,
    () => import('../../commands/desk/deactivate.ts'),
    () => import('../../commands/contacts/written.view.ts'),
  ),
  entry(
    deskSiteSpecs.deskSchedule,
    () => import('../../commands/desk/schedule.ts'),
    () => import('../../commands/request/written.view.ts'),
  ),
  entry(
    deskSiteSpecs.deskStart,
    () => import('../../commands/desk/start.ts'),
    () => import('../../commands/request/written.view.ts'),
  ),
  entry(
    deskSiteSpecs.deskFinish,
    () => import('../../commands/desk/finish.ts'),
    () => import('../../commands/request/written.view.ts'),
  ),
  entry(
    deskSiteSpecs.deskFail,
    () => import('../../commands/desk/fail.ts'),
    () => import('../../commands/request/written.view.ts'),
  ),
  entry(
    deskSiteSpecs.deskNoticePost,
    () => import('../../commands/desk/notice-post.ts'),
    () => import('../../commands/desk/notice.view.ts'),
  ),
  entry(
    deskSiteSpecs.deskNoticeUpdate,
    () => import('../../commands/desk/notice-update.ts'),
    () => import('../../commands/desk/notice.view.ts'),
  ),
  entry(
    deskSiteSpecs.deskNoticeClose,
    () => import('../../commands/desk/notice-close.ts'),
    () => import('../../commands/desk/notice.view.ts'),
  ),
  entry(
    deskSiteSpecs.deskDistrictList,
    () => import('../../commands/desk/district-list.ts'),
    () => import('../../commands/desk/district.view.ts'),
  ),
  entry(
    deskSiteSpecs.deskDistrictAdd,
    () => import('../../commands/desk/district-add.ts'),
    () => import('../../commands/desk/district.view.ts'),
  ),
  entry(
    deskSiteSpecs.deskDistrictUpdate,
    () => import('../../commands/desk/district-update.ts'),
    () => import('../../commands/desk/district.view.ts'),
  ),
]
