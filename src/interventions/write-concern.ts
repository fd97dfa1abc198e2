import { logEvent } from '#history/index.ts'
import { keepIssued } from '#papers/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { holdSchool } from '#visits/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getSchoolOfIntervention } from './get-intervention.ts'
import { interventionEvent } from './intervention-event.ts'
import { mayIntervene } from './intervention-policy.ts'
import { whyNoLetter } from './intervention-rules.ts'
import { addIntervention } from './intervention-store.ts'
import { printLetter } from './print-intervention.ts'
import { listOfResponsibleBody, tellOfIntervention } from './tell-of-intervention.ts'

/**
 * NF-24. Where an intervention is not open, writes the concern to the body that is responsible for the school: a letter of today,
 * fixed from now on. Throws NotFound, NotAllowed, Refused. Gives its id.
 */
export async function writeConcern(
  work: Work,
  schoolId: string,
  kindId: string,
  { to, says }: { to: string; says: string },
): Promise<string> {
  const { kind, school, at } = await getSchoolOfIntervention(work, schoolId, kindId)
  requireThat(mayIntervene(work, kind, schoolId), work, `write a concern about ${schoolId}`)
  await holdSchool(work, schoolId)
  refuseIf(work, [
    ...whyNoLetter(kind, at),
    ...(await askAboutNamesIn(work, schoolId, [{ where: 'the concern', field: 'says', text: says }])),
  ])
  const { modelVersionId, today } = work
  const people = await listOfResponsibleBody(work, schoolId)
  const document = printLetter(work, {
    schoolName: school.name,
    to,
    says,
    on: today,
    people: people.map(({ name }) => name),
  })
  const issue = { kind: 'concern', schoolId, visitId: null, recordId: null, version: 1, modelVersionId }
  const documentId = await keepIssued(work, { ...issue, document })
  const id = await addIntervention(work, {
    ...{ schoolId, modelVersionId, kind: kind.id, says, startedOn: today, grounds: {} },
    letter: { to, documentId },
  })
  await logEvent(
    work,
    interventionEvent('written', { id, schoolId }, kind, { to: { after: to }, on: { after: today } }),
  )
  const told = { id, schoolId, schoolName: school.name, name: kind.name }
  await tellOfIntervention(work, { ...told, to: 'responsible-body' })
  await tellOfIntervention(work, { ...told, name: 'A concern', to: 'school' })
  return id
}
