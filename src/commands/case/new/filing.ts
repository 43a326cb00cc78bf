import type { Given, Reading } from '../../../interview/answers.ts'
import type { Draft } from '../../../interview/drafts.ts'
import type { Judged } from '../../../interview/review.ts'
import type { Call, FileToSend, Portal } from '../../../portal/port.ts'
import type { Answers } from '../../../support/case.ts'
import type { TicketOrigin } from '../../../support/link.ts'
import type { Notice } from '../../../support/notice.ts'
import type { Catalog } from '../../../support/catalog.ts'
import type { MadeFile } from '../../attachments.ts'
import type { Context } from '../../context.ts'

/** What a case begins with: flags, a form, a draft. */
export interface Start {
  given: Given
  /** Questions that the person left empty before. */
  skipped: string[]
  test: boolean
  override: string | undefined
  /** Why it is sent even where it is not ready; opens nothing else. */
  unready?: string
  /** The person has looked at the files that the screen cannot read. */
  checked: boolean
  /** Keep it as a draft and do not file it. */
  saveDraft: boolean
  /** The words exist nowhere else: they came from standard input or a draft. */
  precious: boolean
  /** The ticket of one's own desk that it was made from. */
  ticket?: TicketOrigin
  /** Texts of ours that go along as files; a draft does not keep them. */
  made?: readonly MadeFile[]
  /** A person went on with a draft: what cannot be used is asked again. */
  resumed: boolean
}

/** Everything that filing one case works with. */
export interface Filing {
  start: Start
  portal: Portal
  catalog: Catalog
  reading: Reading
  call: Call
  /** Key under which there is one case at a time. */
  dedupe: string | undefined
  draft: Draft
  context: Context
}

/** A case that may be sent, or what the person decided instead. */
export type Prepared =
  | {
      next: 'send'
      answers: Answers
      files: FileToSend[]
      notices: Notice[]
      /** The whole judgement, asked for once it is filed; the portal may find the case itself by then. */
      judged: (filed: number | null) => Promise<Judged>
      reason: string | null
      /** Questions that were filled with what is usual. */
      assumed: string[]
    }
  | { next: 'comment'; number: number; answers: Answers; files: FileToSend[]; judged: Judged }
  | { next: 'draft'; answers: Answers; skipped: string[] }
