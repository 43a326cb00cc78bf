import * as z from 'zod/mini'
import { reads, type Route } from '../route.ts'
import { numbered } from './cases.ts'

const text = z.string()

const readAttachment = reads('/v1/cases/{number}/attachments/{id}', {
  ...{ about: 'The bytes of a file of a case', needs: 'case:view' },
  ...{ params: z.extend(numbered, { id: text }), answer: z.unknown() },
})
const uploadFile = reads('/v1/uploads/{sha256}', {
  ...{ about: 'Send a file before the case or reply that names it', needs: 'sign-in' },
  ...{ params: z.strictObject({ sha256: text }), answer: z.object({ sha256: text, size: z.int() }) },
})
const findUpload = reads('/v1/uploads/{sha256}', {
  ...{ about: 'Whether a file was sent already, so that it needs not be sent again', needs: 'sign-in' },
  ...{ params: z.strictObject({ sha256: text }), answer: z.object({ sha256: text, size: z.int() }) },
})

/** What goes as bytes, and the rules, which are checked where they come from. */
export const FILE_ROUTES = {
  readAttachment: { ...readAttachment, bytes: 'answered' },
  uploadFile: { ...uploadFile, method: 'PUT', bytes: 'sent' },
  findUpload,
  readCatalog: reads('/v1/catalog', {
    ...{ about: 'The rules of the desk', needs: 'sign-in', answer: z.unknown() },
  }),
} as const satisfies Record<string, Route>
