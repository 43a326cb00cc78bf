import type { Campus } from './campus.ts'

export interface Someone {
  name: string
  email: string
  role: 'support' | 'technical'
}

export const ANA: Someone = { name: 'Ana Ruiz', email: 'ana.ruiz@district.example', role: 'technical' }
export const TOM: Someone = { name: 'Tom Okafor', email: 'tom.okafor@district.example', role: 'support' }
export const BO: Someone = { name: 'Bo Lind', email: 'bo.lind@district.example', role: 'support' }

/** Whoever sits at the computer now, by their settings; their cases go to `vendor` where that is said. */
export async function sitsDown(
  campus: Campus,
  { name, email, role }: Someone,
  to: 'here' | 'vendor' = 'here',
): Promise<void> {
  const told = [
    '--name',
    name,
    '--email',
    email,
    '--role',
    role,
    '--district',
    'Lakeview Schools',
    '--to',
    to,
  ]
  const { code, stderr } = await campus('init', ...told, '--yes')
  if (code !== 0) throw new Error(`${name} could not sit down: ${stderr}`)
}

/** The flags that name somebody new. */
export function flagsOf({ name, email, role }: Someone): string[] {
  return ['--name', name, '--email', email, '--role', role]
}

/** Somebody is added by whoever sits there, approved and activated; whoever sat there sits there again. */
export async function becomesContact(campus: Campus, person: Someone, by: Someone): Promise<void> {
  const { number } = await campus.json('contacts', 'add', ...flagsOf(person))
  const file = `${campus.home}/${person.email}.txt`
  await campus.json('desk', 'contact', 'approve', String(number), '--code-file', file)
  await sitsDown(campus, person)
  await campus.json('contacts', 'activate', '--code-file', file)
  await sitsDown(campus, by)
}
