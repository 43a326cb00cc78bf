import { serve } from './secrets/keychain-child.ts'

void serve(process.stdin, process.stdout)
