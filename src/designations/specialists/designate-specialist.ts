import { logEvent } from '#history/index.ts'
import { lapseTrainingsWith, recordTrainingWith } from '#people/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { when } from '#shared/own-rule.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { designationEvent } from '../designation-events.ts'
import { getDesignationsRule, mayKeep, mayManage } from '../designation-policy.ts'
import { own, whyNotASpecialist } from '../designation-rules.ts'
import { holdDesignations, listDesignations } from '../designation-store.ts'
import { getDesignation, getSpecialist } from '../get-designation.ts'
import type { Designation } from '../designation.ts'
import { findTypedPerson } from './find-typed-person.ts'
import { addSpecialist, finishSpecialists, listSpecialists } from './specialist-store.ts'

export type SpecialistAsked = {
  /** A whole name or an email address. */
  person: string
  /** The designated school; left out, it is refused. */
  designationId: string | undefined
  field: string
  designatedOn: PlainDate
}

/** RO-72. The designated schools for which somebody designates, today. */
export async function designatingSchools(look: Look): Promise<Designation[]> {
  const all = await listDesignations(look, { isStanding: true })
  return all.filter(({ schoolId }) => mayManage(look, schoolId))
}

/** RO-72. A designated school designates somebody as a specialist, which goes on file and names the school. Gives the id. Throws NotFound, NotAllowed, Refused. */
export async function designateSpecialist(work: Work, asked: SpecialistAsked): Promise<string> {
  const rule = getDesignationsRule(work)
  const by = asked.designationId ? await getDesignation(work, asked.designationId) : undefined
  const may = by ? mayManage(work, by.schoolId) : mayKeep(work) || (await designatingSchools(work)).length > 0
  requireThat(may, work, 'designate a specialist')
  const { person, findings } = await findTypedPerson(work, asked.person)
  await holdDesignations(work)
  const [standing] = person ? await listSpecialists(work, { personId: person.id, isStanding: true }) : []
  const facts = { standing, name: person?.name ?? '', today: work.today }
  refuseIf(work, [...findings, ...whyNotASpecialist(rule, { by, designatedOn: asked.designatedOn }, facts)])
  if (!person || !by) throw new Error('nobody was designated and nothing was said')
  const trainingHeldId = await recordTrainingWith(work, {
    ...{ personId: person.id, training: rule.specialists.training, completedOn: asked.designatedOn, expiresOn: null },
    note: `${rule.one}: ${by.schoolName}. ${asked.field}`.slice(0, 200),
  })
  const { field, designatedOn } = asked
  const id = await addSpecialist(work, {
    ...{ personId: person.id, designationId: by.id, field, designatedOn, trainingHeldId },
  })
  const changes = { who: { after: person.name }, field: { after: field } }
  await logEvent(work, designationEvent('specialist-designated', by, changes, [{ kind: 'person', id: person.id }]))
  return id
}

/** RO-72. Somebody is a specialist no more, from a day on. Throws NotFound, NotAllowed, Refused. */
export async function endSpecialist(work: Work, id: string, endedOn: PlainDate): Promise<void> {
  const seen = await getSpecialist(work, id)
  requireThat(mayManage(work, seen.schoolId), work, `end the designation of the specialist ${id}`)
  await holdDesignations(work)
  const each = await getSpecialist(work, id)
  refuseIf(work, [
    ...when(each.endedOn !== null, own('designation-ended-once', 'XX-05', `${each.personName}: it has its last day`)),
    ...when(
      endedOn < each.designatedOn || endedOn > work.today,
      own('designation-end-day', 'XX-05', 'Enter a day from its first to today', 'endedOn'),
    ),
  ])
  await finishSpecialists(work, [id], endedOn)
  await lapseTrainingsWith(work, [each.trainingHeldId], endedOn)
  const of = { id: each.designationId, schoolId: each.schoolId }
  const whose = [{ kind: 'person' as const, id: each.personId }]
  await logEvent(work, designationEvent('specialist-ended', of, { who: { after: each.personName } }, whose))
}
