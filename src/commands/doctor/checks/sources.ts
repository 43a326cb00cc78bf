import { ok, type Found } from '../finding.ts'
import type { Parts } from '../parts.ts'

interface Given {
  from: string
  value: string | undefined
}

/** Who set what: a flag beats the environment, which beats the settings. Values that tell who somebody is are not shown. */
export function sources({
  globals,
  environment,
  settings,
}: Pick<Parts, 'globals' | 'environment' | 'settings'>): Found[] {
  const portal = said([
    { from: '--portal', value: globals.portal },
    { from: 'CAMPUS_PORTAL', value: environment.portal },
    { from: 'the settings', value: settings.currentPortal },
  ])
  const district = said([
    { from: '--district', value: globals.district },
    { from: 'CAMPUS_DISTRICT', value: environment.district },
  ])
  const name = globals.portal ?? environment.portal ?? settings.currentPortal
  return [
    ok(
      'portal-from',
      name === undefined
        ? 'The portal is “local”: nobody named another.'
        : `The portal is “${name}”, ${portal}.`,
    ),
    ...(district === null ? [] : [ok('district-from', `A district is named, ${district}.`)]),
    ok(
      'person-from',
      settings.me
        ? 'Who you are is in the settings.'
        : 'Who you are was not said; the system’s user name is used.',
    ),
    ok(
      'folders-from',
      environment.campusHome === undefined
        ? 'Files are in the usual folders.'
        : 'Files are in one folder, from CAMPUS_HOME.',
    ),
    ...switches(environment),
  ]
}

function said(given: readonly Given[]): string | null {
  const [first, ...others] = given.filter(({ value }) => value !== undefined)
  if (!first) return null
  const over = others.length === 0 ? '' : `, which beats ${others.map(({ from }) => from).join(' and ')}`
  return `from ${first.from}${over}`
}

function switches(environment: Parts['environment']): Found[] {
  const on = [
    ['CI', environment.ci],
    ['CAMPUS_NO_INPUT', environment.noInput],
    ['CAMPUS_JSON', environment.json !== undefined],
    ['CAMPUS_ACCESSIBLE', environment.accessible],
    ['CAMPUS_NETWORK_TIMEOUT', environment.network.timeout !== undefined],
    ['CAMPUS_TOKEN', environment.token !== undefined],
    ['NODE_EXTRA_CA_CERTS', environment.network.extraCertificates !== undefined],
  ].flatMap(([name, isOn]) => (isOn === true ? [String(name)] : []))
  return on.length === 0 ? [] : [ok('switches', `The environment also sets ${on.join(', ')}.`)]
}
