import { NEW_CASE } from '../portals/new-case.ts'
import { startTeam } from '../server/team.ts'
import { overPostgres } from '../store/open-team-store.ts'
import { portalContract } from './contract.ts'

portalContract(`a server over ${overPostgres() ? 'PostgreSQL' : 'SQLite'}`, async () => {
  const team = await startTeam()
  // Ann is a contact and one of the desk: the suite does what both do.
  const ann = await team.desk()
  return { portal: ann.portal(), of: ann.portal, newCase: NEW_CASE, pass: team.clock.pass }
})
