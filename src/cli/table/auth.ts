import * as specs from '../../commands/auth/spec.ts'
import { entry, type Entry } from '../entry.ts'

export const AUTH: readonly Entry[] = [
  entry(
    specs.authLogin,
    () => import('../../commands/auth/login.ts'),
    () => import('../../commands/auth/login.view.ts'),
  ),
  entry(
    specs.authStatus,
    () => import('../../commands/auth/status.ts'),
    () => import('../../commands/auth/status.view.ts'),
  ),
  entry(
    specs.authLogout,
    () => import('../../commands/auth/logout.ts'),
    () => import('../../commands/auth/logout.view.ts'),
  ),
  entry(
    specs.authDevicesList,
    () => import('../../commands/auth/devices.ts'),
    () => import('../../commands/auth/devices.view.ts'),
  ),
  entry(
    specs.authDevicesRevoke,
    () => import('../../commands/auth/devices-revoke.ts'),
    () => import('../../commands/auth/devices-revoke.view.ts'),
  ),
  entry(
    specs.authTokenCreate,
    () => import('../../commands/auth/token-create.ts'),
    () => import('../../commands/auth/token-create.view.ts'),
  ),
  entry(
    specs.authTokenList,
    () => import('../../commands/auth/tokens.ts'),
    () => import('../../commands/auth/tokens.view.ts'),
  ),
  entry(
    specs.authTokenRevoke,
    () => import('../../commands/auth/token-revoke.ts'),
    () => import('../../commands/auth/token-revoke.view.ts'),
  ),
]
