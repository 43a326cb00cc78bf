import { expect } from 'vitest'
import type { Needs } from './desk.ts'

export function people(needs: Needs): void {
  needs('case:create', 'contact:list').run('has whoever files on its roster', async ({ portal, file }) => {
    const { contact } = await file()
    expect(await portal.listContacts()).toContainEqual(
      expect.objectContaining({ ...contact, state: 'active' }),
    )
  })
}
