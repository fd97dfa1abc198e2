import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Week } from './week.ts'

export type WeekRow = Omit<Week, 'entries'> & { id: string }

/** What was said of somebody's weeks between two Mondays. */
export async function listWeekRows(
  look: Look,
  personId: string,
  from: PlainDate,
  until: PlainDate,
): Promise<WeekRow[]> {
  return look.db
    .selectFrom('time_weeks as w')
    .leftJoin('people as c', (join) =>
      join.onRef('c.authority_id', '=', 'w.authority_id').onRef('c.id', '=', 'w.confirmed_by'),
    )
    .leftJoin('people as o', (join) =>
      join.onRef('o.authority_id', '=', 'w.authority_id').onRef('o.id', '=', 'w.opened_by'),
    )
    .select(['w.id', 'w.starts_on as startsOn', 'w.status', 'w.confirmed_at as confirmedAt'])
    .select(['c.name as confirmedByName', 'w.opened_at as openedAt', 'o.name as openedByName'])
    .select('w.opened_because as openedBecause')
    .where('w.person_id', '=', personId)
    .where('w.starts_on', '>=', from)
    .where('w.starts_on', '<=', until)
    .execute()
}

/** Holds somebody's week until the deed ends, and begins it where it was not yet: of two presses the second finds the first's. */
export async function holdWeek(work: Work, personId: string, startsOn: PlainDate): Promise<void> {
  await work.db
    .insertInto('time_weeks')
    .values({ authority_id: work.actor.authorityId, id: newId(), person_id: personId, starts_on: startsOn })
    .onConflict((on) => on.columns(['authority_id', 'person_id', 'starts_on']).doNothing())
    .execute()
  await work.db
    .selectFrom('time_weeks')
    .select('id')
    .where('person_id', '=', personId)
    .where('starts_on', '=', startsOn)
    .forUpdate()
    .execute()
}

/** Marks a week that was held as confirmed. */
export async function markConfirmed(work: Work, personId: string, startsOn: PlainDate): Promise<void> {
  await work.db
    .updateTable('time_weeks')
    .set((eb) => ({
      ...{ status: 'confirmed' as const, confirmed_by: work.actor.personId, confirmed_at: work.now },
      revision: eb('revision', '+', 1),
    }))
    .where('person_id', '=', personId)
    .where('starts_on', '=', startsOn)
    .execute()
}

/** Opens a week that was held again, with a reason. */
export async function markOpened(work: Work, personId: string, startsOn: PlainDate, because: string): Promise<void> {
  await work.db
    .updateTable('time_weeks')
    .set((eb) => ({
      ...{ status: 'open' as const, opened_by: work.actor.personId, opened_at: work.now, opened_because: because },
      revision: eb('revision', '+', 1),
    }))
    .where('person_id', '=', personId)
    .where('starts_on', '=', startsOn)
    .execute()
}
