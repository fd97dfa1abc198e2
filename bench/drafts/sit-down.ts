import type pg from 'pg'
import { newId } from '#shared/id.ts'
import type { FilledService, VisitToWrite } from '../durability/fill-service.ts'
import { post, type Desk } from './write-alone.ts'

type Standing = { token: string; writer: string }

/** Opens the page of a record as its writer, who has signed in, and writes the first words of each section. */
export async function sitDown(
  port: number,
  owner: pg.Client,
  { authorityId }: Pick<FilledService, 'authorityId'>,
  visit: VisitToWrite,
): Promise<Desk> {
  const { cookie, token, writer } = await openPage(port, visit)
  const content = { judgement: null, isNotDiscussed: false, restsOn: [], fromRevision: 0 }
  const sections = visit.sections.map((section) => ({ section, body: 'Begun. '.repeat(200), ...content }))
  const save = JSON.stringify({ id: newId(), sitting: newId(), writer, sections, entries: [] })
  const saved = await post(port, `/visits/${visit.id}/record/saves`, { cookie, 'x-csrf-token': token }, save)
  if (saved.status !== 200) throw new Error(`the first save was answered with ${saved.status}: ${saved.body}`)
  const { rows } = await owner.query<{ id: string }>('select id from records where visit_id = $1', [visit.id])
  const [section = ''] = visit.sections
  return { visitId: visit.id, recordId: rows[0]!.id, authorityId, cookie, token, writer, section, revision: 1 }
}

/** What a page of a record knows of who writes, and under which cookies. */
export async function openPage(port: number, visit: VisitToWrite): Promise<Standing & { cookie: string }> {
  const answer = await fetch(`http://127.0.0.1:${port}/visits/${visit.id}/record/saves`, {
    headers: { cookie: visit.adviser },
  })
  const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0] ?? '')
  return { ...((await answer.json()) as Standing), cookie: [visit.adviser, ...cookies].join('; ') }
}
