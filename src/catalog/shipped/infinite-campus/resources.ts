import type { Catalog, Resource } from '../../../support/catalog.ts'

const PORTAL = 'https://support.infinitecampus.com/customers'
const COMMUNITY = 'https://community.infinitecampus.com'

/** A part of the Support Portal that is reached by its menus. */
function onPortal(id: string, label: string, ...menu: string[]): Resource {
  return { id, label, url: PORTAL, signIn: 'portal', ...(menu.length > 0 && { menu }) }
}

/** A part of Campus Community. */
function inCommunity(id: string, label: string, ...menu: string[]): Resource {
  return { id, label, url: COMMUNITY, signIn: 'community', ...(menu.length > 0 && { menu }) }
}

function help(id: string, label: string, page: string): Resource {
  return { id, label, url: `https://kb.infinitecampus.com${page}` }
}

/** The vendor's pages for contacts. */
export const vendorResources: Catalog['resources'] = {
  provenance: {
    grade: 'partial',
    note: 'Addresses as published by the vendor. Parts of Campus Community are named there without an address of their own: the menu words are what the vendor calls them.',
  },
  items: [
    onPortal('portal', 'Support Portal'),
    onPortal('account', 'Your district’s account and contacts', 'profile icon, top right', 'My Account'),
    onPortal('notifications', 'Notifications of the portal', 'Support', 'Notifications'),
    onPortal('update-requests', 'Update Requests', 'Update Requests'),
    help('knowledge-base', 'Knowledge Base', ''),
    inCommunity('community', 'Campus Community'),
    inCommunity('announcements', 'Announcements', 'Announcements & Release Notes'),
    help('release-notes', 'Release information', '/help/release-information'),
    inCommunity('forums', 'Campus Forums', 'Campus Forums'),
    inCommunity('events', 'Events', 'Events'),
    inCommunity('news', 'News and surveys', 'Surveys & News'),
    inCommunity('passport', 'Campus Passport: training', 'Campus Passport'),
    help('authorized-contacts', 'Authorized Contacts: role and responsibilities', '/help/authorized-contact'),
    help('scope', 'Scope of Support', '/help/scope-of-support'),
    help('working-with-cases', 'Working with Cases', '/help/working-with-cases'),
  ],
}
