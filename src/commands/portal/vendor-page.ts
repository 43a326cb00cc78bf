/** The vendor's Support Portal. It has no documented interface for programs. */
export const VENDOR_PAGE = 'https://support.infinitecampus.com/customers'
