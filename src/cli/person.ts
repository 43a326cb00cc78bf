import type { Environment, Settings } from '../settings/types.ts'

/** Who acts on the embedded portal: from the settings, else the operating system's user. */
export function actingPerson(
  settings: Settings,
  environment: Environment,
): { person: { name: string; email: string | null; role: string }; districtName: string } {
  return {
    person: settings.me ?? { name: environment.userName, email: null, role: 'technical' },
    districtName: settings.district ?? 'My district',
  }
}
