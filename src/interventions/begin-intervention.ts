import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { holdSchool } from '#visits/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getSchoolOfIntervention } from './get-intervention.ts'
import { interventionEvent } from './intervention-event.ts'
import { mayIntervene } from './intervention-policy.ts'
import { whyCannotIntervene } from './intervention-rules.ts'
import { addIntervention } from './intervention-store.ts'
import type { Grounds } from './intervention.ts'
import { tellOfIntervention } from './tell-of-intervention.ts'

export type NewlyBegun = { says: string; startedOn: PlainDate; grounds: Grounds }

/**
 * NF-23, NF-24. Enters an intervention at a school, with the days on which it rests. Throws NotFound, NotAllowed, Refused. Gives its id.
 */
export async function beginIntervention(
  work: Work,
  schoolId: string,
  kindId: string,
  begun: NewlyBegun,
): Promise<string> {
  const { kind } = await getSchoolOfIntervention(work, schoolId, kindId)
  requireThat(mayIntervene(work, kind, schoolId), work, `intervene at ${schoolId}`)
  await holdSchool(work, schoolId)
  const { at } = await getSchoolOfIntervention(work, schoolId, kindId)
  refuseIf(work, [
    ...whyCannotIntervene(kind, at, begun, work.today),
    ...(await askAboutNamesIn(work, schoolId, [{ where: 'what it is about', field: 'says', text: begun.says }])),
  ])
  const { modelVersionId } = work
  const id = await addIntervention(work, { ...begun, schoolId, kind: kind.id, modelVersionId })
  const days = Object.entries(begun.grounds).map(([ground, on]) => [ground, { after: on }])
  await logEvent(
    work,
    interventionEvent('begun', { id, schoolId }, kind, { on: { after: begun.startedOn }, ...Object.fromEntries(days) }),
  )
  await tellOfIntervention(work, { id, schoolId, schoolName: at.name, name: kind.name, to: 'school' })
  return id
}
