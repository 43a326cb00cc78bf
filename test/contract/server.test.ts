import { NEW_CASE } from '../portals/new-case.ts'
import { annAs, startTeam } from '../server/team.ts'
import { portalContract } from './contract.ts'

portalContract('a server over SQLite', async () => {
  const team = await startTeam()
  return { portal: team.portalOf(annAs(['Lakeside'], 'all')), newCase: NEW_CASE, pass: team.clock.pass }
})
