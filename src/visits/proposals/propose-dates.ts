import { logEvent } from '#history/index.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { placeVisit } from '../book-visit.ts'
import { getVisitToChange } from '../get-visit.ts'
import { shiftVisit } from '../move-visit.ts'
import { getSchoolToVisit, holdSchool } from '../school-to-visit.ts'
import { whyActionCannotBeTaken } from '../visit-rules.ts'
import type { ProposeDates } from './proposal-form.ts'
import { mayAnswer, mayProposeFor, mayWithdraw } from './proposal-policy.ts'
import { whyDatesCannotBeProposed, whyProposalIsClosed } from './proposal-rules.ts'
import { addProposal, findProposalToAnswer, listWaitingProposals, settleProposal } from './proposal-store.ts'
import { otherSide, type DateProposal } from './proposal.ts'

/** WI-18. The head proposes one to three dates and a focus for a visit that is due. Gives the proposal's id. */
export async function proposeDates(
  work: Work,
  schoolId: string,
  visitType: string,
  { dates, focus, adviser }: ProposeDates,
): Promise<string> {
  await getSchoolToVisit(work, schoolId)
  requireThat(mayProposeFor(work, schoolId), work, `propose dates for ${schoolId}`)
  const { model, modelVersionId } = await work.modelOn(dates[0]?.on ?? work.today)
  const type = model.visitTypes.find(({ id }) => id === visitType)
  if (!type || !adviser) throw new NotFound('visit type', visitType)
  await holdSchool(work, schoolId)
  const waiting = await listWaitingProposals(work, { schoolId, visitType, limit: 1 })
  refuseIf(work, whyDatesCannotBeProposed(dates, work.today, waiting))
  const mayHaveRecord = type.record.keep !== 'forbidden'
  const of = { schoolId, visitId: null, modelVersionId, visitType, mayHaveRecord, adviserId: adviser }
  const id = await addProposal(work, { ...of, side: 'school', focus, dates })
  await logProposed(work, { ...of, dates }, type.name)
  return id
}

/** WI-18. The head proposes other dates, or a focus, for a visit that is booked. Gives the proposal's id. */
export async function proposeOtherDates(
  work: Work,
  visitId: string,
  { dates, focus }: Omit<ProposeDates, 'adviser'>,
): Promise<string> {
  const { visit, type } = await getVisitToChange(work, visitId)
  requireThat(mayProposeFor(work, visit.schoolId), work, `propose dates for the visit ${visitId}`)
  const waiting = await listWaitingProposals(work, { visitId, limit: 1 })
  refuseIf(work, [...whyActionCannotBeTaken(visit, 'move'), ...whyDatesCannotBeProposed(dates, work.today, waiting)])
  const id = await addProposal(work, { ...visit, visitId, side: 'school', focus, dates })
  await logProposed(work, { ...visit, visitId, dates }, type.name)
  return id
}

/** WI-18. Answers with other dates, which now wait for the side that proposed first. Gives the new proposal's id. */
export async function answerWithOthers(
  work: Work,
  proposalId: string,
  { dates, focus }: Omit<ProposeDates, 'adviser'>,
): Promise<string> {
  const proposal = await getProposalToAnswer(work, proposalId)
  requireThat(mayAnswer(work, proposal), work, `answer the dates ${proposalId}`)
  refuseIf(work, [...whyProposalIsClosed(proposal), ...whyDatesCannotBeProposed(dates, work.today, [])])
  await settleProposal(work, proposalId, 'answered')
  const side = otherSide(proposal.side)
  const id = await addProposal(work, {
    ...proposal,
    side,
    focus: focus ?? proposal.focus,
    dates,
    answersId: proposalId,
  })
  await logProposed(work, { ...proposal, dates })
  return id
}

/**
 * WI-18. Accepts one of the dates: books the visit on it, or moves it there, by the same rules as any booking. Whoever at the school
 * proposed or accepted it has confirmed it. Gives the visit's id.
 */
export async function acceptDate(work: Work, proposalId: string, dateId: string): Promise<string> {
  const proposal = await getProposalToAnswer(work, proposalId)
  requireThat(mayAnswer(work, proposal), work, `accept one of the dates ${proposalId}`)
  refuseIf(work, whyProposalIsClosed(proposal))
  const date = proposal.dates.find(({ id }) => id === dateId)
  if (!date) throw new NotFound('proposed date', dateId)
  const confirmedBy = proposal.side === 'school' ? proposal.proposedBy : work.actor.personId
  const agreed = { focus: proposal.focus, confirmedBy }
  const visitId = proposal.visitId
    ? await moveTo(work, proposal.visitId, date, agreed)
    : await bookOn(work, proposal, date, agreed)
  await settleProposal(work, proposalId, 'accepted', visitId)
  await logEvent(work, {
    name: 'visit.date-agreed',
    subjects: [
      { kind: 'visit', id: visitId },
      { kind: 'school', id: proposal.schoolId },
    ],
    audience: 'see-school',
    changes: { on: { after: date.on } },
  })
  return visitId
}

/** Takes proposed dates back before they are answered. */
export async function withdrawProposal(work: Work, proposalId: string): Promise<DateProposal> {
  const proposal = await getProposalToAnswer(work, proposalId)
  requireThat(mayWithdraw(work, proposal), work, `withdraw the dates ${proposalId}`)
  refuseIf(work, whyProposalIsClosed(proposal))
  await settleProposal(work, proposalId, 'withdrawn')
  await logEvent(work, {
    name: 'visit.dates-withdrawn',
    subjects: [{ kind: 'school', id: proposal.schoolId }],
    audience: 'see-school',
  })
  return proposal
}

type Agreed = { focus: string | null; confirmedBy: string }
type Day = { on: PlainDate; at: number | null }

async function bookOn(work: Work, proposal: DateProposal, { on, at }: Day, agreed: Agreed): Promise<string> {
  const school = await getSchoolToVisit(work, proposal.schoolId)
  const { model } = await work.modelOn(on)
  const type = model.visitTypes.find(({ id }) => id === proposal.visitType)
  const booking = {
    on,
    at,
    adviser: proposal.adviserId,
    length: type?.length?.is ?? ('half-day' as const),
    purposes: type?.purposeNeeded ? type.purposes.slice(0, 1).map(({ id }) => id) : [],
  }
  return placeVisit(work, school, proposal.visitType, booking, agreed)
}

async function moveTo(work: Work, visitId: string, { on, at }: Day, agreed: Agreed): Promise<string> {
  const found = await getVisitToChange(work, visitId)
  await shiftVisit(work, found, { on, at, revision: found.visit.revision }, agreed)
  return visitId
}

async function getProposalToAnswer(work: Work, id: string): Promise<DateProposal> {
  const proposal = isId(id) ? await findProposalToAnswer(work, id) : undefined
  if (!proposal) throw new NotFound('proposed dates', id)
  return proposal
}

type Logged = { schoolId: string; visitId: string | null; dates: readonly Day[] }

async function logProposed(work: Work, { schoolId, visitId, dates }: Logged, kind?: string): Promise<void> {
  await logEvent(work, {
    name: 'visit.dates-proposed',
    subjects: [{ kind: 'school', id: schoolId }, ...(visitId ? [{ kind: 'visit' as const, id: visitId }] : [])],
    audience: 'see-school',
    changes: {
      dates: { after: dates.map(({ on }) => showShortDate(on)).join(', ') },
      ...(kind && { visitType: { after: kind } }),
    },
  })
}
