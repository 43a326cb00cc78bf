/** Replaced by the build with the version of package.json. */
declare const CAMPUS_VERSION: string

export const VERSION: string = typeof CAMPUS_VERSION === 'undefined' ? 'development' : CAMPUS_VERSION
