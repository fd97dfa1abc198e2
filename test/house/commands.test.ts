import { existsSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'

const commandsIn = (path: string) => [...new Set(readFileSync(path, 'utf8').match(/\bbin\/[a-z-]+/g) ?? [])].sort()

for (const path of ['README.md', 'CONTRIBUTING.md', 'docs/how-to/add-a-feature.md'])
  test(`every command that ${path} names is there, and may be run`, () => {
    const commands = commandsIn(path)
    expect(commands.length).toBeGreaterThan(0)
    expect(commands.filter((command) => !existsSync(command) || (statSync(command).mode & 0o111) === 0)).toEqual([])
  })

test('the README names the commands to start with', () => {
  expect(commandsIn('README.md')).toEqual(expect.arrayContaining(['bin/start', 'bin/test', 'bin/waymark']))
})

test('the README is one screen', () => {
  expect(readFileSync('README.md', 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(45)
})

test('every file that the README names is there', () => {
  const named = [...readFileSync('README.md', 'utf8').matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})

test('what a machine runs on every change is what a person runs', () => {
  const lines = readFileSync('.ci/run', 'utf8').trimEnd().split('\n')
  expect(lines.at(-1)).toBe('exec bin/test')
  expect(statSync('.ci/run').mode & 0o111).not.toBe(0)
})
