import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { namesOf, orList, type DesignationsRule } from '#model/index.ts'
import { listHoldersAt } from '#people/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { findTypedSchools, getSchool, isOpen } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { when } from '#shared/own-rule.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { designationEvent } from '../designation-events.ts'
import { getDesignationsRule, mayLicense } from '../designation-policy.ts'
import { own } from '../designation-rules.ts'
import { findTypedPerson } from '../specialists/find-typed-person.ts'
import type { Licence } from './licence.ts'
import { whyLicenceCannotEnd, whyLicenceIsOver, whyNotLicensed, whyPeriodIsWrong } from './licence-rules.ts'
import { addLicence, finishLicence, holdLicence, listLicences, setLicence } from './licence-store.ts'

export type LicenceAsked = {
  /** A whole name or an email address. */
  person: string
  /** The school from which they lead, by URN or whole name. */
  school: string
  /** The schools on whose behalf, each on a line. */
  forSchools: string
  scope: string
  startedOn: PlainDate
  finishedOn: PlainDate
}

/** What the model says of licences. Throws NotFound where it has none. */
export function getLicencesRule(look: Look): NonNullable<DesignationsRule['licences']> {
  const { licences } = getDesignationsRule(look)
  if (!licences) throw new NotFound('page', 'licences')
  return licences
}

/** A licence. Throws NotFound. */
export async function getLicence(look: Look, id: string): Promise<Licence> {
  getLicencesRule(look)
  const [found] = isId(id) ? await listLicences(look, { id }) : []
  if (!found) throw new NotFound('licence', id)
  return found
}

/** RO-43. Licenses a leader to innovate and run a project on behalf of others, in a scope and for a period. Gives the id. Throws NotAllowed, Refused. */
export async function licenseLeader(work: Work, asked: LicenceAsked): Promise<string> {
  const rule = getLicencesRule(work)
  requireThat(mayLicense(work), work, 'license a leader')
  const { scope, startedOn, finishedOn } = asked
  const [{ person, findings }, from, others] = [
    await findTypedPerson(work, asked.person),
    await findTypedSchools(work, asked.school, 'school'),
    await findTypedSchools(work, asked.forSchools, 'forSchools'),
  ]
  refuseIf(work, [
    ...[...findings, ...from.findings, ...others.findings, ...whyPeriodIsWrong(rule, asked)],
    ...when(from.schools.length > 1, own('designation-one-school', 'RO-69', 'Enter one school', 'school')),
  ])
  if (!person) throw new Error('nobody was licensed and nothing was said')
  const school = await getSchool(work, from.schools[0]?.id ?? '')
  const holders = await listHoldersAt(work, [school.id], rule.leaders)
  const forSchoolIds = others.schools.map(({ id }) => id)
  const facts = {
    ...{ name: person.name, schoolName: school.name, isOpen: isOpen(school) },
    isLeader: holders.some(({ personId, actsFor }) => personId === person.id && actsFor === null),
    isOneself: person.id === work.actor.personId,
    roles: orList(namesOf(work.model.roles, rule.leaders)),
  }
  refuseIf(work, [
    ...whyNotLicensed({ schoolId: school.id, forSchoolIds }, facts),
    ...(await askAboutNamesIn(work, school.id, [{ where: 'the scope', field: 'scope', text: scope }])),
  ])
  const of = { personId: person.id, schoolId: school.id, forSchoolIds }
  const id = await addLicence(work, { ...of, scope, startedOn, finishedOn })
  await logEvent(work, licenceEvent('licensed', of, { who: { after: person.name }, scope: { after: scope } }))
  return id
}

/** RO-43. Says anew in which scope, on whose behalf and until when somebody is licensed. Throws NotFound, NotAllowed, Refused. */
export async function changeLicence(
  work: Work,
  id: string,
  asked: Pick<LicenceAsked, 'scope' | 'forSchools' | 'finishedOn'> & { revision: number },
): Promise<void> {
  const rule = getLicencesRule(work)
  const licence = await toWriteOf(work, id, asked.revision)
  const { scope, finishedOn } = asked
  const { schools, findings } = await findTypedSchools(work, asked.forSchools, 'forSchools')
  const forSchoolIds = schools.map((each) => each.id)
  const facts = {
    ...{ name: licence.personName, schoolName: licence.schoolName, isLeader: true, isOneself: false, isOpen: true },
    roles: '',
  }
  refuseIf(work, [
    ...[...whyLicenceIsOver(licence), ...findings],
    ...whyPeriodIsWrong(rule, { startedOn: licence.startedOn, finishedOn }),
    ...when(findings.length === 0, ...whyNotLicensed({ schoolId: licence.schoolId, forSchoolIds }, facts)),
    ...(await askAboutNamesIn(work, licence.schoolId, [{ where: 'the scope', field: 'scope', text: scope }])),
  ])
  await setLicence(work, id, { scope, forSchoolIds, finishedOn })
  const changes = {
    who: { after: licence.personName },
    scope: { before: licence.scope, after: scope },
    until: { before: licence.finishedOn, after: finishedOn },
  }
  await logEvent(work, licenceEvent('licence-changed', licence, changes))
}

/** RO-43. A licence ends with what came of it, at its last day or before. Throws NotFound, NotAllowed, Refused. */
export async function endLicence(
  work: Work,
  id: string,
  { endedOn, outcome, revision }: { endedOn: PlainDate; outcome: string; revision: number },
): Promise<void> {
  const licence = await toWriteOf(work, id, revision)
  refuseIf(work, [
    ...whyLicenceCannotEnd(licence, endedOn, work.today),
    ...(await askAboutNamesIn(work, licence.schoolId, [{ where: 'what came of it', field: 'outcome', text: outcome }])),
  ])
  await finishLicence(work, id, endedOn, outcome)
  const changes = { who: { after: licence.personName }, outcome: { after: outcome } }
  await logEvent(work, licenceEvent('licence-ended', licence, changes))
}

/** A licence of which somebody writes, held until the deed ends. */
async function toWriteOf(work: Work, id: string, revision: number): Promise<Licence> {
  await getLicence(work, id)
  requireThat(mayLicense(work), work, `keep the licence ${id}`)
  await holdLicence(work, id)
  const licence = await getLicence(work, id)
  const meanwhile = { kind: 'designation' as const, id, revision: licence.revision, shown: revision }
  refuseIf(work, await whyChangedMeanwhile(work, meanwhile))
  return licence
}

const licenceEvent = (
  name: string,
  { personId, schoolId }: Pick<Licence, 'personId' | 'schoolId'>,
  changes: Parameters<typeof designationEvent>[2],
) => designationEvent(name, { schoolId }, changes, [{ kind: 'person', id: personId }])
