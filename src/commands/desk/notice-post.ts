import type { Notice } from '../../support/notice.ts'
import { screenText } from '../../support/privacy/screen.ts'
import { Problem } from '../../support/problem.ts'
import { askMissing } from '../asked.ts'
import type { Context, Result } from '../context.ts'
import { readMoment } from '../moment.ts'
import { guardPrivacy, withReason } from '../privacy-guard.ts'
import type { Input } from '../spec.ts'
import { documentOf, type Written } from '../write.ts'
import { atDesk } from './moved.ts'
import type { deskNoticePost } from './spec-sites.ts'

export type NoticeResult = Notice & Written

export async function run(
  { flags }: Input<typeof deskNoticePost>,
  context: Context,
): Promise<Result<NoticeResult>> {
  const { portal, desk, call } = await atDesk(flags.key, context)
  const catalog = await portal.catalog()
  const said = await askMissing(
    [
      { id: 'kind', message: 'What is it?', choices: KINDS.map((value) => ({ value, label: value })) },
      { id: 'title', message: 'Title, one line?' },
      { id: 'body', message: 'What happens, and what to do?' },
    ],
    { kind: flags.kind, title: flags.title, body: flags.body },
    context,
  )
  const at = async (flag: string, text: string | undefined) =>
    text === undefined ? null : readMoment(flag, text, catalog, context)
  const endsAt = await at('--until', flags.until)
  if (said['kind'] === 'task' && endsAt === null) throw noDate()
  const words = said['body'] ?? ''
  const findings = [
    ...screenText(said['title'] ?? '', { pointer: '/title', strict: true }),
    ...screenText(words, { pointer: '/body' }),
  ]
  const body = withReason(words, guardPrivacy(findings, flags.override, context))
  const input = {
    ...{ kind: said['kind'] as Notice['kind'], title: said['title'] ?? '', body, endsAt },
    startsAt: await at('--from', flags.from),
  }
  return documentOf(await desk.postNotice(input, call), 'created', { portal, call, context })
}

const KINDS: Notice['kind'][] = ['incident', 'maintenance', 'task']

function noDate(): Problem {
  return new Problem('usage', {
    code: 'missing-answers',
    message: 'A task has a date by which it is due.',
    hint: 'Add --until with the date.',
    errors: [{ pointer: '/until', code: 'missing', message: 'until is missing' }],
  })
}
