import type { Catalog } from '../../../support/catalog.ts'
import { vendorOnboarding } from './onboarding.ts'
import { vendorResources } from './resources.ts'
import { startingHolidays, startingSignIn, vendorOutages } from '../starting-values.ts'

type Desk = Pick<
  Catalog,
  | 'zone'
  | 'hours'
  | 'holidays'
  | 'maintenance'
  | 'updates'
  | 'signIn'
  | 'outages'
  | 'firstLevel'
  | 'privacy'
  | 'phone'
  | 'resources'
  | 'onboarding'
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
  privacy: {
    provenance: {
      grade: 'ours',
      note: 'No word of the vendor’s on student numbers in cases was found, so they are told wherever they stand.',
    },
    allowed: [],
  },
  firstLevel: {
    provenance: {
      grade: 'documented',
      note: 'About 70 percent; how it is counted is not said. Ours is closed without an escalation.',
    },
    percent: 70,
  },
  phone: {
    provenance: {
      grade: 'documented',
      note: 'Keys 3, 4, 5, 7, 9 and 0 are not described. The number is given to contacts only and is not part of this catalog. A call back within 60 minutes is from an older page about weekends; what to have at hand is ours.',
    },
    keys: [
      { key: '1', about: 'An existing case', use: 'case' },
      { key: '2', about: 'A new issue', use: 'new' },
      {
        key: '6',
        about:
          'Add-on products: Food Service, Fees, FRAM, Online Payments, Finance, School Store, Activity Registration',
        modules: [
          ...['food-service', 'fees', 'fram', 'online-payments', 'finance', 'school-store'],
          'activity-registration',
        ],
      },
      { key: '8', about: 'Report an outage; at any hour for districts the vendor hosts', use: 'outage' },
    ],
    outagesAnyHour: true,
    callBackMinutes: 60,
    atHand: [
      'the case number',
      'the name of the district, and the site and its version',
      'what happened, where and when, and the exact words of the error',
      'how many people and schools it stops, and whether there is a way around it',
      'whoever saw it, on the same call; you stay on it',
    ],
  },
  resources: vendorResources,
  onboarding: vendorOnboarding,
}
