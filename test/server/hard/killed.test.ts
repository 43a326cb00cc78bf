import { expect, test } from 'vitest'
import { runs, tellWhenLong } from '../../support/long.ts'
import { newHardDatabase } from './databases.ts'
import { killedUnderLoad } from './killed.ts'

test(
  'a server killed under load loses nothing that it acknowledged and does nothing twice',
  { timeout: runs(90_000, 600_000) },
  async () => {
    const figures = await killedUnderLoad(newHardDatabase)
    tellWhenLong(figures)
    const { acknowledged, unanswered } = figures
    // Else the kills hit nothing.
    expect(acknowledged).toBeGreaterThan(100)
    expect(unanswered).toBeGreaterThan(0)
  },
)
