import { sql } from 'kysely'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { listAnsweredRecords, recordFormOf } from '#records/index.ts'
import { isToBeChanged, type Reply } from '../reply.ts'
import { stillToChange } from '../still-to-change.ts'

/** A reply that came to a record lately, and what it came to. */
export type LatelyReplied = Pick<Reply, 'outcome' | 'isLate'> & {
  visitId: string
  version: number
  schoolName: string
  visitType: string
  modelVersionId: string
  sentAt: Date
  marks: readonly Pick<Reply['marks'][number], 'kind' | 'outcome' | 'settled' | 'section' | 'quoted'>[]
  /** How many lines that were to be changed still read as they were sent: undefined where that is not asked. */
  stillToChange?: number
  isIssued: boolean
}

const DAYS = 14
const SHOWN = 6

/** The replies of these two weeks to records that some people wrote, the newest first: also those that ask nothing of anybody. */
export async function listLatelyReplied(look: Look, authorIds: readonly string[]): Promise<LatelyReplied[]> {
  const since = new Date(look.now.getTime() - DAYS * 24 * 60 * 60 * 1000)
  const isNew = sql`y.status = 'sent' and y.sent_at >= ${since}`
  const rows = await look.ifAny(sql`from record_replies y where ${isNew}`, async () => {
    const found = await sql<LatelyReplied>`
    select v.id as "visitId", r.version, s.name as "schoolName", v.visit_type as "visitType", v.model_version_id as "modelVersionId",
      y.sent_at as "sentAt", y.outcome, y.is_late as "isLate", r.status = 'issued' as "isIssued",
      coalesce((select jsonb_agg(jsonb_build_object('kind', m.kind, 'outcome', m.outcome, 'settled', m.settled,
        'section', m.section, 'quoted', m.quoted)) from record_marks m
        where m.authority_id = y.authority_id and m.reply_id = y.id), '[]') as marks
    from record_replies y
    join records r on r.authority_id = y.authority_id and r.id = y.record_id
    join visits v on v.authority_id = r.authority_id and v.id = r.visit_id
    join schools s on s.authority_id = v.authority_id and s.id = v.school_id
    where ${isNew} and v.adviser_id = any (${[...authorIds]}::uuid[]) and r.status <> 'struck-out' and ${withinReach(look.reach('write'), 'v.school_id')}
    order by y.sent_at desc, y.id limit ${SHOWN}`.execute(look.db)
    return found.rows
  })
  return withStillToChange(look, rows)
}

/** XX-06. Of what is answered and not issued, whether a line that was to be changed still stands as it was sent. */
async function withStillToChange(look: Look, rows: readonly LatelyReplied[]): Promise<LatelyReplied[]> {
  const asked = rows.filter(({ isIssued, marks }) => !isIssued && marks.some(isToBeChanged))
  const now = await listAnsweredRecords(
    look,
    asked.map(({ visitId }) => visitId),
  )
  return Promise.all(
    rows.map(async (row) => {
      const record = now.find(({ visitId }) => visitId === row.visitId)
      const model = await look.modelOf(row.modelVersionId)
      const type = model.visitTypes.find(({ id }) => id === row.visitType)
      const form = type && recordFormOf(model, type)
      if (!record || !form || !asked.includes(row)) return row
      return { ...row, stillToChange: stillToChange(row.marks, record, { form, type, model }).length }
    }),
  )
}
