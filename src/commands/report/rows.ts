import { ageing } from '../../support/report/ageing.ts'
import type { CaseFacts } from '../../support/report/facts.ts'
import type { Frame } from '../../support/report/frame.ts'
import { response } from '../../support/report/response.ts'
import type { Division, ReportKind, ReportRow } from '../../support/report/row.ts'
import { training } from '../../support/report/training.ts'
import { volume } from '../../support/report/volume.ts'
import { waiting } from '../../support/report/waiting.ts'

const MAKERS: Readonly<
  Record<
    ReportKind,
    (facts: readonly CaseFacts[], frame: Frame, divisions: readonly Division[]) => ReportRow[]
  >
> = { volume, ageing, waiting, response, training }

/** The rows of some reports, one after the other. */
export function reportRows(
  kinds: readonly ReportKind[],
  facts: readonly CaseFacts[],
  frame: Frame,
  divisions: readonly Division[],
): ReportRow[] {
  return kinds.flatMap((kind) => MAKERS[kind](facts, frame, divisions))
}
