import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A whole process: wall and processor time in milliseconds, peak memory in MiB. */
export interface Measured {
  wall: number
  cpu: number
  peak: number
  code: number
  stdout: string
  stderr: string
}

export interface Command {
  words: readonly string[]
  env: Record<string, string>
}

/** Runs a command under GNU time, which alone tells what a process of another language took. */
export function measure({ words, env }: Command): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'campus-peers-'))
  const figures = join(folder, 'time')
  try {
    const begun = process.hrtime.bigint()
    const { status, stdout, stderr } = spawnSync(
      '/usr/bin/time',
      ['-q', '-f', '%U %S %M', '-o', figures, ...words],
      { env: { PATH: process.env['PATH'] ?? '', ...env }, encoding: 'utf8', input: '' },
    )
    const wall = Number(process.hrtime.bigint() - begun) / 1e6
    const [user = 0, system = 0, kilobytes = 0] = readFileSync(figures, 'utf8').trim().split(' ').map(Number)
    return { wall, cpu: (user + system) * 1000, peak: kilobytes / 1024, code: status ?? -1, stdout, stderr }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export interface Compared {
  ours: Measured
  peer: Measured
}

/** Ratios of pairs that ran one after the other, so that a machine that slows down slows both. */
export function ratio(pairs: readonly Compared[], of: 'wall' | 'cpu' | 'peak'): number {
  return median(pairs.map(({ ours, peer }) => ours[of] / peer[of]))
}

export function median(numbers: number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
