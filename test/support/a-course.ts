import { newId } from '#shared/id.ts'
import type { TestService } from './a-service.ts'

/** What a model says of courses that says nothing of them: one kind, given by link advisers. */
export const A_COURSE_RULE = `courses:
  says: Schools may book courses.
  source: SH-24
  kinds: [{ id: inset-course, name: INSET course, programme: kept-courses, commissioned: true, source: SH-24 }]
  programmes: [{ id: kept-courses, name: Kept, firm: false, says: Courses are kept., source: RO-34 }]
  universal: { id: courses-for-all, firm: true, says: What is universal is for all., source: RO-38 }
  repeats: { id: courses-judged-first, firm: true, says: It is evaluated first., source: RO-39, evaluatedBy: [headteacher, link-adviser] }
  commissioned: { id: courses-by-heads, firm: true, says: Heads commission., source: RO-44, by: [headteacher], groups: [cluster] }
  offeredBy: [link-adviser]
  comeAs: [{ id: teacher, name: Teacher, source: SH-24 }]
  evaluation: { asks: How useful was it?, answers: [Useful, Of no use], source: SH-24 }
`

type Of = { school: string; giver: string }

/** A published course of one day to come, with two places of a school; held, with what somebody said of it, where that is asked for. */
export async function aCourse(service: TestService, { school, giver }: Of, isHeld = false): Promise<string> {
  const { modelVersionId, now, model } = service
  const on = isHeld ? '2026-11-04' : '2026-12-01'
  const course = await insert(service, 'courses', {
    ...{
      model_version_id: modelVersionId,
      kind: model.courses?.kinds[0]?.id,
      title: 'Guided reading',
      about: 'Books.',
    },
    ...{
      strand: model.service?.strands[0]?.id ?? null,
      place: 'The Centre',
      places: 4,
      price_pence: 4550,
      book_by: on,
    },
    ...{ first_on: on, last_on: on, given_by: giver, status: isHeld ? 'held' : 'published' },
    ...{ strategies: model.service?.strategies.slice(0, 1).map(({ id }) => id) ?? [] },
    ...{ put_up_by: giver, put_up_on: '2026-10-01' },
  })
  await insert(service, 'course_days', { course_id: course, held_on: on, starts_at: 540, ends_at: 930 })
  const job = model.courses?.comeAs.at(-1)?.id ?? ''
  await insert(service, 'course_bookings', {
    ...{ course_id: course, school_id: school, coming: JSON.stringify({ [job]: 2 }), places: 2, status: 'booked' },
    ...{ asked_by: giver, asked_at: now, attended: isHeld ? 2 : null },
  })
  const said = { came_as: job, answer: 0, words: 'Each morning now.', given_by: giver, given_at: now }
  if (isHeld) await insert(service, 'course_evaluations', { course_id: course, school_id: school, ...said })
  return course
}

/** What the head of a school commissions, across all schools. */
export async function aCourseCommission(service: TestService, school: string, by: string): Promise<string> {
  const commission = await insert(service, 'course_commissions', {
    ...{
      model_version_id: service.modelVersionId,
      kind: service.model.courses?.kinds.find((kind) => kind.commissioned)?.id,
    },
    ...{
      title: 'Office staff',
      about: 'Two days.',
      group_ids: [],
      status: 'asked',
      asked_by: by,
      asked_on: '2026-10-01',
    },
  })
  await insert(service, 'course_commission_schools', {
    ...{ commission_id: commission, school_id: school, joined_by: by, joined_on: '2026-10-01' },
  })
  return commission
}

async function insert({ db, authorityId }: TestService, table: string, row: Record<string, unknown>): Promise<string> {
  const id = newId()
  const all: Record<string, unknown> = { authority_id: authorityId, id, ...row }
  const names = Object.keys(all)
  await db.owner.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(all),
  )
  return id
}
