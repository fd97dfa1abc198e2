import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { StepTaken, Target, TargetSet, TargetStep } from './target.ts'
import type { Discussed } from './target-rules.ts'

const sets = ({ db }: Look) =>
  db
    .selectFrom('target_sets as t')
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 't.authority_id').onRef('s.id', '=', 't.school_id'),
    )
    .select([
      't.id',
      't.school_id as schoolId',
      's.name as schoolName',
      't.target_year as targetYear',
      't.status',
      't.model_version_id as modelVersionId',
      't.round',
      't.set_before as setBefore',
      't.final_on as finalOn',
      't.revision',
    ])

/** The targets of a school for a year, if there are any. */
export async function findTargetSet(look: Look, schoolId: string, targetYear: number): Promise<TargetSet | undefined> {
  const row = await sets(look)
    .where('t.school_id', '=', schoolId)
    .where('t.target_year', '=', targetYear)
    .executeTakeFirst()
  if (!row) return undefined
  const [targets, steps] = await Promise.all([listTargets(look, row.id), listSteps(look, row.id)])
  return { ...row, targets, steps }
}

/** The years for which a school has targets, the latest first, with how far they are. */
export function listSetsOf(look: Look, schoolId: string) {
  return sets(look).where('t.school_id', '=', schoolId).orderBy('t.target_year', 'desc').limit(10).execute()
}

async function listTargets({ db }: Look, setId: string): Promise<Target[]> {
  return db
    .selectFrom('targets')
    .select(['measure', 'pupils', 'proposed', 'value', 'comment'])
    .where('set_id', '=', setId)
    .orderBy('id')
    .execute()
}

async function listSteps({ db }: Look, setId: string): Promise<StepTaken[]> {
  return db
    .selectFrom('target_steps as t')
    .leftJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 't.authority_id').onRef('p.id', '=', 't.person_id'),
    )
    .innerJoin('people as w', (join) =>
      join.onRef('w.authority_id', '=', 't.authority_id').onRef('w.id', '=', 't.recorded_by'),
    )
    .select([
      't.step',
      't.round',
      't.role',
      't.person_id as personId',
      'p.name as personName',
      't.recorded_by as recordedById',
      'w.name as recordedByName',
      't.taken_on as takenOn',
      't.not_because as notBecause',
    ])
    .where('t.set_id', '=', setId)
    .orderBy('t.recorded_at')
    .orderBy('t.id')
    .execute()
}

/** Holds a school's targets of a year until the deed ends: two who act at once are one after the other. */
export async function holdTargetSet({ db }: Work, schoolId: string, targetYear: number): Promise<void> {
  await db
    .selectFrom('target_sets')
    .select('id')
    .where('school_id', '=', schoolId)
    .where('target_year', '=', targetYear)
    .forUpdate()
    .execute()
}

type NewSet = Pick<TargetSet, 'schoolId' | 'targetYear' | 'modelVersionId'> & {
  status?: TargetStep
  setBefore?: boolean
  finalOn?: PlainDate
}

/** Begins the targets of a school for a year; undefined where somebody began them a moment before. */
export async function addTargetSet(work: Work, set: NewSet): Promise<string | undefined> {
  const added = await work.db
    .insertInto('target_sets')
    .values({
      authority_id: work.actor.authorityId,
      id: newId(),
      school_id: set.schoolId,
      target_year: set.targetYear,
      model_version_id: set.modelVersionId,
      status: set.status ?? 'proposed',
      set_before: set.setBefore ?? false,
      final_on: set.finalOn ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added?.id
}

/** Writes what the school proposes, in the place of what it proposed before. */
export async function writeProposed(
  work: Work,
  setId: string,
  targets: readonly (Pick<Target, 'measure' | 'pupils' | 'proposed'> & { value?: number })[],
): Promise<void> {
  await work.db.deleteFrom('targets').where('set_id', '=', setId).execute()
  await work.db
    .insertInto('targets')
    .values(
      targets.map(({ measure, pupils, proposed, value }) => ({
        ...{ authority_id: work.actor.authorityId, id: newId(), set_id: setId },
        ...{ measure, pupils, proposed, value: value ?? null },
      })),
    )
    .execute()
}

/** Writes what each target is after the discussion, and what the adviser says of it. */
export async function writeDiscussed(work: Work, setId: string, discussed: readonly Discussed[]): Promise<void> {
  for (const { measure, pupils, value, comment } of discussed)
    await work.db
      .updateTable('targets')
      .set({ value, comment })
      .where('set_id', '=', setId)
      .where('measure', '=', measure)
      .where('pupils', '=', pupils)
      .execute()
}

type Taken = {
  step: TargetStep
  round: number
  role: string
  personId: string | null
  on: PlainDate
  notBecause?: string
}

/** Keeps that a step was taken, by whom and when. */
export async function addStep(work: Work, setId: string, taken: Taken): Promise<void> {
  const { step, round, role, personId, on, notBecause = null } = taken
  await work.db
    .insertInto('target_steps')
    .values({
      ...{ authority_id: work.actor.authorityId, id: newId(), set_id: setId, step, round, role },
      ...{ person_id: personId, recorded_by: work.actor.personId, taken_on: on, recorded_at: work.now },
      not_because: notBecause,
    })
    .execute()
}

type Change = { status?: TargetStep; round?: number; final_on?: PlainDate }

/** Changes how far targets are; their revision goes one up. */
export async function changeTargetSet(work: Work, id: string, change: Change): Promise<void> {
  await work.db
    .updateTable('target_sets')
    .set((eb) => ({ ...change, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
