import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { infiniteCampus } from '../../src/catalog/shipped/infinite-campus.ts'
import { newCampus } from './campus.ts'

const { items } = infiniteCampus.resources

describe('the pages of the desk', () => {
  test('each can be asked for, and says where it is and how to get in', async () => {
    const campus = newCampus()
    const asked = await Promise.all(items.slice(0, 6).map(({ id }) => campus.json('open', id)))
    expect(asked.map(({ id, opened }) => [id, opened])).toEqual(
      items.slice(0, 6).map(({ id }) => [id, false]),
    )
  })

  test('Campus Community is reached through the district’s own site, which is told once', async () => {
    const campus = newCampus()
    const site = ['--district-site', 'https://lakeview.example/campus']
    const told = await campus('open', 'community', '--print', ...site)
    expect(told.stderr).toBe(
      'Kept in the settings for the next times: your district’s Campus site is https://lakeview.example/campus\n',
    )
    const { stdout, stderr, code } = await campus('open', 'forums', '--print')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(
      [
        'Campus Forums',
        'https://community.infinitecampus.com',
        'There: Campus Forums',
        '1. Sign in to your district’s Campus site first: https://lakeview.example/campus',
        '2. App switcher, top right: Community',
        '3. Or let a link be mailed to you on the page itself.',
        '',
      ].join('\n'),
    )
  })

  test.each([
    [['open', 'comunity'], 'Did you mean “community”?'],
    [['open'], 'NAME'],
    [['open', 'forums', '--district-site', 'http://lakeview.example'], '--district-site'],
    [['open', 'forums', '--district-site', 'https://ana:secret@lakeview.example'], '--district-site'],
  ])('%j is the wrong call, and says what can be asked for', async (args, said) => {
    const { code, stdout, stderr } = await newCampus()(...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(said)
    expect(stderr).not.toContain('secret')
  })

  test('at a terminal the person’s own browser gets the address; over SSH nobody’s does', async () => {
    const campus = newCampus()
    const browser = join(campus.home, 'browser')
    const opened = join(campus.home, 'opened')
    writeFileSync(browser, `#!/bin/sh\necho "$@" >> ${opened}\n`)
    chmodSync(browser, 0o755)
    const away = campus.terminal(['open', 'scope'], {
      variables: { BROWSER: browser, SSH_CONNECTION: 'a 1 b 2' },
    })
    expect(await away.ended).toBe(0)
    const here = campus.terminal(['open', 'scope'], { variables: { BROWSER: browser } })
    expect(await here.ended).toBe(0)
    await expect
      .poll(() => readFileSync(opened, 'utf8'))
      .toBe('https://kb.infinitecampus.com/help/scope-of-support\n')
  })
})
