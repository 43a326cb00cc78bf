import type { Catalog } from '../../../support/catalog.ts'
import { startingHolidays, startingSignIn, vendorOutages } from '../starting-values.ts'

type Desk = Pick<
  Catalog,
  'zone' | 'hours' | 'holidays' | 'maintenance' | 'updates' | 'signIn' | 'outages' | 'phone' | 'resources'
>

/** When and how the desk can be reached. */
export const desk: Desk = {
  zone: 'America/Chicago',
  hours: {
    provenance: {
      grade: 'documented',
      note: 'Monday to Friday, 6 AM to 6 PM Central. Outages of hosted districts are taken at any hour.',
    },
    weekly: [{ days: [1, 2, 3, 4, 5], from: '06:00', to: '18:00' }],
  },
  holidays: startingHolidays,
  maintenance: {
    provenance: {
      grade: 'documented',
      note: 'Newest text: Thursday 12:30 to 3:30 AM Central. An older one says Sunday 4 to 9 AM; state group updates have been seen on other days.',
    },
    weekly: [{ days: [4], from: '00:30', to: '03:30' }],
  },
  updates: {
    provenance: {
      grade: 'documented',
      note: 'Update Requests, at the top of the Support Portal. The fields of its form were not found.',
    },
    page: 'Update Requests',
  },
  signIn: startingSignIn,
  outages: vendorOutages,
  phone: {
    provenance: {
      grade: 'documented',
      note: 'Keys 3, 4, 5, 7, 9 and 0 are not described. The number is given to contacts only and is not part of this catalog.',
    },
    keys: [
      { key: '1', about: 'An existing case' },
      { key: '2', about: 'A new issue' },
      {
        key: '6',
        about:
          'Add-on products: Food Service, Fees, FRAM, Online Payments, Finance, School Store, Activity Registration',
      },
      { key: '8', about: 'Report an outage; at any hour for districts the vendor hosts' },
    ],
  },
  resources: {
    provenance: { grade: 'documented', note: 'Addresses as published by the vendor.' },
    items: [
      { id: 'portal', label: 'Support Portal', url: 'https://support.infinitecampus.com/customers' },
      { id: 'knowledge-base', label: 'Knowledge Base', url: 'https://kb.infinitecampus.com' },
      { id: 'community', label: 'Campus Community', url: 'https://community.infinitecampus.com' },
      {
        id: 'release-notes',
        label: 'Release information',
        url: 'https://kb.infinitecampus.com/help/release-information',
      },
      {
        id: 'authorized-contacts',
        label: 'Authorized Contacts: role and responsibilities',
        url: 'https://kb.infinitecampus.com/help/authorized-contact',
      },
      { id: 'scope', label: 'Scope of Support', url: 'https://kb.infinitecampus.com/help/scope-of-support' },
      {
        id: 'working-with-cases',
        label: 'Working with Cases',
        url: 'https://kb.infinitecampus.com/help/working-with-cases',
      },
    ],
  },
}
