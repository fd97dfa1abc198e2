import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const named = z.record(z.string(), z.string())
const packageFile = z.object({ dependencies: named, devDependencies: named })

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const installed = packageFile.parse(JSON.parse(read('package.json')))
const [, service = '', developing = ''] = read('docs/decisions/0007-dependencies.md').split(/^## /m)

function namesIn(section: string): string[] {
  return [...section.matchAll(/^\| `([^`]+)` *\|/gm)].flatMap(([, name]) => name ?? []).sort()
}

test('every dependency of the service has its line in decision 0007, and every line its dependency', () =>
  expect(namesIn(service)).toEqual(Object.keys(installed.dependencies).sort()))

test('so has every dependency of development', () =>
  expect(namesIn(developing)).toEqual(Object.keys(installed.devDependencies).sort()))
