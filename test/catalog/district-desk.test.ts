import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readOverride } from '../../src/catalog/override-file.ts'
import { checkOverride } from '../../src/catalog/override.ts'
import { districtHelpDesk } from '../../src/catalog/shipped/district-help-desk.ts'
import { vendorForm } from '../../src/catalog/shipped/submission-form.ts'
import { asAllowed, screenCase } from '../../src/support/privacy/screen-case.ts'
import { questionsOf } from '../../src/support/questions/relevant.ts'
import { EXAMPLES, itemsOf, newCampus } from '../e2e/campus.ts'

const FOLDER = join(EXAMPLES, 'catalogs')

describe('the desk of a district', () => {
  test('has the roles of a school, each of whom may ask', () => {
    const asking = districtHelpDesk.roles.items.filter(({ may }) => may.includes('case:create'))
    const ids = asking.map(({ id }) => id)
    for (const role of ['teacher', 'secretary', 'registrar', 'ap', 'sic']) expect(ids).toContain(role)
  })

  test.each(['gradebook', 'parent-portal'])('asks for course and student of a ticket about %s', (type) => {
    const asked = questionsOf(type, districtHelpDesk).map(({ id }) => id)
    expect(asked).toEqual(expect.arrayContaining(['course', 'student']))
  })

  test('hands everything that it asks on to a web form, and so does the vendor’s', () => {
    const inForm = vendorForm.items.flatMap(({ from }) => from)
    expect(inForm).toEqual(expect.arrayContaining(['course', 'student', 'ticket']))
  })

  const found = (answers: Record<string, string | string[]>, subject = 'Grade Book drops scores') =>
    asAllowed(screenCase({ subject, answers }), districtHelpDesk).map(({ rule, level }) => `${level} ${rule}`)

  test('takes a student number in a text, as an answer, and not in the subject', () => {
    expect(found({ description: 'For student number 1048213.', student: ['1048213'] })).toEqual([])
    expect(found({}, 'Student number 1048213 has no scores')).toEqual(['block PRIV-ID'])
  })

  test('still stops names, and a name beside a number more than a name alone', () => {
    expect(found({ student: ['1048213, Carter, DeShawn'] })).toEqual(['block PRIV-COMBINED'])
    expect(found({ student: ['DeShawn Carter'] })).toEqual(['warn PRIV-NAME'])
    expect(found({ student: ['219-09-9999'] })).toContain('block PRIV-SSN')
  })

  test('the same answer is told on a desk that wants no student numbers', () => {
    const findings = asAllowed(screenCase({ subject: 'x', answers: { student: ['1048213'] } }), {})
    expect(findings.map(({ rule }) => rule)).toEqual(['PRIV-ID'])
  })
})

describe('example catalogs of districts', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))

  test('there are some', () => expect(names).toContain('small-district.yaml'))

  test.each(names)('%s has nothing to mend, as campus catalog check says', async (name) => {
    const { catalog, findings } = await checkOverride(readOverride(join(FOLDER, name)), 'district-help-desk')
    expect(findings.filter(({ level }) => level !== 'hint')).toEqual([])
    expect(catalog?.id).toBe('district-help-desk')
    const campus = newCampus()
    await campus('portal', 'add', 'desk', '--kind', 'local', '--catalog', 'district-help-desk')
    const told = itemsOf(await campus.json('catalog', 'check', join(FOLDER, name), '--portal', 'desk'))
    expect(told.filter(({ level }) => level !== 'hint')).toEqual([])
    expect(await campus('catalog', 'edit', '--file', join(FOLDER, name), '--portal', 'desk')).toMatchObject({
      code: 0,
    })
  })
})
