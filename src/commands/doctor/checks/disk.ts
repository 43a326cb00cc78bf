import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Paths } from '../../../settings/types.ts'
import { bytesText } from '../../../support/text/bytes.ts'
import { block, hint, ok, warn, type Found } from '../finding.ts'

const FULL = 1_000_000
const LITTLE = 200_000_000

/** Room where cases and drafts are kept. */
export async function disk({ data, state }: Pick<Paths, 'data' | 'state'>): Promise<Found[]> {
  const free = await Promise.all([freeAt(data), freeAt(state)])
  const known = free.filter((bytes) => bytes !== null)
  if (known.length === 0)
    return [
      hint('disk-unknown', 'The system does not tell how much room there is.', 'Look at it yourself: df -h'),
    ]
  const least = Math.min(...known)
  const said = `${bytesText(least)} are free where cases and drafts are kept.`
  const remedy =
    'Free some space. `campus purge --older-than 400d --dry-run` shows what campus could give back.'
  if (least < FULL) return [block('disk-full', said, remedy)]
  return [least < LITTLE ? warn('disk-little', said, remedy) : ok('disk', said)]
}

async function freeAt(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch (error) {
    const gone = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
    return gone && dirname(folder) !== folder ? freeAt(dirname(folder)) : null
  }
}
