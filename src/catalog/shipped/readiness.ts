const NAMED = ['TYP-1', 'SUB-1', 'SUB-2', 'SUB-3', 'LEN-1']
const WISH = ['GOAL-1', 'ACT-1', 'ENV-1', 'WHY-2', 'SCO-1']
/** For what the desk may ask to have verified in writing. */
const SENSITIVE = ['VER-1', 'PER-1', 'TRY-1']

/** The readiness rules that kinds of cases other than an application issue are held to; starting values. */
export const READINESS = {
  /** Somebody files it at three in the morning. */
  OUTAGE: ['TYP-1', 'SUB-1', 'SUB-3', 'ENV-1', 'WHEN-1', 'ACT-1'],
  ASKING: [...NAMED, 'ONE-1', 'ACT-1', 'SCO-1'],
  DATA: [
    ...[...NAMED, 'ONE-1', 'ACT-1', 'ENV-1', 'WHEN-1', 'CTX-1', 'CTX-2', 'WHO-1', 'WHY-1', 'WHY-2'],
    ...SENSITIVE,
  ],
  WISH: [...NAMED, ...WISH],
  SENSITIVE: [...NAMED, ...WISH, ...SENSITIVE],
  TECHNICAL: [
    ...NAMED,
    ...['ONE-1', 'ACT-1', 'EXP-1', 'ERR-1', 'STEP-1', 'REP-1', 'ENV-1', 'ENV-2', 'WHEN-1', 'WHEN-2'],
    ...['WHO-1', 'WHY-1', 'WORK-1', 'TRY-1', 'URG-1'],
  ],
  PEOPLE: ['TYP-1', 'SUB-3'],
  /** Of somebody who teaches: what happened and what was tried, not how far it reaches. */
  SCHOOL: [...NAMED, 'ONE-1', 'ACT-1', 'EXP-1', 'ERR-1', 'CTX-1', 'TRY-1', 'WHY-2', 'SCO-1'],
}
