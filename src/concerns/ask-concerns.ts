import type { ServiceModel } from '#model/index.ts'
import { idsOfHistory, listSchoolLinks } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import { isOpen, kindOf, type Concern } from './concern.ts'
import { whyNothingFormalYet } from './concern-rules.ts'
import { listConcerns } from './concern-store.ts'

/** XX-13. The school under every record that it is or was: its concerns went with it. */
export async function idsOfSchool(look: Look, schoolId: string): Promise<string[]> {
  return idsOfHistory(schoolId, await listSchoolLinks(look, schoolId))
}

/** XX-13. The school of something, and what it has become: who may know of one of them may know of it. */
export async function schoolAndAfter(look: Look, { schoolId }: { schoolId: string }): Promise<string[]> {
  const links = await listSchoolLinks(look, schoolId)
  return [schoolId, ...links.flatMap((of) => (of.direction === 'after' && of.schoolId ? [of.schoolId] : []))]
}

/** All concerns of a school that stand, what is open first; whoever asks sees to it that only those read them who may. */
export async function concernsOf(look: Look, schoolId: string): Promise<Concern[]> {
  return look.model.concerns ? listConcerns(look, await idsOfSchool(look, schoolId)) : []
}

/** A serious concern that goes on at a school. */
export type SeriousConcern = { id: string; title: string; recordedOn: PlainDate }

/** WI-71. The serious concerns that are recorded at a school and go on, the newest first; none where the model keeps no concerns. */
export async function seriousConcernsOf(look: Look, schoolId: string): Promise<SeriousConcern[]> {
  const all = await concernsOf(look, schoolId)
  const found = await Promise.all(
    all.filter(isOpen).map(async (each) => ((await isOfKind(look, each, 'serious')) ? each : undefined)),
  )
  return found.flatMap((each) =>
    each?.recordedOn ? [{ id: each.id, title: each.title, recordedOn: each.recordedOn }] : [],
  )
}

/** WI-68. The concern because of which a school counts as potentially vulnerable, if one goes on. */
export const vulnerabilityOf = async (look: Look, schoolId: string): Promise<Concern | undefined> =>
  vulnerabilityAmong(look, await concernsOf(look, schoolId))

/** The same among concerns that were read already. */
export async function vulnerabilityAmong(look: Look, concerns: readonly Concern[]): Promise<Concern | undefined> {
  for (const each of concerns) if (isOpen(each) && (await isOfKind(look, each, 'belowExpectations'))) return each
  return undefined
}

/** Whether it was recorded as a kind that the model of its birth marks so. */
async function isOfKind(look: Look, concern: Concern, as: 'serious' | 'belowExpectations'): Promise<boolean> {
  if (!concern.kind) return false
  const { concerns } = await look.modelOf(concern.modelVersionId)
  return concerns ? kindOf(concerns, concern)?.[as] === true : false
}

/** WI-08. Why nothing formal can stand at a school from a day: nothing was talked about by then. Nothing where the model does not ask for it. */
export async function formalFindings(look: Look, schoolId: string, on: PlainDate): Promise<Finding[]> {
  const rule = look.model.concerns
  if (!rule) return []
  const page = `/schools/${schoolId}/concerns/raise`
  return whyNothingFormalYet(rule, await concernsOf(look, schoolId), on, 'title').map((each) => ({ ...each, page }))
}

/** Whether the model has a category of need wait for a conversation. */
export const categoryWaits = ({ concerns }: Pick<ServiceModel, 'concerns'>, category: string): boolean =>
  concerns?.before.categories.includes(category) ?? false

/** Whether the model has notices wait for a conversation. */
export const noticesWait = ({ concerns }: Pick<ServiceModel, 'concerns'>): boolean => concerns?.before.notices ?? false
