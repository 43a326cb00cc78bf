import { hint, ok, type Found } from '../finding.ts'

/** Whether letters beyond English ones come out as they are. Only Linux and its like leave that to a variable. */
export function locale(given: string | undefined, platform: NodeJS.Platform): Found[] {
  if (platform === 'win32' || platform === 'darwin') return [ok('locale', 'Texts are UTF-8.')]
  if (given !== undefined && /utf-?8/i.test(given))
    return [ok('locale', `Texts are UTF-8 (${given.slice(0, 40)}).`)]
  const said = given === undefined ? 'No locale is set' : `The locale ${given.slice(0, 40)} is not UTF-8`
  return [hint('not-utf-8', `${said}: quotes, dashes and accents may look wrong.`, 'export LANG=C.UTF-8')]
}
