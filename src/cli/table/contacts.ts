import * as contactSpecs from '../../commands/contacts/spec.ts'
import { entry, type Entry } from '../entry.ts'

export const CONTACTS: readonly Entry[] = [
  entry(
    contactSpecs.contactsList,
    () => import('../../commands/contacts/list.ts'),
    () => import('../../commands/contacts/list.view.ts'),
  ),
  entry(
    contactSpecs.contactsView,
    () => import('../../commands/contacts/view.ts'),
    () => import('../../commands/contacts/view.view.ts'),
  ),
  entry(
    contactSpecs.contactsAudit,
    () => import('../../commands/contacts/audit.ts'),
    () => import('../../commands/findings.view.ts'),
  ),
  entry(
    contactSpecs.contactsAdd,
    () => import('../../commands/contacts/add.ts'),
    () => import('../../commands/contacts/change.view.ts'),
  ),
  entry(
    contactSpecs.contactsModify,
    () => import('../../commands/contacts/modify.ts'),
    () => import('../../commands/contacts/change.view.ts'),
  ),
  entry(
    contactSpecs.contactsReplace,
    () => import('../../commands/contacts/replace.ts'),
    () => import('../../commands/contacts/change.view.ts'),
  ),
  entry(
    contactSpecs.contactsRemove,
    () => import('../../commands/contacts/remove.ts'),
    () => import('../../commands/contacts/change.view.ts'),
  ),
  entry(
    contactSpecs.contactsInvite,
    () => import('../../commands/contacts/invite.ts'),
    () => import('../../commands/contacts/change.view.ts'),
  ),
  entry(
    contactSpecs.contactsActivate,
    () => import('../../commands/contacts/activate.ts'),
    () => import('../../commands/contacts/written.view.ts'),
  ),
  entry(
    contactSpecs.contactsSeen,
    () => import('../../commands/contacts/seen.ts'),
    () => import('../../commands/contacts/written.view.ts'),
  ),
]
