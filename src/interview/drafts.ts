import { join } from 'node:path'
import { existsSync, unlinkSync } from 'node:fs'
import type { Catalog } from '../support/catalog.ts'
import { writeFileAtomic } from '../settings/files.ts'
import { formText } from './form-text.ts'

/** A half-finished form on disk, so that nothing typed is lost. It is an ordinary form file. */
export interface Draft {
  path: string
  save(answers: Record<string, string | string[]>): Promise<void>
  discard(): void
  /** Something was saved. */
  exists(): boolean
}

/** `id` is six letters. The file appears with the first save, 0600. */
export function draftIn(folder: string, id: string, catalog: Catalog): Draft {
  const path = join(folder, `${id}.yaml`)
  return {
    path,
    save: async (answers) => writeFileAtomic(path, await formText(catalog, answers)),
    discard: () => {
      if (existsSync(path)) unlinkSync(path)
    },
    exists: () => existsSync(path),
  }
}

/** Six letters, never digits, from random bytes. */
export function draftId(random: Uint8Array): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  return Array.from(random.subarray(0, 6), (byte) => letters[byte % letters.length]).join('')
}
