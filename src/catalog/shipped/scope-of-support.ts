import type { Catalog } from '../../support/catalog.ts'

const STATE = 'the State Department of Education'

/** What the vendor's support says that it does not cover, in the order of its page. */
export const vendorScope: Catalog['scope'] = {
  provenance: {
    grade: 'partial',
    note: 'The rules and where each belongs are the vendor’s published scope of support; the words by which a case is recognised are ours.',
  },
  items: [
    {
      id: 'customizations',
      label: 'Customizations',
      place: 'services',
      words: [
        'customization*',
        'customisation*',
        'custom feature',
        'custom report',
        'custom script',
        'modification of the product',
      ],
      where:
        'Professional Services or a partner: changes of the product, custom features, scripts and integrations of one’s own',
    },
    {
      id: 'policy-guidance',
      label: 'Policy guidance',
      place: 'policy',
      words: [
        'district policy',
        'board policy',
        'grading policy',
        'attendance policy',
        'interpret the policy',
      ],
      where: 'whoever made the policy: the district, the state or the organization',
    },
    {
      id: 'third-party-tools',
      label: 'Third-party tools',
      place: 'third-party',
      words: [
        ...['printer*', 'adobe', 'java runtime', 'java plug-in', 'browser plug-in', 'browser extension'],
        ...['clever', 'classlink', 'google classroom', 'canvas', 'schoology', 'third-party', 'third party'],
      ],
      where: 'the support of that product, unless Campus sends it wrong data',
    },
    {
      id: 'professional-services',
      label: 'Professional services',
      place: 'services',
      words: ['training', 'train our', 'webinar', 'consulting', 'data conversion', 'bulk import'],
      where: 'Professional Services: training, consulting, data services; or Campus Community',
    },
    {
      id: 'state-policy',
      label: 'State policy',
      place: 'state',
      words: ['state policy', 'state law', 'graduation requirement*', 'cte concentrator*'],
      where: STATE,
    },
    {
      id: 'state-data-standards',
      label: 'State data standards',
      place: 'state',
      words: ['state data standard*', 'state standard*', 'required by the state', 'state code set'],
      where: STATE,
    },
    {
      id: 'state-edition',
      label: 'State Edition',
      place: 'state',
      words: ['state edition', 'state-published', 'state course code*', 'state ad hoc'],
      where: `${STATE}, which manages what State Edition publishes`,
    },
    {
      id: 'new-state-requirement',
      label: 'New state reporting requirement',
      place: 'state',
      words: ['new state report*', 'new state requirement*', 'new reporting requirement*'],
      where: `${STATE}, until there is a written source for the requirement`,
    },
    {
      id: 'localized-reports',
      label: 'Localized state reports',
      place: 'state',
      words: ['state report is wrong', 'state extract is wrong', 'localized report*', 'state localization'],
      where: `${STATE}, unless its documentation shows what the report should hold`,
    },
    {
      id: 'building-coach',
      label: 'Basic use',
      place: 'coach',
      words: [
        ...['forgot my password', 'forgot her password', 'forgot his password', 'reset my password'],
        ...['password reset for a teacher', 'teacher cannot log in', 'where do i find', 'how do i log in'],
      ],
      where: 'the building coach of the school, who is the first line for everyday use',
    },
  ],
}

export const districtScope: Catalog['scope'] = {
  provenance: {
    grade: 'ours',
    note: 'Starting values, after what one large district publishes about its help desk.',
  },
  items: [
    {
      id: 'parents',
      label: 'Parents and guardians',
      place: 'coach',
      words: ['parent cannot log in', 'activation key', 'guardian cannot'],
      where: 'the school first: activation key, guardian and portal boxes, household',
    },
  ],
}
