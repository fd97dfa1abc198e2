import { sql } from 'kysely'
import { showShortDate } from '#shared/show-date.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { isAnywhere, withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { listOffersToChoose } from '../offers/offer-store.ts'
import { visitName } from '../visit-name.ts'
import { mayAnswer, mayWithdraw } from './proposal-policy.ts'
import { listWaitingProposals } from './proposal-store.ts'
import type { DateProposal } from './proposal.ts'
import type { WaitingLine } from './waiting-page.tsx'

const MOST = 200

/** What a later room knows to wait for somebody's answer, and what they wait for. */
export type WaitingSource = (look: Look) => Promise<{ mine: WaitingLine[]; theirs: WaitingLine[] }>

const taught = new Map<string, WaitingSource>()

/** Takes in what waits in later rooms, each under a name; the application calls it once for each. */
export function learnWaiting(name: string, source: WaitingSource): void {
  taught.set(name, source)
}

/** WI-18. What waits for somebody's answer, and what they wait for: proposed dates, booked ones that the head has to confirm, and what later rooms know of. */
export async function listWaiting(look: Look): Promise<{ mine: WaitingLine[]; theirs: WaitingLine[] }> {
  const ofSchool = isAnywhere(look.reach('propose-date'))
  const [proposals, toConfirm, offers, others] = await Promise.all([
    listWaitingProposals(look, { limit: MOST }),
    ofSchool ? listToConfirm(look) : [],
    // Whoever keeps the whole service could choose for every school; what is asked is asked of the schools' own people.
    ofSchool && !look.reach('propose-date').everything ? listToChoose(look) : [],
    Promise.all([...taught.values()].map((each) => each(look))),
  ])
  const lines = (wanted: readonly DateProposal[]) => Promise.all(wanted.map((each) => lineOf(look, each)))
  const mine = proposals.filter((each) => mayAnswer(look, each))
  const theirs = proposals.filter((each) => !mayAnswer(look, each) && mayWithdraw(look, each))
  return {
    mine: [...(await lines(mine)), ...others.flatMap((each) => each.mine), ...offers, ...toConfirm],
    theirs: [...(await lines(theirs)), ...others.flatMap((each) => each.theirs)],
  }
}

async function lineOf(look: Look, proposal: DateProposal): Promise<WaitingLine> {
  const model = await look.modelOf(proposal.modelVersionId)
  const type = model.visitTypes.find(({ id }) => id === proposal.visitType)
  const dates = proposal.dates.map(({ on }) => showShortDate(on)).join(', ')
  return {
    href: `/proposals/${proposal.id}`,
    what: `${type ? visitName(model, type) : proposal.visitType}, ${proposal.schoolName}`,
    says: `${proposal.proposedByName} proposes ${dates}`,
    since: proposal.proposedOn,
  }
}

/** Times that are offered to one's schools, of which none was chosen yet. */
async function listToChoose(look: Look): Promise<WaitingLine[]> {
  const offers = await listOffersToChoose(look, MOST)
  return Promise.all(
    offers.map(async ({ id, schoolId, schoolName, modelVersionId, visitType, adviserName, closesOn }) => {
      const model = await look.modelOf(modelVersionId)
      const type = model.visitTypes.find((each) => each.id === visitType)
      return {
        href: `/offers/${id}/schools/${schoolId}`,
        what: `Choose a time: ${type ? visitName(model, type) : visitType}, ${schoolName}`,
        says: `${adviserName} offers times until ${showShortDate(closesOn)}`,
        since: closesOn,
      }
    }),
  )
}

type ToConfirm = {
  id: string
  schoolName: string
  visitType: string
  modelVersionId: string
  on: PlainDate
  adviserName: string
}

/** Booked visits to come whose date nobody at the school has confirmed, of the kinds whose date is to be. */
async function listToConfirm(look: Look): Promise<WaitingLine[]> {
  const kinds = look.model.visitTypes.filter(({ confirmedBy }) => confirmedBy).map(({ id }) => id)
  if (kinds.length === 0) return []
  const { rows } = await sql<ToConfirm>`
    select v.id, s.name as "schoolName", v.visit_type as "visitType", v.model_version_id as "modelVersionId", v.booked_for as "on",
      p.name as "adviserName"
    from visits v join schools s on s.id = v.school_id join people p on p.id = v.adviser_id
    where v.status = 'booked' and v.confirmed_on is null and v.booked_for >= ${look.today}
      and v.visit_type = any (${kinds}::text[]) and ${withinReach(look.reach('propose-date'), 'v.school_id')}
    order by v.booked_for, v.id limit ${MOST}`.execute(look.db)
  return Promise.all(
    rows.map(async ({ id, schoolName, visitType, modelVersionId, on, adviserName }) => {
      const model = await look.modelOf(modelVersionId)
      const type = model.visitTypes.find((each) => each.id === visitType)
      return {
        href: `/visits/${id}/confirm`,
        what: `Confirm the date: ${type ? visitName(model, type) : visitType}, ${schoolName}`,
        says: `Booked by ${adviserName}`,
        since: on,
      }
    }),
  )
}
