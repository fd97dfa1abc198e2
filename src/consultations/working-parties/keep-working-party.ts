import { logEvent } from '#history/index.ts'
import { findTypedSchools } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { lifeEvent } from '../consultation-events.ts'
import { isOfTeam, mayLeadModel } from '../consultation-policy.ts'
import type { Recommendation, RecommendationOutcome, WorkingParty } from './working-party.ts'
import { whyCannotRecommend, whyCannotSettle, whyPartyCannotEnd, whyPartyCannotForm } from './working-party-rules.ts'
import {
  addRecommendation,
  addWorkingParty,
  endParty,
  findRecommendation,
  findWorkingParty,
  holdWorkingParty,
  listHeadsOf,
  listMembers,
  listRecommendations,
  settle,
} from './working-party-store.ts'

/** A working party, for the team and for whoever is in it. Throws NotFound. */
export async function getWorkingParty(look: Look, id: string): Promise<WorkingParty> {
  const party = isId(id) ? await findWorkingParty(look, id) : undefined
  const isIn = party && (await listMembers(look, id)).some(({ personId }) => personId === look.actor.personId)
  if (!party || !(isOfTeam(look) || isIn)) throw new NotFound('working party', id)
  return party
}

type Formed = Pick<WorkingParty, 'name' | 'about' | 'formedOn'> & { schools: string }

/** RO-10. Headteachers of the schools that were typed form a working party. Gives its id. Throws NotAllowed, Refused. */
export async function formWorkingParty(work: Work, { schools: typed, ...party }: Formed): Promise<string> {
  requireThat(mayLeadModel(work), work, 'form a working party')
  const { schools, findings } = await findTypedSchools(work, typed, 'schools')
  const heads = await listHeadsOf(
    work,
    schools.map(({ id }) => id),
  )
  const hasHead = ({ id }: { id: string }) => heads.some(({ schoolId }) => schoolId === id)
  refuseIf(work, [
    ...findings,
    ...whyPartyCannotForm(
      work.model,
      {
        formedOn: party.formedOn,
        withoutHead: schools.filter((school) => !hasHead(school)).map(({ name }) => name),
        members: schools.filter(hasHead),
      },
      work.today,
    ),
  ])
  const id = await addWorkingParty(work, party, heads)
  await logEvent(work, lifeEvent(work, 'working-party.formed', { title: { after: party.name } }))
  return id
}

/** RO-10. Writes down what a working party recommends. Throws NotFound, NotAllowed, Refused. */
export async function recommend(work: Work, id: string, made: { says: string; madeOn: PlainDate }): Promise<void> {
  requireThat(mayLeadModel(work), work, `write down what ${id} recommends`)
  const party = await getWorkingParty(work, id)
  await holdWorkingParty(work, id)
  refuseIf(work, whyCannotRecommend(party, made.madeOn, work.today))
  await addRecommendation(work, id, made)
  await logEvent(work, lifeEvent(work, 'working-party.recommended', { title: { after: party.name } }))
}

/** A recommendation with its working party. Throws NotFound. */
export async function getRecommendation(
  look: Look,
  id: string,
): Promise<{ recommendation: Recommendation; party: WorkingParty }> {
  const recommendation = isId(id) ? await findRecommendation(look, id) : undefined
  if (!recommendation) throw new NotFound('recommendation', id)
  return { recommendation, party: await getWorkingParty(look, recommendation.workingPartyId) }
}

/** RO-10. What a working party recommended is taken up, or is not, with the reason. Gives the party's id. Throws NotFound, NotAllowed, Refused. */
export async function settleRecommendation(
  work: Work,
  id: string,
  settled: { outcome: RecommendationOutcome; because: string | null },
): Promise<string> {
  requireThat(mayLeadModel(work), work, `settle the recommendation ${id}`)
  const { party } = await getRecommendation(work, id)
  await holdWorkingParty(work, party.id)
  const { recommendation } = await getRecommendation(work, id)
  refuseIf(work, whyCannotSettle(recommendation, settled))
  await settle(work, id, settled)
  await logEvent(
    work,
    lifeEvent(work, 'working-party.settled', { title: { after: party.name }, outcome: { after: settled.outcome } }),
  )
  return party.id
}

/** RO-10. A working party ends, with what came of its work. Throws NotFound, NotAllowed, Refused. */
export async function endWorkingParty(work: Work, id: string, outcome: string): Promise<void> {
  requireThat(mayLeadModel(work), work, `end the working party ${id}`)
  await getWorkingParty(work, id)
  await holdWorkingParty(work, id)
  const party = await getWorkingParty(work, id)
  refuseIf(work, whyPartyCannotEnd(party, await listRecommendations(work, id)))
  await endParty(work, id, outcome)
  await logEvent(work, lifeEvent(work, 'working-party.ended', { title: { after: party.name } }))
}
