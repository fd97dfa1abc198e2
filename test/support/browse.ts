import { AsyncLocalStorage } from 'node:async_hooks'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { parse, type HTMLElement } from 'node-html-parser'
import { buildApp } from '#app.ts'
import { buildAssets } from '#web/assets/build-assets.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { clockFrom, type Clock } from '#web/clock.ts'
import { openModelShelf } from '#web/model-shelf.ts'
import type { TestService } from './a-service.ts'
import { testDatabase } from './test-database.ts'

export type Answer = {
  status: number
  goesTo: string | undefined
  page: HTMLElement
  body: string
  /** What came as it came, and how the browser was told of it: for files. */
  bytes: Buffer
  headers: Readonly<Record<string, unknown>>
  texts: (selector: string) => string[]
  errors: string[]
  heading: string
}

export type Browser = {
  visit: (url: string) => Promise<Answer>
  /** Reads the page at `url`, fills its form in, and posts it to the form's own address. */
  submit: (url: string, answers?: Record<string, string | string[]>, which?: string) => Promise<Answer>
  /** Posts without having read a page, as someone who knows the address would. */
  post: (url: string, answers?: Record<string, string | string[]>) => Promise<Answer>
  /** As `submit`, with files under the form's field for them, as a browser sends them. */
  upload: (
    url: string,
    files: readonly SentFile[],
    answers?: Record<string, string | string[]>,
    which?: string,
  ) => Promise<Answer>
  /** Posts what a page read before carried, whatever has become of the session since. */
  postAsItIs: (url: string, answers: Record<string, string | string[]>) => Promise<Answer>
  /** Follows a redirect. */
  follow: (answer: Answer) => Promise<Answer>
}

/** A file as it is chosen: its name, and what it holds. */
export type SentFile = { name: string; content: Buffer | string; field?: string }

/** The application over the tests' database, with its clock at one moment: for tests that need the application itself. */
export async function testApp(now: Date, isDemonstration = false): Promise<FastifyInstance> {
  const key = `${now.toISOString()} ${String(isDemonstration)}`
  const known = apps.get(key)
  if (known) return known
  const made = make(heldAt(now), isDemonstration)
  apps.set(key, made)
  return made
}

/** An application of a test's own over the same database, to be stopped and started again. */
export const anotherApp = (now: Date): Promise<FastifyInstance> => make(heldAt(now), false)

const moment = new AsyncLocalStorage<Date>()

/** Shows each request the moment at which it is asked: building an application takes longer than most tests, and people of a test look at many moments. */
const ofEachRequest: Clock = {
  now() {
    const now = moment.getStore()
    if (!now) throw new Error('something was asked outside of a request')
    return now
  },
  today: () => londonDateOf(ofEachRequest.now()),
}

let shared: Promise<FastifyInstance> | undefined

/** Asks the one application that all browsers share, at a moment. */
async function askAt(now: Date, options: InjectOptions): Promise<LightMyRequestResponse> {
  const app = await (shared ??= make(ofEachRequest, false))
  // Nothing is sent before it is waited for: it has to be within.
  return moment.run(now, async () => await app.inject(options))
}

/** Held still: a test never runs into the next minute. */
function heldAt(now: Date): Clock {
  const frozen = now.getTime()
  return clockFrom(now, () => frozen)
}

async function make(clock: Clock, isDemonstration: boolean) {
  const { app: pool } = await testDatabase()
  const app = await buildApp({
    pool,
    clock,
    models: openModelShelf(),
    assets: await buildAssets(),
    secret: Buffer.alloc(32, 7),
    publicUrl: 'http://localhost:3000',
    isDemonstration,
  })
  app.addHook('onError', (request, _reply, error, done) => {
    mistakes.set(request.id, error)
    done()
  })
  return app
}

/** What was thrown behind each request: a test that meets a mistake of ours shows it, not the page that hides it. */
const mistakes = new Map<string, Error>()

const apps = new Map<string, Promise<FastifyInstance>>()

