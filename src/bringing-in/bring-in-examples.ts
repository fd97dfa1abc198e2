import { parse } from 'node-html-parser'
import { doWork, type Look } from '#work/work.ts'
import { browse, testApp, type Answer } from '../../test/support/browse.ts'
import type { TestService } from '../../test/support/a-service.ts'
import type { OwnKind } from './bringing-in.ts'
import { previewFile } from './preview-file.ts'
import { uploadFile } from './upload-file.ts'

/** Keeps a spreadsheet and previews it, as the pages do; gives the import's id. */
export async function anOwnPreview(
  look: Look,
  kind: OwnKind,
  content: string,
  columns: Readonly<Record<string, string>>,
): Promise<string> {
  const stream = async function* () {
    yield Buffer.from(content)
  }
  const file = { name: `${kind}.csv`, mediaType: 'text/csv', bytes: content.length, stream, remove: async () => {} }
  return doWork(look, async (work) => {
    const id = await uploadFile(work, kind, file)
    await previewFile(work, id, columns)
    return id
  })
}

type Sent = { content?: string | Buffer; name?: string; token?: string }

/** Somebody who brings spreadsheets in, in a browser without JavaScript. */
export async function bringer(service: TestService, personId: string = service.administratorId) {
  const browser = await browse(service, personId)
  const app = await testApp(service.now)
  async function upload(kind: OwnKind, { content, name = `${kind}.csv`, token }: Sent) {
    const url = `/bring-in/${kind}/add`
    const cookies = [await service.signIn(personId)]
    const form = await app.inject({ url, headers: { cookie: cookies.join('; ') } })
    for (const { name: cookie, value } of form.cookies) cookies.push(`${cookie}=${value}`)
    const fields = parse(form.body).querySelectorAll('main input[type=hidden]')
    const parts = fields.map((field) => {
      const given = field.getAttribute('name') === '_csrf' ? token : undefined
      const value = given ?? field.getAttribute('value') ?? ''
      return `--edge\r\ncontent-disposition: form-data; name="${field.getAttribute('name')}"\r\n\r\n${value}\r\n`
    })
    const head = `--edge\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`
    const file = content === undefined ? [] : [Buffer.from(head), Buffer.from(content), Buffer.from('\r\n')]
    const payload = Buffer.concat([Buffer.from(parts.join('')), ...file, Buffer.from('--edge--\r\n')])
    const headers = { cookie: cookies.join('; '), 'content-type': 'multipart/form-data; boundary=edge' }
    const reply = await app.inject({ method: 'POST', url, headers, payload })
    const errors = parse(reply.body).querySelectorAll('.govuk-error-summary__list li')
    return {
      status: reply.statusCode,
      goesTo: reply.headers.location ?? '',
      errors: errors.map((each) => each.text.trim()),
      body: reply.body,
    }
  }
  /** Uploads a file and takes the columns as they are proposed: the page of the preview. */
  async function preview(kind: OwnKind, content: string | Buffer): Promise<Answer & { url: string }> {
    const sent = await upload(kind, { content })
    if (sent.status !== 303) throw new Error(`${sent.status}: ${sent.errors.join(' ')}`)
    const matched = await browser.submit(sent.goesTo)
    if (matched.status !== 303) throw new Error(`${matched.status}: ${matched.errors.join(' ')}`)
    const url = matched.goesTo ?? ''
    return { ...(await browser.visit(url)), url }
  }
  /** Brings a file in whole: the page of what was done. */
  async function bringIn(kind: OwnKind, content: string | Buffer): Promise<Answer & { url: string }> {
    const { url } = await preview(kind, content)
    const done = await browser.submit(url, {}, 'form[action$="/apply"]')
    return { ...(await browser.follow(done)), url }
  }
  const undo = async (url: string) => browser.follow(await browser.submit(url, {}, 'form[action$="/undo"]'))
  const faults = async (url: string) => (await browser.visit(`${url}?show=faulty`)).texts('#rows tbody td')
  return { browser, upload, preview, bringIn, undo, faults }
}

/** Rows of this service straight from its tables, as the owner sees them. */
export async function rowsIn(service: TestService, text: string): Promise<Record<string, unknown>[]> {
  const { rows } = await service.db.owner.query(text, [service.authorityId])
  return rows as Record<string, unknown>[]
}

/** A .csv file of these rows. */
export function csvOf(headings: readonly string[], ...rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return [headings, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}
