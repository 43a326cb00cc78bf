import type { Portal } from '../../portal/port.ts'
import { refuseIfAny } from '../../support/checks.ts'
import { conditionErrors } from '../../support/condition.ts'
import { conditionText } from '../../portal/wire/inputs.ts'
import type { Calls } from './calls.ts'
import { refusing } from '../../portal/refusing.ts'
import { apart, readFile, sendThoseThatGo, withFilesFirst } from './files.ts'

type Cases = Pick<
  Portal,
  | 'createCase'
  | 'listCases'
  | 'caseFacts'
  | 'viewCase'
  | 'similarCases'
  | 'readAttachment'
  | 'reply'
  | 'closeCase'
  | 'closeByDedupe'
  | 'reopenCase'
  | 'updateCase'
  | 'escalate'
  | 'take'
  | 'findByKey'
>

/** Cases on a server. */
export function serverCases(calls: Calls): Cases {
  const { ask, write } = calls
  return {
    createCase: (input, call) =>
      refusing(async () => {
        const { files } = apart(input, call)
        const unsent = await sendThoseThatGo(files, calls)
        const attachments = files.filter(({ name }) => !unsent.some((file) => file.name === name))
        const outcome = await write('createCase', { body: apart({ ...input, attachments }, call).body }, call)
        return outcome.outcome === 'done' && unsent.length > 0 ? { ...outcome, unsent } : outcome
      }),
    // Every answer is whole, so the server is not told which fields will be read.
    listCases: async ({ where, only: _only, ...query }) => {
      // What is no text would arrive as another one: an address carries text only.
      refuseIfAny(conditionErrors(where))
      return ask('listCases', { query: { ...query, ...(where && { where: where.map(conditionText) }) } })
    },
    caseFacts: (query) => ask('caseFacts', { query: { ...query } }),
    viewCase: (number) => ask('viewCase', { params: { number } }),
    similarCases: async (subject) => (await ask('similarCases', { query: { subject } })).items,
    readAttachment: (number, id) => readFile(calls, number, id),
    reply: (number, input, call) => {
      const { files, body } = apart(input, call)
      return withFilesFirst(files, calls, () => write('reply', { params: { number }, body }, call))
    },
    closeCase: (number, body, call) => write('closeCase', { params: { number }, body }, call),
    closeByDedupe: (dedupe, { comment }, call) => write('closeByDedupe', { body: { dedupe, comment } }, call),
    reopenCase: (number, body, call) => write('reopenCase', { params: { number }, body }, call),
    updateCase: (number, { changes, revision }, call) =>
      write('updateCase', { params: { number }, body: changes, version: revision }, call),
    escalate: (number, body, call) => write('escalate', { params: { number }, body }, call),
    take: (number, call) => write('take', { params: { number } }, call),
    findByKey: async (key) => (await ask('findByKey', { params: { key } })).found,
  }
}