/** A browser without JavaScript, signed in as somebody of a test's service, or as nobody. */
export async function browse(service: TestService, personId?: string, at: { now?: string } = {}): Promise<Browser> {
  const now = at.now ? new Date(at.now) : service.now
  const cookies = new Map<string, string>()
  if (personId) {
    const [name = '', value = ''] = (await service.signIn(personId)).split('=')
    cookies.set(name, value)
  }
  const send = async (
    method: 'GET' | 'POST',
    url: string,
    answers?: Record<string, string | string[]>,
    files?: readonly SentFile[],
  ): Promise<Answer> => {
    const reply = await askAt(now, {
      method,
      url,
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(answers && { 'content-type': files ? MULTIPART : 'application/x-www-form-urlencoded' }),
      },
      ...(answers && { payload: files ? encodeParts(answers, files) : encode(answers) }),
    })
    if (reply.statusCode === 500) throw [...mistakes.values()].at(-1) ?? new Error(`500 on ${url}`)
    for (const { name, value } of reply.cookies) cookies.set(name, value)
    return answerOf(reply)
  }
  const browser: Browser = {
    visit: (url) => send('GET', url),
    async submit(url, answers = {}, which = 'main form[method=post]') {
      const shown = await send('GET', url)
      const form = shown.page.querySelector(which)
      if (!form) throw new Error(`no form on ${url} (${shown.status}): ${shown.heading}`)
      return send('POST', form.getAttribute('action') ?? url, { ...valuesOf(form), ...answers })
    },
    async upload(url, files, answers = {}, which = 'main form[enctype]') {
      const shown = await send('GET', url)
      const form = shown.page.querySelector(which)
      if (!form) throw new Error(`no form for files on ${url} (${shown.status}): ${shown.heading}`)
      const field = form.querySelector('input[type=file]')?.getAttribute('name') ?? 'file'
      const named = files.map((file) => ({ field, ...file }))
      return send('POST', form.getAttribute('action') ?? url, { ...valuesOf(form), ...answers }, named)
    },
    async post(url, answers = {}) {
      const shown = await send('GET', '/me')
      const token = shown.page.querySelector('input[name=_csrf]')?.getAttribute('value') ?? ''
      return send('POST', url, { _csrf: token, ...answers })
    },
    postAsItIs: (url, answers) => send('POST', url, answers),
    follow: (answer) => send('GET', answer.goesTo ?? '/'),
  }
  return browser
}

function encode(answers: Record<string, string | string[]>): string {
  const pairs = Object.entries(answers).flatMap(([name, value]) => [value].flat().map((each) => [name, each]))
  return new URLSearchParams(pairs as [string, string][]).toString()
}

const MULTIPART = 'multipart/form-data; boundary=edge'

/** The form's fields, then its files. */
function encodeParts(answers: Record<string, string | string[]>, files: readonly SentFile[]): Buffer {
  const part = (disposition: string, content: Buffer | string) => [
    Buffer.from(`--edge\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n`),
    Buffer.from(content as string),
    Buffer.from('\r\n'),
  ]
  const fields = Object.entries(answers).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const))
  return Buffer.concat([
    ...fields.flatMap(([name, value]) => part(`name="${name}"`, value)),
    ...files.flatMap(({ field, name, content }) => part(`name="${field}"; filename="${name}"`, content)),
    Buffer.from('--edge--\r\n'),
  ])
}

/** What a form would send as it stands. */
function valuesOf(form: HTMLElement): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  for (const input of form.querySelectorAll('input')) {
    const name = input.getAttribute('name')
    const type = input.getAttribute('type') ?? 'text'
    if (!name || type === 'file' || (['radio', 'checkbox'].includes(type) && !input.hasAttribute('checked'))) continue
    const value = input.getAttribute('value') ?? (type === 'checkbox' ? 'on' : '')
    const before = values[name]
    values[name] = ['checkbox', 'hidden'].includes(type) && before !== undefined ? [before, value].flat() : value
  }
  for (const area of form.querySelectorAll('textarea')) values[area.getAttribute('name') ?? ''] = area.text
  for (const select of form.querySelectorAll('select')) {
    const chosen = select.querySelector('option[selected]') ?? select.querySelector('option')
    values[select.getAttribute('name') ?? ''] = chosen?.getAttribute('value') ?? ''
  }
  return values
}

/** The page of an answer is read once somebody asks what stands on it. */
function answerOf({ statusCode, headers, body, rawPayload }: LightMyRequestResponse): Answer {
  let read: HTMLElement | undefined
  const page = () => (read ??= parse(body))
  const texts = (selector: string) =>
    page()
      .querySelectorAll(selector)
      .map((found) => found.text.replace(/\s+/g, ' ').trim())
  return {
    status: statusCode,
    goesTo: headers.location,
    body,
    bytes: rawPayload,
    headers,
    texts,
    get page() {
      return page()
    },
    get errors() {
      return texts('.govuk-error-summary__list li')
    },
    get heading() {
      return texts('h1')[0] ?? ''
    },
  }
}
