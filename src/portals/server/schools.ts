import type { Schools } from '../../portal/schools.ts'
import type { Calls } from './calls.ts'

/** The schools of a district on a server. */
export function serverSchools({ ask, write }: Calls): Schools {
  return {
    list: () => ask('listSchools'),
    assign: (body, call) => write('assignSchools', { body }, call),
    away: (body, call) => write('tellAbsence', { body }, call),
  }
}
