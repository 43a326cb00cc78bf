export interface MailFile {
  /** Safe as a file name, and another than those of the other files. */
  name: string
  type: string
  bytes: Uint8Array
}

/** A mail as it was read. Nothing in it is proved, the sender least of all. */
export interface Mail {
  /** Null when there is none, or none that can be read. */
  from: { name: string; address: string } | null
  subject: string
  /** UTC; null when the mail does not say. */
  sentAt: string | null
  /** Line ends are `\n`; no control characters but tabs. */
  text: string
  files: MailFile[]
  /** There was no plain text: it was read out of HTML. */
  fromHtml: boolean
}
