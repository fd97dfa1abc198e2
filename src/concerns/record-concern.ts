import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { getSchool, isOpen as isSchoolOpen } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import type { Finding } from '#shared/finding.ts'
import { addMonths, type PlainDate } from '#shared/plain-date.ts'
import { strikingSays, type StrikingReason } from '#shared/struck-out.ts'
import { holdSchool } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { idsOfSchool, schoolAndAfter } from './ask-concerns.ts'
import { kindOf, type Concern, type Counterpart, type TalkGiven } from './concern.ts'
import { concernEvent } from './concern-events.ts'
import { concernsRuleOf, mayRecordConcerns, maySeeConcerns } from './concern-policy.ts'
import * as rules from './concern-rules.ts'
import {
  addConcern,
  addTalk,
  findConcern,
  findConcernToChange,
  listConcerns,
  listCounterparts,
  markConcern,
  type NewTalk,
} from './concern-store.ts'

/** A conversation may be entered as late as this. */
const MONTHS_BACK = 24

/** With whom a concern can have been talked about at a school, lately. */
export async function counterpartsOf(look: Look, schoolId: string): Promise<Counterpart[]> {
  const { talkedWith, aboutTheHead } = concernsRuleOf(look)
  return listCounterparts(look, schoolId, [...talkedWith, ...aboutTheHead], addMonths(look.today, -MONTHS_BACK))
}

/** The concern, for somebody who may know of it; also where its school has become another. Throws NotFound. */
export async function getConcern(look: Look, id: string): Promise<Concern> {
  concernsRuleOf(look)
  const concern = isId(id) ? await findConcern(look, id) : undefined
  if (concern && (await schoolAndAfter(look, concern)).some((each) => maySeeConcerns(look, each))) return concern
  throw new NotFound('concern', id)
}

/** Whether somebody may add to a concern: who records at its school, or at what that has become. */
export async function mayChangeConcern(look: Look, concern: Concern): Promise<boolean> {
  return (await schoolAndAfter(look, concern)).some((each) => mayRecordConcerns(look, each))
}

export type Raised = TalkGiven & { title: string; aboutTheHead: boolean; kind: string | null }

/**
 * WI-08. A concern that was talked about is entered with its conversation, and perhaps recorded at once; without a dated conversation about
 * this very concern it is refused. Throws NotFound, NotAllowed, Refused. Gives its id.
 */
export async function raiseConcern(work: Work, schoolId: string, raised: Raised): Promise<string> {
  const rule = concernsRuleOf(work)
  if (!maySeeConcerns(work, schoolId)) throw new NotFound('school', schoolId)
  const school = await getSchool(work, schoolId)
  requireThat(mayRecordConcerns(work, schoolId), work, `raise a concern at ${schoolId}`)
  await holdSchool(work, schoolId)
  const people = await counterpartsOf(work, schoolId)
  const open = await listConcerns(work, await idsOfSchool(work, schoolId), { isOpen: true })
  refuseIf(work, [
    ...rules.whyNotAtAClosedSchool(school.name, isSchoolOpen(school)),
    ...rules.whyNamedAlready(raised.title, open),
    ...rules.whyNotTalkedAbout(work.model, rule, raised, people, work.today),
    ...rules.whyKindIsUnknown(rule, raised.kind),
    ...(await namesIn(work, schoolId, { title: raised.title, said: raised.said })),
  ])
  const talk = talkOf(rule, raised, people)
  const { title, aboutTheHead, kind } = raised
  const id = await addConcern(work, { schoolId, title, aboutTheHead, firstTalkedOn: talk.talkedOn, kind })
  await addTalk(work, id, talk)
  const concern = { id, schoolId, title }
  await logEvent(work, concernEvent('raised', concern, saidOf(talk)))
  const known = kindOf(rule, raised)
  if (known) await logEvent(work, concernEvent('recorded', concern, { kind: { after: known.name } }))
  return id
}

/** A further conversation about a concern. Throws NotFound, NotAllowed, Refused. */
export async function talkAgain(work: Work, id: string, given: TalkGiven & { revision: number }): Promise<void> {
  const concern = await toChange(work, id, given.revision)
  const rule = (await work.modelOf(concern.modelVersionId)).concerns ?? concernsRuleOf(work)
  const people = await counterpartsOf(work, concern.schoolId)
  refuseIf(work, [
    ...rules.whyNotTalkedAbout(work.model, rule, { ...concern, ...given }, people, work.today),
    ...(await namesIn(work, concern.schoolId, { said: given.said })),
  ])
  const talk = talkOf(rule, { ...concern, ...given }, people)
  await addTalk(work, id, talk)
  const { firstTalkedOn } = concern
  await markConcern(work, id, { firstTalkedOn: talk.talkedOn < firstTalkedOn ? talk.talkedOn : firstTalkedOn })
  await logEvent(work, concernEvent('talked', concern, saidOf(talk)))
}

