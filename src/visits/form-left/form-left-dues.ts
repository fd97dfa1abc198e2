import { sql } from 'kysely'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { Due, DueReach, DueSource } from '#work/due.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { visitsInHand } from '../in-hand-store.ts'
import { visitName } from '../visit-name.ts'
import { isFormLeftAt } from './form-left-rules.ts'

/** A form that nobody wants is not asked about for ever: so many days after the visit nothing more is said. */
const ASKED_FOR_DAYS = 28
const MOST = 500

/** NF-85, XX-10. Visits that were held, of which nobody has said that their form was left: the adviser is asked for four weeks. */
export const formLeftDues: DueSource = {
  name: 'forms to leave',
  async list(look, reach) {
    const visits = await listFormsToLeave(look, reach)
    const dues = visits.map(async (visit): Promise<Due[]> => {
      const model = await look.modelOf(visit.modelVersionId)
      const type = model.visitTypes.find(({ id }) => id === visit.visitType)
      if (!type || !isFormLeftAt(type)) return []
      const { id, schoolId, schoolName, adviserId, adviserName, on } = visit
      return [
        {
          ...{ kind: 'visit', ownerId: adviserId, ownerName: adviserName, schoolId, schoolName, dueOn: on },
          plainly: 'Whether a form was left',
          what: `Say that the form was left: ${visitName(model, type)}, ${schoolName}`,
          because: `Held ${showDate(on)}.`,
          href: `/visits/${id}/form-left`,
          page: `/visits/${id}`,
        },
      ]
    })
    return (await Promise.all(dues)).flat()
  },
}

type FormToLeave = {
  id: string
  schoolId: string
  schoolName: string
  adviserId: string
  adviserName: string
  modelVersionId: string
  visitType: string
  on: PlainDate
}

async function listFormsToLeave(look: Look, { people, schoolId }: DueReach): Promise<FormToLeave[]> {
  const since = addDays(look.today, -ASKED_FOR_DAYS)
  if (people)
    return (await visitsInHand(look, people)).flatMap((visit) => {
      const { heldOn: on, mayHaveRecord, formLeftOn, isBroughtIn } = visit
      return on !== null && on >= since && !mayHaveRecord && formLeftOn === null && !isBroughtIn
        ? [{ ...visit, on }]
        : []
    })
  const isMissing = sql`v.status = 'held' and v.held_on >= ${since} and not v.may_have_record
      and v.form_left_on is null and v.imported_by is null
      and ${schoolId ? sql`v.school_id = ${schoolId}` : sql`true`} and ${withinReach(look.reach('see-school'), 'v.school_id')}`
  return look.ifAny(sql`from visits v where ${isMissing}`, async () => {
    const { rows } = await sql<FormToLeave>`
    select v.id, v.school_id as "schoolId", s.name as "schoolName", v.adviser_id as "adviserId", p.name as "adviserName",
      v.model_version_id as "modelVersionId", v.visit_type as "visitType", v.held_on as "on"
    from visits v
    join schools s on s.authority_id = v.authority_id and s.id = v.school_id
    join people p on p.authority_id = v.authority_id and p.id = v.adviser_id
    where ${isMissing}
    order by v.held_on, v.id limit ${MOST}`.execute(look.db)
    return rows
  })
}
