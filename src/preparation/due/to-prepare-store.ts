import { sql } from 'kysely'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { anyOf } from '#db/sets.ts'
import { listVisits, OLDEST_FIRST, visitsInHand, type BriefVisit } from '#visits/index.ts'
import { isWithin, type Reach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { Activity } from '../activities/activity.ts'
import type { Came } from '../requests/asked.ts'

/** What came before a visit, and what is asked for it besides what its kind asks. */
type Prepared = {
  /** What came, by what it answers. */
  came: readonly (Came & { key: string })[]
  own: readonly { id: string; says: string; daysBefore: number }[]
  activities: readonly (Pick<Activity, 'item' | 'answer'> & { answeredOn: PlainDate | null })[]
}

/** A booked visit with no more than what is due before it asks for. */
export type VisitToPrepare = Prepared &
  Pick<
    BriefVisit,
    | 'id'
    | 'schoolId'
    | 'schoolName'
    | 'adviserId'
    | 'adviserName'
    | 'modelVersionId'
    | 'visitType'
    | 'bookedFor'
    | 'datedOn'
  >

/** What is booked further ahead asks nothing of anybody yet. */
const AHEAD = 120
const MOST = 300

type Asked = { within: Reach; schoolId?: string | undefined; adviserIds?: readonly string[] | undefined }

/** The booked visits of the coming months within a reach, the nearest first: of some advisers from what they have in hand, and one query of what came. */
export async function listVisitsToPrepare(look: Look, asked: Asked): Promise<VisitToPrepare[]> {
  const visits = await bookedAhead(look, asked)
  if (visits.length === 0) return []
  const prepared = await readPrepared(
    look,
    visits.map(({ id }) => id),
  )
  return visits.map((visit) => ({ ...visit, ...(prepared.get(visit.id) ?? NOTHING) }))
}

async function bookedAhead(look: Look, { within, schoolId, adviserIds }: Asked): Promise<BriefVisit[]> {
  const until = addDays(look.today, AHEAD)
  const filter = { status: 'booked', from: look.today, until, sort: OLDEST_FIRST, limit: MOST } as const
  const schoolIds = within.everything ? undefined : [...within.schoolIds]
  const found = adviserIds
    ? await visitsInHand(look, adviserIds)
    : await listVisits(look, { ...filter, schoolId, schoolIds })
  return found.filter(
    (visit) =>
      visit.status === 'booked' &&
      visit.mayHaveRecord &&
      visit.bookedFor >= look.today &&
      visit.bookedFor <= until &&
      isWithin(within, visit.schoolId),
  )
}

const NOTHING: Prepared = { came: [], own: [], activities: [] }

/** By visit; one that nothing came for, and nothing more was asked, is not in it. One query. */
async function readPrepared(look: Look, ids: readonly string[]): Promise<ReadonlyMap<string, Prepared>> {
  const { rows } = await sql<{ visitId: string; what: keyof Prepared; those: never }>`
    select visit_id as "visitId", 'came' as what,
      jsonb_agg(jsonb_build_object('key', coalesce(item, request_id::text), 'on', came_on, 'atVisit', came_at_visit)) as those
    from preparation_answers where visit_id = ${anyOf(ids)} and struck_out_because is null group by visit_id
    union all
    select visit_id, 'own', jsonb_agg(jsonb_build_object('id', id, 'says', says, 'daysBefore', days_before) order by asked_at, id)
    from preparation_requests where visit_id = ${anyOf(ids)} and withdrawn_at is null group by visit_id
    union all
    select visit_id, 'activities', jsonb_agg(jsonb_build_object('item', item, 'answer', answer,
      'answeredOn', (answered_at at time zone 'Europe/London')::date))
    from monitoring_activities where visit_id = ${anyOf(ids)} and withdrawn_at is null group by visit_id`.execute(
    look.db,
  )
  const prepared = new Map<string, Prepared>()
  for (const { visitId, what, those } of rows)
    prepared.set(visitId, { ...(prepared.get(visitId) ?? NOTHING), [what]: those })
  return prepared
}
