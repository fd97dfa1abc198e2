import { newId } from '#shared/id.ts'
import type { TestService } from './a-service.ts'

/** What a model says of reviews that says nothing of them: led by whoever advises the school, and open to everybody as a toolkit. */
export const A_REVIEW_KIND = `reviews:
  - id: thorough-look
    name: Thorough look
    says: The school is looked at.
    source: SH-32
    lead: link-adviser
    named: { id: look-is-led, firm: true, says: Somebody leads it., source: SH-33 }
    team: { roles: [link-adviser], says: 'The team:', source: SH-35 }
    gathers: [{ id: data, name: Figures, from: figures, source: SH-37 }]
    exploredFirst: { id: look-explored-first, firm: true, says: Questions come first., source: SH-38 }
    evidence: [{ kind: lesson-observation, asks: lesson }, { kind: other-evaluation, asks: work }]
    leadersFirst: { id: look-leaders-first, firm: true, says: Leaders come first., source: SH-41 }
    judged: { id: look-judged, firm: true, says: It is judged., source: SH-43, scale: sef-grades, of: [{ id: all, name: All of it, source: SH-43 }] }
    report:
      { id: look-report, firm: true, name: Report of it, says: It has its parts., source: SH-42, goesTo: [headteacher],
        parts: [{ id: found, title: What was found, hint: In words., source: SH-42 }] }
    days: { commentary: 7, questions: 14, meeting: 14, report: 10 }
    toolkit:
      id: look-toolkit
      name: Toolkit
      says: For every school.
      source: SH-09
      items: [{ id: sheet, title: Sheet, says: To write on., asks: [What?], supplements: [{ framework: sef, area: any }], source: SH-10 }]
`

/** Somewhere on its way: with questions only, with evidence that is evaluated, issued or struck out. */
export type ReviewAs = 'questions' | 'met' | 'issued' | 'struck-out'

let last: Promise<unknown> = Promise.resolve()

/** The review of a school that stands so; a new one where there is none. One after another, whoever asks at once. Gives its id. */
export function theReview(service: TestService, school: string, as: 'questions' | 'issued'): Promise<string> {
  const next = last.then(async () => {
    const { rows } = await service.db.owner.query<{ id: string }>(
      'select id from reviews where authority_id = $1 and school_id = $2 and status = $3 order by id limit 1',
      [service.authorityId, school, as === 'issued' ? 'issued' : 'open'],
    )
    return rows[0]?.id ?? aReview(service, school, as)
  })
  last = next.catch(() => undefined)
  return next
}

/** A review of a school, in place of one that is under way there. Gives its id. */
export async function aReview(service: TestService, school: string, as: ReviewAs = 'questions'): Promise<string> {
  const { authorityId, administratorId: who, modelVersionId, model, now } = service
  const kind = model.reviews[0]
  if (!kind) throw new Error('this model says nothing of reviews')
  const insert = async (table: string, row: Record<string, unknown>) => {
    const all: Record<string, unknown> = { authority_id: authorityId, id: newId(), ...row }
    const places = Object.keys(all).map((_, at) => `$${at + 1}`)
    await service.db.owner.query(
      `insert into ${table} (${Object.keys(all).join(', ')}) values (${places.join(', ')})`,
      Object.values(all),
    )
    return String(all.id)
  }
  if (as === 'questions' || as === 'met')
    await service.db.owner.query(
      `update reviews set status = 'struck-out', struck_out_because = 'Entered twice', struck_out_at = $2, struck_out_by = $3,
       struck_out_from = 'open' where school_id = $1 and status = 'open'`,
      [school, now, who],
    )
  const id = await insert('reviews', {
    ...{
      school_id: school,
      model_version_id: modelVersionId,
      kind: kind.id,
      status: 'struck-out',
      opened_on: '2026-10-05',
    },
    ...{
      opened_by: who,
      struck_out_because: 'Entered twice',
      struck_out_at: now,
      struck_out_by: who,
      struck_out_from: 'open',
    },
  })
  const of = { review_id: id }
  const file = { media_type: 'text/plain', bytes: 5, sha256: '', stored_at: now, stored_by: who }
  const piece = { ...of, item: kind.gathers[0]?.id, added_on: '2026-10-06', added_by: who }
  const stored = await insert('stored_files', { name: 'seen.txt', ...file })
  await insert('review_pieces', {
    ...piece,
    standing: 'attached',
    says: 'Ours',
    file_id: stored,
    file_name: 'seen.txt',
  })
  await insert('review_pieces', { ...piece, standing: 'not-to-be-had', says: 'There are none.' })
  const question = await insert('review_questions', { ...of, place: 1, asks: 'Why did writing fall?', is_focus: true })
  if (as === 'questions') return opened(id)
  const seen = { kind: kind.evidence[0]?.kind, seen_on: '2026-10-15', says: 'Pupils wrote little.', of_class: 'Year 5' }
  const by = { gathered_by: who, gathered_at: now, is_joint: false }
  await insert('review_evidence', { ...of, question_id: question, ...seen, ...by })
  for (const { id: judged } of kind.judged.of)
    await insert('review_judgements', {
      ...of,
      judged,
      value: model.scales.find((each) => each.id === kind.judged.scale)?.points[1]?.value,
    })
  for (const { id: part } of kind.report.parts)
    await insert('review_parts', { ...of, part, body: 'Well led.', written_by: who })
  const document = await insert('issued_documents', {
    ...{
      kind: 'review',
      school_id: school,
      version: 1,
      title: 'Report',
      model_version_id: modelVersionId,
      issued_at: now,
    },
    ...{ issued_by: who, content: JSON.stringify(A_DOCUMENT), checksum: 'none' },
  })
  await service.db.owner.query(
    `update reviews set explored_on = '2026-10-12', explored_with = 'The head', met_on = '2026-10-20', met_with = 'Leaders' where id = $1`,
    [id],
  )
  if (as === 'issued')
    await service.db.owner.query(
      `update reviews set status = 'issued', issued_on = '2026-10-29', issued_by = $2, document_id = $3,
         struck_out_because = null, struck_out_at = null, struck_out_by = null, struck_out_from = null where id = $1`,
      [id, who, document],
    )
  return as === 'met' ? opened(id) : id

  async function opened(one: string): Promise<string> {
    await service.db.owner.query(
      `update reviews set status = 'open', struck_out_because = null, struck_out_at = null, struck_out_by = null,
         struck_out_from = null where id = $1`,
      [one],
    )
    return one
  }
}

const A_DOCUMENT = { title: 'Report', organisation: 'Ours', facts: [], foot: 'Report', dated: '2026-10-29', blocks: [] }
