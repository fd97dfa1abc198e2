import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'vitest'

const folder = 'src/govuk'
const files = readdirSync(folder)
const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8')
const claims = files
  .filter((file) => /^conformance.*\.test\.tsx$/.test(file))
  .map(read)
  .join('\n')
const components = files.filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))

/** What several components share and nobody uses alone: claimed through those it is part of. */
const parts = ['choices.tsx', 'form-group.tsx']

test('every component claims the fixtures that GOV.UK Frontend publishes', () => {
  const unclaimed = components.filter((file) => !parts.includes(file)).filter((file) => !isClaimed(file))
  assert.deepEqual(unclaimed, [])
})

test('a shared part belongs to a component that is claimed', () => {
  const unused = parts.filter((part) => !components.some((file) => isClaimed(file) && imports(file).includes(part)))
  assert.deepEqual(unused, [])
})

test('at least twenty components are claimed', () => {
  const claimed = new Set([...claims.matchAll(/^claim\('([a-z-]+)'/gm)].map(([, name]) => name))
  assert.ok(claimed.size >= 20, `only ${claimed.size}`)
})

/** A claim imports the component and renders it. */
function isClaimed(file: string): boolean {
  const exported = [...read(file).matchAll(/^export function ([A-Z]\w*)/gm)].map(([, name]) => name)
  return claims.includes(`from './${file}'`) && exported.some((name) => new RegExp(`<${name}[\\s>]`).test(claims))
}

function imports(file: string): string[] {
  return [...read(file).matchAll(/from '\.\/([\w.-]+)'/g)].map(([, name]) => name!)
}
