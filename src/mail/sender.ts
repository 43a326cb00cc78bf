import type { Mail } from './mail.ts'

export interface SenderJudged {
  /** The address is one that the desk is known to write from. Anybody can write it into a mail. */
  known: boolean
  warnings: { code: string; message: string }[]
}

/** What can be said of who sent a mail, without trusting it. */
export function judgeSender({ from }: Pick<Mail, 'from'>, senders: readonly string[]): SenderJudged {
  if (from === null) {
    return { known: false, warnings: [{ code: 'no-sender', message: 'The mail does not say who sent it.' }] }
  }
  const known = senders.some((sender) => sender.toLowerCase() === from.address)
  const named = /[^\s@<>"(]+@[^\s@<>")]+/.exec(from.name)?.[0].toLowerCase()
  const misleading = named !== undefined && named !== from.address
  return {
    known: known && !misleading,
    warnings: [
      ...(misleading
        ? [
            {
              code: 'misleading-sender',
              message: `The mail calls its sender “${from.name}”, but came from ${from.address}.`,
            },
          ]
        : []),
      ...(known
        ? []
        : [
            {
              code: 'unknown-sender',
              message: `${from.address} is not an address that the desk is known to write from.`,
            },
          ]),
    ],
  }
}
