import { parse } from 'node-html-parser'
import { zipUnfolded } from '#files/index.ts'
import { day } from '#shared/plain-date.ts'
import { testApp } from '../../test/support/browse.ts'
import { aServiceToVisit, book, booking } from '../../test/support/a-visit.ts'
import type { TestService } from '../../test/support/a-service.ts'

/** A service whose adviser has booked a visit that is still to come: kind and day as they are asked for. */
export async function aVisitToPrepare(type = 'self-evaluation', on = '2027-01-28') {
  const { service, school, adviser, head } = await aServiceToVisit()
  const visit = await book(service, adviser, school, type, booking(adviser, { on: day(on) }))
  const leader = await service.addPerson({ role: 'senior-leader', school, name: 'Sal Leader' })
  const chair = await service.addPerson({ role: 'chair-of-governors', school, name: 'Cath Chair' })
  return { service, school, adviser, head, leader, chair, visit, page: `/visits/${visit}` }
}

type File = { name: string; content: Buffer | string; now?: string }

/** Hands a document in as a browser would: the page is read, its form filled in, the file sent. */
export async function handIn(service: TestService, by: string, url: string, { name, content, now }: File) {
  const app = await testApp(now ? new Date(now) : service.now)
  const session = await service.signIn(by)
  const shown = await app.inject({ method: 'GET', url, headers: { cookie: session } })
  const form = parse(shown.body).querySelector('form[enctype]')
  const fields = ['_csrf', '_key'].map((field) => {
    const given = form?.querySelector(`input[name=${field}]`)?.getAttribute('value') ?? ''
    return `--edge\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${given}\r\n`
  })
  const head = `--edge\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([
    Buffer.from(fields.join('') + head),
    Buffer.from(content),
    Buffer.from('\r\n--edge--\r\n'),
  ])
  const cookie = [session, ...shown.cookies.map((each) => `${each.name}=${each.value}`)].join('; ')
  const headers = { cookie, 'content-type': 'multipart/form-data; boundary=edge' }
  const reply = await app.inject({ method: 'POST', url: form?.getAttribute('action') ?? url, headers, payload })
  const errors = parse(reply.body).querySelectorAll('.govuk-error-summary__list li')
  return { status: reply.statusCode, goesTo: reply.headers.location, errors: errors.map((each) => each.text.trim()) }
}

function zipOf(...names: string[]) {
  return zipUnfolded(names.map((name) => ({ name, bytes: Buffer.from('<x/>') })))
}

/** The smallest things that are what they say. */
export const FILES = {
  pdf: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'),
  word: zipOf('[Content_Types].xml', 'word/document.xml'),
  wordWithMacros: zipOf('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'),
  png: Buffer.from('89504e470d0a1a0a00', 'hex'),
  jpeg: Buffer.from('ffd8ffe000', 'hex'),
  program: Buffer.from('MZ\u0090\u0000\u0003'),
  page: Buffer.from('<!doctype html><script>alert(1)</script>'),
}
