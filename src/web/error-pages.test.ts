import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { clockFrom } from './clock.ts'
import { addErrorPages } from './error-pages.tsx'
import type { Web } from './web.ts'

/** An application of two addresses, each with its own way to fail, and the lines that it logs. */
async function anApp() {
  const lines: string[] = []
  const app = Fastify({ logger: { level: 'warn', stream: { write: (line: string) => lines.push(line) } } })
  const assets = { css: '', js: '', jsEnabled: '', favicon: '', folder: '' }
  addErrorPages(app, { clock: clockFrom(undefined), assets, isDemonstration: false } as unknown as Web)
  app.get('/away', () => {
    throw Object.assign(new Error('connect ECONNREFUSED\n  at 127.0.0.1'), { code: 'ECONNREFUSED' })
  })
  app.get('/broken', () => {
    throw new Error('a mistake of ours')
  })
  return { app, lines }
}

test('a database that is away is logged in one line, and the page asks to wait', async () => {
  const { app, lines } = await anApp()
  const answer = await app.inject('/away')
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '10'])
  expect(answer.body).toContain('Wait a minute and load the page again')
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
    expect.objectContaining({ msg: 'Not available: connect ECONNREFUSED at 127.0.0.1 (ECONNREFUSED)' }),
  ])
  expect(lines.join()).not.toContain('stack')
})

test('a mistake of ours is logged whole, and none of it reaches the page but a number', async () => {
  const { app, lines } = await anApp()
  const answer = await app.inject('/broken')
  expect(answer.statusCode).toBe(500)
  expect(answer.body).not.toContain('a mistake of ours')
  expect(lines.join()).toMatch(/a mistake of ours.*error-pages\.test/)
})