/** WI-08, WI-68, WI-71. A concern that was talked about is recorded as one of the model's kinds, or as another than before. Throws NotFound, NotAllowed, Refused. */
export async function recordConcern(work: Work, id: string, to: { kind: string; revision: number }): Promise<void> {
  const concern = await toChange(work, id, to.revision)
  const rule = (await work.modelOf(concern.modelVersionId)).concerns ?? concernsRuleOf(work)
  refuseIf(work, [
    ...rules.whyKindIsUnknown(rule, to.kind),
    ...rules.whyNothingFormalYet(rule, [concern], work.today, 'kind'),
  ])
  await markConcern(work, id, { kind: to.kind })
  const before = kindOf(rule, concern)?.name
  const kind = { ...(before && { before }), after: kindOf(rule, to)?.name }
  await logEvent(work, concernEvent('recorded', concern, { kind }))
}

/** A concern is closed, with what came of it. Throws NotFound, NotAllowed, Refused. */
export async function closeConcern(work: Work, id: string, end: { cameOf: string; revision: number }): Promise<void> {
  const concern = await toChange(work, id, end.revision)
  refuseIf(work, await namesIn(work, concern.schoolId, { cameOf: end.cameOf }))
  await markConcern(work, id, { cameOf: end.cameOf })
  await logEvent(work, concernEvent('closed', concern, { cameOf: { after: end.cameOf } }))
}

/** A concern that was entered in error is struck out: it counts no more. Throws NotFound, NotAllowed, Refused. */
export async function strikeOutConcern(
  work: Work,
  id: string,
  struck: { reason: StrikingReason; more: string | null; revision: number },
): Promise<void> {
  const concern = await toChange(work, id, struck.revision, rules.whyStruckOut)
  const because = strikingSays(struck)
  await markConcern(work, id, { struckOutBecause: because })
  await logEvent(work, concernEvent('struck-out', concern, { because: { after: because } }))
}

/** What was struck out is taken back: it counts as before. Throws NotFound, NotAllowed, Refused. */
export async function restoreConcern(work: Work, id: string, shown: { revision: number }): Promise<void> {
  const concern = await toChange(work, id, shown.revision, rules.whyNotStruckOut)
  const open = await listConcerns(work, await idsOfSchool(work, concern.schoolId), { isOpen: true })
  refuseIf(work, concern.closedOn ? [] : rules.whyNamedAlready(concern.title, open))
  await markConcern(work, id, { struckOutBecause: null })
  await logEvent(work, concernEvent('restored', concern))
}

async function toChange(
  work: Work,
  id: string,
  shown: number,
  whyNot: (concern: Concern) => Finding[] = rules.whyNotOpen,
): Promise<Concern> {
  const found = await getConcern(work, id)
  requireThat(await mayChangeConcern(work, found), work, `change the concern ${id}`)
  const concern = await findConcernToChange(work, id)
  if (!concern) throw new NotFound('concern', id)
  const { revision } = concern
  const closed = whyNot(concern)
  const stale = await whyChangedMeanwhile(work, { kind: 'concern', id, revision, shown })
  refuseIf(work, closed.length > 0 ? closed : stale)
  return concern
}

/** The conversation as it is kept: with whom in which role, and for whom they acted. */
function talkOf(
  rule: Parameters<typeof rules.rolesToTalkWith>[0],
  given: TalkGiven & { aboutTheHead: boolean },
  people: readonly Counterpart[],
): NewTalk & { talkedOn: PlainDate } {
  const roles = rules.rolesToTalkWith(rule, given.aboutTheHead)
  const known = rules.counterpartOf(given, people, roles)
  if (!given.talkedOn) throw new Error('a conversation without its day')
  return {
    ...{ talkedOn: given.talkedOn, said: given.said, withPerson: known?.personId ?? null },
    ...{ withName: known?.name ?? given.withName ?? '', withRole: known?.role ?? roles[0] ?? '' },
    actingFor: known?.actingFor ?? null,
  }
}

const saidOf = ({ withName, talkedOn, said }: NewTalk) => ({
  ...{ with: { after: withName }, on: { after: talkedOn }, said: { after: said } },
})

/** XX-12. Nobody of a classroom is named in what is said of a school: it is asked about. */
const namesIn = (work: Work, schoolId: string, { title = '', said = '', cameOf = '' }) =>
  askAboutNamesIn(work, schoolId, [
    { where: 'what it is about', field: 'title', text: title },
    { where: 'what was said', field: 'said', text: said },
    { where: 'what came of it', field: 'cameOf', text: cameOf },
  ])
