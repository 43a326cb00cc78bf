import * as z from 'zod/mini'
import { reads, writes, type Route } from '../route.ts'
import { text } from '../shapes.ts'
import { numbered } from './cases.ts'

/** What goes as bytes, and the rules, which are checked where they come from. */
export const FILE_ROUTES = {
  readAttachment: reads('/v1/cases/{number}/attachments/{id}', {
    ...{ about: 'The bytes of a file of a case', needs: 'case:view', bytes: 'answered' },
    ...{ params: () => z.extend(numbered(), { id: text }), answer: () => z.unknown() },
  }),
  uploadFile: writes('PUT /v1/uploads/{sha256}', {
    ...{ about: 'Send a file before the case or reply that names it', needs: 'sign-in' },
    ...{ bytes: 'sent', keyed: false },
    params: () => z.strictObject({ sha256: text }),
    answer: () => z.object({ sha256: text, size: z.int() }),
  }),
  findUpload: reads('/v1/uploads/{sha256}', {
    ...{ about: 'Whether a file was sent already, so that it needs not be sent again', needs: 'sign-in' },
    params: () => z.strictObject({ sha256: text }),
    answer: () => z.object({ sha256: text, size: z.int() }),
  }),
  readCatalog: reads('/v1/catalog', {
    ...{ about: 'The rules of the desk', needs: 'sign-in', answer: () => z.unknown() },
  }),
} as const satisfies Record<string, Route>
