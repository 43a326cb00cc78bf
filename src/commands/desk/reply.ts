import { readCaseNumber } from '../case/number.ts'
import { readOption } from '../case/options.ts'
import { lookedAt, readAttachments } from '../attachments.ts'
import type { Context, Result } from '../context.ts'
import { readWhoAtDesk } from '../contacts/who.ts'
import { guardPrivacy } from '../privacy-guard.ts'
import type { Input } from '../spec.ts'
import { readDeskBody } from './body.ts'
import { atDesk, moved, type MovedResult } from './moved.ts'
import type { deskReply } from './spec-cases.ts'

export async function run(
  { args, flags }: Input<typeof deskReply>,
  context: Context,
): Promise<Result<MovedResult>> {
  const number = readCaseNumber(args[0])
  const { portal, desk, call } = await atDesk(flags.key, context)
  const catalog = await portal.catalog()
  const status = flags.status === undefined ? null : readOption('status', 'statuses', flags.status, catalog)
  const body = await readDeskBody(flags, { name: `reply-${number}` }, context)
  const attached = readAttachments(flags.attach, catalog.limits)
  for (const warning of attached.warnings) context.warn(warning)
  await lookedAt(attached.unread, flags['attachments-checked'], context)
  guardPrivacy(attached.findings, flags.override, context)
  const present =
    flags.present === undefined
      ? null
      : (await readWhoAtDesk(flags.present, { desk, about: number }, context)).id
  const { files } = attached
  const input = {
    body,
    status,
    participants: flags.participant,
    present,
    ...(files.length > 0 && { attachments: files }),
  }
  return moved(await desk.reply(number, input, call), true, { portal, call, context })
}
