import { DEDUPES } from '../migrations/dedupes.ts'
import { NOTICE_READS } from '../migrations/notice-reads.ts'
import { SPECIALISTS } from '../migrations/specialists.ts'
import { TOLD_LINES } from '../migrations/told-lines.ts'
import { FIRST_SCHEMA } from './first-schema.ts'

/**
 * The schema of a team's portal on PostgreSQL, one step per release that changed it; steps are only ever added. The
 * tables and columns are those of SQLite (`../migrations.ts`). Texts are compared by their bytes, as SQLite does,
 * whatever the language of the database; times are texts (ISO 8601 in UTC) and truths 0 or 1, for the same reason.
 * `rowid` keeps the order in which rows came where nothing else does.
 */
export const POSTGRES_MIGRATIONS: readonly string[] = [
  FIRST_SCHEMA,
  ...[DEDUPES, SPECIALISTS, NOTICE_READS, TOLD_LINES].map(inPostgres),
].map((step) => step.replaceAll(/^( {4}\w+ TEXT)\b/gm, '$1 COLLATE "C"'))

/** A step of SQLite: its integers have eight bytes, and every table holds what its columns say. */
function inPostgres(step: string): string {
  return step
    .replaceAll(/^ {2}\) STRICT;/gm, '  );')
    .replaceAll(/\bINTEGER\b/g, 'BIGINT')
    .replaceAll(/(ADD COLUMN \w+ TEXT)\b/g, '$1 COLLATE "C"')
}
