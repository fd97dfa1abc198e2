import { logEvent } from '#history/index.ts'
import { andList, capital, type CollaborationKind } from '#model/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { withTheirGroups } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { jointEvent } from './collaboration-events.ts'
import { findKind, getCollaborationsRule, kindsToSetUp, mayKeepFor } from './collaboration-policy.ts'
import { refuse, whatIsNotSaid, whyPlannedWrongly, whySchoolsDoNotFit } from './collaboration-rules.ts'
import { addCollaborationRow, addJointPeople, addJointSchools } from './collaboration-writes-store.ts'
import type { JointSaid } from './collaboration.ts'
import { nameForParts, type Named } from './name-person.ts'
import { namedSchools, standsOpen } from './named-schools.ts'

/** What is said when joint work is set up: by id or typed its schools, and who is named for each part. */
export type SetUp = JointSaid & {
  kind: string
  schools: readonly string[]
  others: string
  appointedBy: string | null
  named: Readonly<Record<string, Named>>
}

/**
 * RO-31, RO-41, RO-42, RO-48, RO-49, RO-51, RO-52. Schools begin something together, of a kind of the model. Gives its id. Throws NotFound for a kind that
 * there is not, NotAllowed, and Refused with every rule that stands against it.
 */
export async function setUpCollaboration(work: Work, given: SetUp): Promise<string> {
  const rule = getCollaborationsRule(work)
  const kind = findKind(work, given.kind)
  if (!kind) throw new NotFound('kind of joint work', given.kind)
  requireThat(kindsToSetUp(work).includes(kind), work, `set up ${kind.id}`)
  const { schools, findings } = await namedSchools(work, given.schools, given.others)
  const members = (await withTheirGroups(work, schools)).map((school) => ({
    ...school,
    isOpen: schools.some((each) => each.id === school.id && standsOpen(each)),
  }))
  const ids = members.map(({ id }) => id)
  const said = asAsked(kind, given)
  const appointing =
    said.appointment === 'one-school' ? await namedSchools(work, [], given.appointedBy ?? '') : undefined
  const byOne = appointing?.schools.find(({ id }) => ids.includes(id))
  const groupKind = work.model.groupKinds.find(({ id }) => id === kind.groupKind)
  const parts = await nameForParts(work, kind, given.named, members, rule.group)
  refuseIf(work, [
    ...findings,
    ...whySchoolsDoNotFit(
      kind,
      { groupKind, community: rule.group },
      { schools: members, joining: new Set(ids), isNew: true, on: said.startedOn },
    ),
    ...(ids.length > 0 && !mayKeepFor(work, kind, ids) ? [notOwn(kind)] : []),
    ...(said.appointment === 'one-school' && !byOne ? [notByOne] : []),
    ...parts.findings,
    ...whatIsNotSaid(kind, said),
    ...whyPlannedWrongly(said),
    ...(ids[0] ? await askAboutNamesIn(work, ids[0], textsOf(said)) : []),
  ])

  const id = await addCollaborationRow(work, kind.id, said, byOne?.id ?? null)
  await addJointSchools(
    work,
    id,
    ids.map((schoolId) => ({ schoolId, who: null })),
    said.startedOn,
  )
  await addJointPeople(work, id, parts.naming, said.startedOn)
  await logEvent(
    work,
    jointEvent(
      'set-up',
      { id, title: said.title, schoolIds: ids },
      {
        kind: { after: capital(kind.name) },
        schools: { after: andList(members.map(({ name }) => name)) },
      },
    ),
  )
  return id
}

/** What a kind asks for, and nothing else. */
function asAsked({ asks }: CollaborationKind, given: SetUp): JointSaid {
  const has = (what: CollaborationKind['asks'][number]['what']) => asks.some((ask) => ask.what === what)
  return {
    ...{ title: given.title, startedOn: given.startedOn, finishesOn: given.finishesOn, issue: given.issue },
    appointment: has('appointment') ? given.appointment : null,
    job: has('job') ? given.job : null,
    measure: has('baseline') ? given.measure : null,
    baseline: has('baseline') ? given.baseline : null,
  }
}

/** XX-12. What may name nobody of a classroom. */
const textsOf = ({ title, issue, job, measure }: JointSaid) => [
  { where: 'what it is called', field: 'title', text: title },
  { where: 'what it is about', field: 'issue', text: issue ?? '' },
  { where: 'the job description', field: 'job', text: job ?? '' },
  { where: 'by what it is measured', field: 'measure', text: measure ?? '' },
]

const notOwn = ({ name }: CollaborationKind): Finding =>
  refuse(
    'joint-own-school',
    'XX-03',
    `A ${name} is set up by one of the schools that take part: add your own`,
    'schools',
  )

const notByOne = refuse(
  'joint-appointing-school',
  'RO-51',
  'Name the school that appoints: one of those that take part, by its URN or whole name',
  'appointedBy',
)
