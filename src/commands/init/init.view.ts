import type { View } from '../context.ts'
import type { InitResult } from './init.ts'

const WHERE: Record<InitResult['reach'], string> = {
  'this-machine': 'kept on this computer, unseen by the vendor',
  'by-hand': 'campus prepares them, you file them on the web portal',
}

export const view: View<InitResult> = (
  { portal, name, email, role, district, current, reach },
  { style },
) => {
  if (name === null) {
    return [
      `Made the portal ${style.bold(portal)} with sample data: ${district}, a fictional district.`,
      ...(current
        ? ['It is the current portal now, for none was chosen. Back to your own: campus portal use local']
        : []),
      `Look around: campus case list --portal ${portal}`,
      `End it:      campus portal remove ${portal}`,
      '',
    ].join('\n')
  }
  return [
    `You are ${style.bold(name)} <${email ?? ''}>, ${role ?? ''} contact of ${style.bold(district)}.`,
    `Your cases go to ${style.bold(portal)}: ${WHERE[reach]}.`,
    'Next: campus case new',
    '',
  ].join('\n')
}
