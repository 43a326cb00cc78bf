import { basename } from 'node:path'
import type { CaseSummary } from '../../support/case.ts'
import { Problem } from '../../support/problem.ts'
import type { Context, Result, Warning } from '../context.ts'
import { lookedAt, readAttachments } from '../attachments.ts'
import { readBody } from '../body.ts'
import { guardPrivacy, screenOnCase, withReason } from '../privacy-guard.ts'
import type { Input } from '../spec.ts'
import { callOf, written, type HandedOff, type Written } from '../write.ts'
import { readCaseNumber } from './number.ts'
import type { caseReply } from './spec.ts'

export type ReplyResult = (CaseSummary & Written) | HandedOff

/** Adds a comment from a flag, a file, standard input or the editor. */
export async function run(
  { args: [number], flags }: Input<typeof caseReply>,
  context: Context,
): Promise<Result<ReplyResult>> {
  const wanted = readCaseNumber(number)
  const portal = await context.portal({ forWriting: true })
  const call = callOf(flags.key, context)
  const said = await readBody(flags, () => unsaid(flags.attach, wanted, context), context)
  if (said === '') throw emptyBody()
  const { limits } = await portal.catalog()
  const attached = readAttachments(flags.attach, limits)
  for (const warning of attached.warnings) context.warn(warning)
  await lookedAt(attached.unread, flags['attachments-checked'], context)
  const findings = [...(await screenOnCase(said, '/body', context)), ...attached.findings]
  const body = withReason(said, guardPrivacy(findings, flags.override, context))
  const { files } = attached
  const input = {
    body,
    ...(files.length > 0 && { attachments: files }),
    ...(flags.participant.length > 0 && { participants: flags.participant }),
  }
  return written({
    ...{ portal, call, context },
    write: () => portal.reply(wanted, input, call),
    answer: (value, replayed) => {
      if (value.closedAt !== null) context.warn(stillClosed(wanted))
      if (value.verification === 'asked') context.warn(stillAsked(wanted))
      return { resource: value, outcome: replayed ? 'existing' : 'commented' }
    },
  })
}

function stillClosed(number: number): Warning {
  return {
    code: 'still-closed',
    message: `Case ${number} stays closed; \`campus case reopen ${number} --reason …\` opens it again.`,
  }
}

function stillAsked(number: number): Warning {
  return {
    code: 'verification-asked',
    message: `The desk still waits for the written verification: campus case reply ${number} --attach FILE`,
  }
}

function emptyBody(): Problem {
  return new Problem('usage', {
    code: 'empty-body',
    message: 'There is nothing to say: the text is empty.',
    hint: 'Give it with --body TEXT or --body-file FILE.',
  })
}

/** Files may speak for themselves. */
async function unsaid(attach: readonly string[], number: number, context: Context): Promise<string> {
  if (attach.length === 0) return edited(number, context)
  return `Files: ${attach.map((path) => basename(path)).join(', ')}`
}

async function edited(number: number, { terminal }: Context): Promise<string> {
  if (terminal.canAsk) return (await terminal.edit('', `reply-${number}.md`)) ?? ''
  throw new Problem('usage', {
    code: 'missing-answers',
    message: 'The text of the reply is missing.',
    hint: 'Give it with --body TEXT or --body-file FILE (- for standard input).',
    errors: [{ pointer: '/body', code: 'missing', message: 'body is missing' }],
  })
}
