import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { marksShown } from '../../../src/commands/proof/record.ts'
import { Commitments } from '../../../src/commands/proof/secret.ts'
import { Browser, installedBrowser } from '../../support/browser.ts'
import { list, pick, text } from '../../support/hoa.ts'
import { officeAt } from '../../support/small-estate.ts'

const program = installedBrowser()
if (!program)
  process.stderr.write('no browser is installed, nor named by HOA_TEST_BROWSER: verify.html was not opened\n')

/** The secret of a test's world. */
const SECRET = Uint8Array.from({ length: 32 }, (_, i) => i)

describe.skipIf(!program)('verify.html in a real browser', () => {
  it('counts by itself, in both languages, and finds a paper by the line of its slip', {
    timeout: 60_000,
  }, async () => {
    const office = await officeAt('declared')
    await office.ok('proof', 'export', '--out', '核验')
    await office.ok('proof', 'export', '--out', '公开', '--ballots', 'marks')
    const browser = new Browser(program ?? '')
    const open = (folder: string) =>
      browser.open(pathToFileURL(join(office.path(folder), 'verify.html')).href)
    const verdict = 'document.querySelector(".verdict").textContent'
    try {
      await open('核验')
      const first = String(await browser.value(verdict))
      await browser.value('document.getElementById("language").click()')
      const both = [first, String(await browser.value(verdict))].sort()
      expect(both[0]).toMatch(/^✓ It holds/)
      expect(both[1]).toMatch(/^✓ 相符/)
      expect(await browser.value('document.documentElement.scrollWidth <= innerWidth')).toBe(true)

      const [voted] = list(await office.ask('proof', 'check', '公开'), 'faults')
      expect(voted).toBeUndefined()
      const record: unknown = JSON.parse(readFileSync(join(office.path('公开'), 'record.json'), 'utf8'))
      const paper = list(record, 'papers')[1]
      const name = { voter: Number(pick(paper, 'voter')), no: Number(pick(paper, 'no')) }
      const salt = new Commitments(SECRET, 'a1').salt(name)
      const marks = marksShown([], text(paper, 'marks'), new Map()).replaceAll(' ', ',')
      const ask = async (line: string) => {
        await browser.value(`document.querySelector("form input").value = ${JSON.stringify(line)}`)
        await browser.value('document.querySelector("form button").click()')
        return String(await browser.value('document.querySelector("form [role=status]").textContent'))
      }
      const line = [text(paper, 'serial'), name.no, salt, marks].join(' / ')
      expect(await ask(line)).toMatch(/^✓/)
      expect(await ask(line.replace(/.$/, '9'))).toMatch(/^✗/)

      await open('公开')
      expect(await browser.value(verdict)).toMatch(/^✓/)
      const page = join(office.path('公开'), 'verify.html')
      writeFileSync(page, readFileSync(page, 'utf8').replace('"attributedTo":null', '"attributedTo":"for"'))
      await open('公开')
      expect(await browser.value(verdict)).toMatch(/^✗/)
      expect(browser.complaints).toEqual([])
      expect(browser.asked.filter(url => !url.startsWith('file:'))).toEqual([])
    } finally {
      await browser.close()
    }
  })

  it('checks what tellers signed, by the fingerprints of their keys', { timeout: 60_000 }, async () => {
    const office = await officeAt('closed')
    office.file('口令.txt', 'correct horse battery\n')
    await office.ok('ballot', 'resolve', '1-202', '--accept', '2', '--reason', '业主当面确认')
    const fingerprints: string[] = []
    for (const [no, name] of ['甲', '乙'].entries()) {
      office.random = bytes => new Uint8Array(bytes).fill(no + 1)
      const key = await office.ask('audit', 'key', 'new', `${name}.key`, '--passphrase-file', '口令.txt')
      fingerprints.push(text(key, 'fingerprint'))
      await office.ok(
        'audit',
        'sign',
        '--key',
        `${name}.key`,
        '--signer',
        name,
        '--passphrase-file',
        '口令.txt',
      )
    }
    await office.ok('assembly', 'declare', '--at', '2026-03-16T10:00')
    await office.ok('proof', 'export', '--out', '签')
    const page = join(office.path('签'), 'verify.html')
    const browser = new Browser(program ?? '')
    const told = async () => {
      await browser.open(pathToFileURL(page).href)
      const lines = '[...document.querySelectorAll("li")].filter(line => line.querySelector("code"))'
      await browser.value(
        `new Promise(resolve => { const wait = () => ${lines}.some(line => line.textContent.includes("…")) ? setTimeout(wait, 20) : resolve(true); wait() })`,
      )
      return String(await browser.value(`${lines}.map(line => line.textContent).join("\\n")`)).split('\n')
    }
    const bare = (line: string) => line.replaceAll(' ', '')
    try {
      const good = await told()
      expect(good).toHaveLength(2)
      for (const [i, line] of good.entries()) {
        expect(bare(line)).toContain(bare(fingerprints[i] ?? ''))
        expect(line).toMatch(/✓/)
        expect(line).not.toMatch(/✗/)
      }
      // A head that was not signed: the digest tells it, and so does the signature alone.
      writeFileSync(page, readFileSync(page, 'utf8').replace(/("head":")./, '$1g'))
      writeFileSync(page, readFileSync(page, 'utf8').replace(/("signatures":\[.*?"head":")./, '$1g'))
      const bad = await told()
      expect(bad.map(line => /✗/.test(line))).toEqual([true, false])
      expect(browser.complaints).toEqual([])
    } finally {
      await browser.close()
    }
  })
})
