import type { Catalog } from '../../../support/catalog.ts'

/** What a new contact does first. */
export const vendorOnboarding: Catalog['onboarding'] = {
  provenance: {
    grade: 'documented',
    note: 'The to-do list that the vendor gives to new contacts; the second page for technical contacts, and the sign-in, are ours.',
  },
  items: [
    {
      id: 'activate',
      label: 'Activate your account',
      about:
        'The link or code of the invitation works for seven days. Not there? Look among the unwanted mails.',
      resource: 'portal',
      seen: 'account-active',
    },
    {
      id: 'bookmark',
      label: 'Bookmark the portal',
      about: 'Its sign-in is another one than for Campus, and yours alone.',
      resource: 'portal',
      seen: 'portal-answers',
    },
    {
      id: 'allow-list',
      label: 'Let its mails through',
      about:
        'Put the sender of the portal’s mails on the list of allowed senders; `campus catalog show mail` names it.',
      seen: 'mail-arrived',
    },
    {
      id: 'video',
      label: 'Watch Introduction to Support',
      about: 'A short training about how support works.',
      resource: 'community',
    },
    {
      id: 'working-with-cases',
      label: 'Read Working with Cases',
      about: 'How a case is filed, followed, closed and reopened.',
      resource: 'working-with-cases',
    },
    {
      id: 'scope',
      label: 'Read Scope of Support',
      about: 'What support does, and what belongs to the state or to others: campus scope --explain',
      resource: 'scope',
    },
    {
      id: 'training',
      label: 'Take the fundamentals',
      about: 'Infinite Campus Fundamentals; Campus Passport has more.',
      resource: 'passport',
    },
    {
      id: 'updates',
      label: 'Look at Update Requests',
      about: 'Sandbox refreshes and version updates are asked for there: campus request --help',
      roles: ['technical'],
      resource: 'update-requests',
    },
    {
      id: 'telephone',
      label: 'Keep the telephone number where only you see it',
      about: 'It came with the case that added you. It is for contacts alone.',
    },
  ],
}
