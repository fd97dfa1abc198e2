import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look, Work } from '#work/work.ts'

/** When the list of a year was made final, and by whom. */
export type FinalList = { finalisedOn: PlainDate; finalisedByName: string }

type OfYear = { schoolYear: SchoolYear; modelVersionId: string }

/** ES-38. The final list of a school year under a model; undefined while it is a draft. */
export async function findFinalList(
  look: Look,
  { schoolYear, modelVersionId }: OfYear,
): Promise<FinalList | undefined> {
  return look.db
    .selectFrom('offer_lists as l')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'l.authority_id').onRef('p.id', '=', 'l.finalised_by'),
    )
    .select(['l.finalised_on as finalisedOn', 'p.name as finalisedByName'])
    .where('l.school_year', '=', schoolYear)
    .where('l.model_version_id', '=', modelVersionId)
    .executeTakeFirst()
}

/** Makes the list of a year final. */
export async function addFinalList(work: Work, { schoolYear, modelVersionId }: OfYear): Promise<void> {
  await work.db
    .insertInto('offer_lists')
    .values({
      ...{ authority_id: work.actor.authorityId, id: newId(), school_year: schoolYear },
      ...{ model_version_id: modelVersionId, finalised_on: work.today, finalised_by: work.actor.personId },
    })
    .execute()
}
