import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { FileToSend } from '../../src/portal/port.ts'
import type { Needs } from './desk.ts'

const file = (name: string, text: string): FileToSend => {
  const bytes = Buffer.from(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name, type: 'text/plain', bytes, size: bytes.length, sha256 }
}

export function files(needs: Needs): void {
  needs('case:create', 'case:reply', 'case:view').run(
    'gives back the files of a case and of a reply, byte for byte',
    async ({ portal, file: fileCase, done }) => {
      const filed = await fileCase({ attachments: [file('a.txt', 'ä\0b'), file('b.txt', 'same')] })
      const number = filed.number ?? 0
      const reply = { body: 'More of it.', attachments: [file('c.txt', 'same')] }
      await done(portal.reply(number, reply, { key: 'r' }))
      const seen = await portal.viewCase(number)
      expect(seen.attachments.map(({ name }) => name)).toEqual(['a.txt', 'b.txt'])
      expect(seen.comments.map(({ attachments }) => attachments.map(({ name }) => name))).toEqual([['c.txt']])
      for (const { id, sha256, size } of [...seen.attachments, ...(seen.comments[0]?.attachments ?? [])]) {
        const bytes = await portal.readAttachment(number, id)
        expect(bytes.length).toBe(size)
        if (sha256 !== null) expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
      }
    },
  )

  needs('case:create', 'case:view').run(
    'gives no file of another case, and none that is not there',
    async ({ portal, file: fileCase }) => {
      const [one, other] = [await fileCase({ attachments: [file('a.txt', 'x')] }), await fileCase()]
      const [{ id = '' } = {}] = (await portal.viewCase(one.number ?? 0)).attachments
      for (const [number, wanted] of [
        [other.number ?? 0, id],
        [one.number ?? 0, 'nope'],
        [one.number ?? 0, '1; DROP TABLE files'],
      ] as const)
        await expect(portal.readAttachment(number, wanted)).rejects.toMatchObject({
          code: 'attachment-not-found',
        })
      await expect(portal.readAttachment(4711, id)).rejects.toMatchObject({ code: 'case-not-found' })
    },
  )

  needs('case:create').run(
    'refuses a file that is too large, and keeps nothing',
    async ({ portal, newCase }) => {
      const most = (await portal.catalog()).limits.attachmentBytes
      const huge = { ...file('a.txt', 'x'), size: most + 1 }
      const outcome = await portal.createCase({ ...newCase, attachments: [huge] }, { key: 'k' })
      expect(outcome).toMatchObject({ outcome: 'refused', problem: { errors: [{ code: 'too-large' }] } })
      expect((await portal.listCases({ limit: 10 })).items).toEqual([])
    },
  )
}

export function likeness(needs: Needs): void {
  needs('case:create', 'case:close').run(
    'finds open cases that are much like one, most alike first',
    async ({ portal, file: fileCase, done }) => {
      const subjects = [
        'Grade Book does not save Term 1 grades',
        'Grade Books of Term 1 keep no grade in section 12',
        'Attendance letters print an empty page',
        'Grade Book shows the wrong calendar',
      ]
      const [alike, closed] = [
        await fileCase({ subject: subjects[0] ?? '' }),
        await fileCase({ subject: subjects[0] ?? '' }),
      ]
      for (const subject of subjects.slice(1))
        await fileCase({ subject, answers: { description: 'Nothing said.' } })
      await done(portal.closeCase(closed.number ?? 0, { comment: null }, { key: 'c' }))
      const found = await portal.similarCases('Grade book of term 1 does not save grades')
      expect(found.map(({ case: { subject } }) => subject)).toEqual([subjects[0], subjects[1]])
      expect(found[0]).toMatchObject({ case: { number: alike.number }, shared: 1 })
      expect(found[1]?.shared).toBe(0.75)
    },
  )

  needs('case:create').run(
    'finds nothing by common words, too few, or none',
    async ({ portal, file: fileCase }) => {
      await fileCase({ subject: 'The case is an issue' })
      for (const subject of ['The case is an issue', 'Grade book', '', '"* OR NEAR(', 'the of and'])
        expect(await portal.similarCases(subject)).toEqual([])
    },
  )
}
