import { logEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import { when } from '#shared/own-rule.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { designationEvent } from '../designation-events.ts'
import { getDesignationsRule, mayManage } from '../designation-policy.ts'
import { own, whyHasEnded, whyWorkCannotBeSo } from '../designation-rules.ts'
import type { Designation, WorkDone } from '../designation.ts'
import { getDesignation } from '../get-designation.ts'
import { addWork, findNamedSchools, listWork, setWork, type WorkSaid } from './work-store.ts'

/** Work under an element as it is said, with the one school for which it is, typed. */
export type WorkAsked = WorkSaid & { forSchool: string | null }

/** RO-71. Records what a designated school does, under one of the elements. Throws NotFound, NotAllowed, Refused. */
export async function recordWork(work: Work, id: string, { forSchool, ...said }: WorkAsked): Promise<void> {
  const rule = getDesignationsRule(work)
  const each = await getDesignation(work, id)
  requireThat(mayManage(work, each.schoolId), work, `record work of the designation ${id}`)
  const { forSchoolId, findings } = await asSaid(work, each, { forSchool, ...said })
  refuseIf(work, [...whyHasEnded(rule, each, work.today), ...findings])
  await addWork(work, id, { ...said, forSchoolId })
  await logEvent(work, designationEvent('work-recorded', each, changesOf(work, said)))
}

/** One work of a designated school. Throws NotFound. */
export async function getWork(look: Look, each: Designation, workId: string): Promise<WorkDone> {
  const found = (await listWork(look, each.id)).find((one) => one.id === workId)
  if (!found) throw new NotFound('work of a designated school', workId)
  return found
}

/** RO-71. Says anew what a designated school does under an element, such as that it is over. Throws NotFound, NotAllowed, Refused. */
export async function changeWork(
  work: Work,
  { designationId, workId }: { designationId: string; workId: string },
  { forSchool, ...said }: WorkAsked,
): Promise<void> {
  const each = await getDesignation(work, designationId)
  requireThat(mayManage(work, each.schoolId), work, `change work of the designation ${each.id}`)
  await getWork(work, each, workId)
  const { forSchoolId, findings } = await asSaid(work, each, { forSchool, ...said })
  refuseIf(work, findings)
  await setWork(work, workId, { ...said, forSchoolId })
  await logEvent(work, designationEvent('work-changed', each, changesOf(work, said)))
}

async function asSaid(
  work: Work,
  each: Designation,
  { forSchool, ...said }: WorkAsked,
): Promise<{ forSchoolId: string | null; findings: Finding[] }> {
  const schools = forSchool ? await findNamedSchools(work, forSchool) : []
  const texts = [
    { where: 'what it is called', field: 'title', text: said.title },
    { where: 'what there is to say', field: 'about', text: said.about ?? '' },
  ]
  return {
    forSchoolId: schools[0]?.id ?? null,
    findings: [
      ...whyWorkCannotBeSo(getDesignationsRule(work), each, said),
      ...when(forSchool !== null && schools.length !== 1, notOneSchool(forSchool ?? '', schools)),
      ...(await askAboutNamesIn(work, each.schoolId, texts)),
    ],
  }
}

function notOneSchool(typed: string, schools: readonly { urn: string }[]): Finding {
  const says =
    schools.length === 0
      ? `There is no school ${typed}. Write its URN or its whole name`
      : `More than one school is called ${typed}. Write the URN: ${schools.map(({ urn }) => urn).join(' or ')}`
  return own('designation-work-school', 'XX-15', says, 'forSchool')
}

function changesOf(work: Work, said: WorkSaid) {
  const element = getDesignationsRule(work).elements.find((one) => one.id === said.element)?.name ?? said.element
  return { element: { after: element }, title: { after: said.title } }
}
