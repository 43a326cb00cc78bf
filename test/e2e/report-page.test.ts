import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createHash } from 'node:crypto'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maySkip } from '../support/long.ts'
import { newCampus } from './campus.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((file) => existsSync(file))
if (CHROMIUM === undefined && maySkip()) console.warn('skipped: Chromium is not on this computer')

/** A bar's colour, as the style of the page says. */
const BLUE = { light: 'rgb(31, 111, 235)', dark: 'rgb(88, 166, 255)', paper: 'rgb(85, 85, 85)' }

describe.skipIf(CHROMIUM === undefined && maySkip())('the page in a browser', () => {
  const campus = newCampus()
  let browser: Browser | null = null
  let page: Page
  const asked: string[] = []
  const complaints: string[] = []

  beforeAll(async () => {
    await campus('init', '--sample')
    const file = join(campus.home, 'report.html')
    const { stderr, code } = await campus('report', '--portal', 'sample', '--html', file)
    expect([code, stderr]).toEqual([0, 'Sample data: a fictional district; nothing here is real.\n'])
    browser = await puppeteer.launch({
      executablePath: CHROMIUM ?? '',
      // As root, and without the shared memory that containers have little of.
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars'],
      timeout: 120_000,
      protocolTimeout: 120_000,
    })
    page = await browser.newPage()
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.setViewport({ width: 900, height: 1200 })
    await page.goto(pathToFileURL(file).href, { waitUntil: 'networkidle0' })
  }, 240_000)
  afterAll(() => browser?.close())

  /** Colours of the first bar and of the page. */
  const colours = () =>
    page.evaluate(`[getComputedStyle(document.querySelector('svg path[fill="var(--bar)"]')).fill,
      getComputedStyle(document.body).backgroundColor]`) as Promise<[string, string]>

  test('asks for nothing but itself, and nothing is wrong with it', async () => {
    expect(asked.map((url) => url.replace(/^.*\//, ''))).toEqual(['report.html'])
    expect(complaints).toEqual([])
    expect(await page.title()).toBe('Support cases of Cedar Valley Unified')
    expect(await page.evaluate('document.documentElement.lang')).toBe('en')
  })

  test('draws bars as wide as their numbers, every chart with a name and a table below', async () => {
    const seen = (await page.evaluate(`[...document.querySelectorAll('section')].map((section) => ({
      title: section.querySelector('h3').textContent,
      charts: [...section.querySelectorAll('svg')].map((svg) => svg.getAttribute('aria-label')),
      bars: [...section.querySelectorAll('svg path[fill="var(--bar)"]')].map((bar) => Math.round(bar.getBoundingClientRect().width)),
      rows: section.querySelectorAll('table tbody tr').length,
    }))`)) as { title: string; charts: string[]; bars: number[]; rows: number }[]
    const byType = seen.find(({ title }) => title === 'By type')
    expect(byType).toMatchObject({ charts: ['Volume: By type'], rows: 10 })
    const [longest = 0, ...others] = byType?.bars ?? []
    expect(longest).toBeGreaterThan(200)
    // Each is rounded to a pixel.
    expect(Math.abs((others[0] ?? 0) - (longest / 23) * 7)).toBeLessThan(2)
    for (const { charts, rows } of seen.filter((one) => one.charts.length > 0)) {
      expect(rows).toBeGreaterThan(0)
      for (const name of charts) expect(name).toMatch(/^\w.*: \w/)
    }
  })

  test('no label runs out of its picture', async () => {
    const out = await page.evaluate(`[...document.querySelectorAll('svg text')].filter((text) => {
      const [own, whole] = [text.getBoundingClientRect(), text.ownerSVGElement.getBoundingClientRect()]
      return own.left < whole.left - 1 || own.right > whole.right + 1
    }).map((text) => text.textContent)`)
    expect(out).toEqual([])
  })

  test('is light, dark and black on white as one wants it; the pictures differ and none is blank', async () => {
    const pictures: string[] = []
    const look = async (name: string) => {
      const picture = await page.screenshot({ fullPage: true })
      writeFileSync(join(campus.home, `${name}.png`), picture)
      if (process.env['CAMPUS_TEST_SHOTS'])
        writeFileSync(join(process.env['CAMPUS_TEST_SHOTS'], `${name}.png`), picture)
      pictures.push(createHash('sha256').update(picture).digest('hex'))
      // One colour all over would be a few kilobytes.
      expect(picture.length).toBeGreaterThan(50_000)
    }
    const scheme = (value: string) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
    await scheme('light')
    expect(await colours()).toEqual([BLUE.light, 'rgb(255, 255, 255)'])
    await look('light')
    await scheme('dark')
    expect(await colours()).toEqual([BLUE.dark, 'rgb(13, 17, 23)'])
    await look('dark')
    await page.emulateMediaType('print')
    expect(await colours()).toEqual([BLUE.paper, 'rgb(255, 255, 255)'])
    await look('print')
    await page.emulateMediaType('screen')
    expect(new Set(pictures).size).toBe(3)
  })

  test('prints on several sheets', async () => {
    expect((await page.pdf({ format: 'letter' })).length).toBeGreaterThan(20_000)
  })
})
