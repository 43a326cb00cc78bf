/** The contract with scripts, in words. */
export const EXIT_MEANINGS: readonly (readonly [code: number, meaning: string])[] = [
  [0, 'done; closing a closed case is done too, with a warning'],
  [1, 'campus failed in a way it should not; a defect of ours'],
  [2, 'the call was not right: unknown flag, malformed value, answers missing, portal not chosen'],
  [3, 'a check found something that blocks'],
  [4, 'sign-in needed or expired'],
  [5, 'not allowed; the message says who may'],
  [6, 'no such case, contact, request, site or portal'],
  [7, 'conflict: the state does not allow it, or somebody changed it meanwhile'],
  [8, 'not settled: the portal could not be reached or used, or it still runs; nothing is lost'],
  [9, 'partly done; the message says how to finish'],
  [10, 'handed off: nothing is filed until a person does it'],
  [130, 'interrupted; answers given so far are kept as a draft'],
]
