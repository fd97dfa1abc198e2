import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { getPerson } from '#people/index.ts'
import { isId } from '#shared/id.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { holdDays } from '../allocation/allocation-store.ts'
import { whyYearIsClosed } from '../closed-year.ts'
import { daysRuleOf, mayKeepCapacity } from '../days-policy.ts'
import { whyCapacityCannotStand } from './capacity-rules.ts'
import {
  addCapacity,
  changeCapacityTo,
  findCapacityToChange,
  listCapacities,
  type CapacityWanted,
} from './capacity-store.ts'

/** XX-09. Says what somebody has to give for a time of a school year; nothing is a number too. Throws NotFound, NotAllowed, Refused. */
export async function setCapacity(work: Work, personId: string, year: SchoolYear, wanted: CapacityWanted) {
  daysRuleOf(work)
  const person = await getPerson(work, personId)
  requireThat(mayKeepCapacity(work), work, `say what ${personId} has to give`)
  await holdDays(work)
  const others = await listCapacities(work, { schoolYear: year, personIds: [person.id] })
  refuseIf(work, [...(await whyYearIsClosed(work, year)), ...whyCapacityCannotStand(wanted, year, others)])
  await addCapacity(work, person.id, year, wanted)
  await logCapacity(work, person.id, undefined, wanted)
}

/**
 * Changes what somebody has to give, as when they leave in the middle of a year. What was allocated beyond it stays as it is, and is seen.
 * Throws NotFound, NotAllowed, Refused.
 */
export async function changeCapacity(work: Work, id: string, wanted: CapacityWanted, revision: number): Promise<void> {
  daysRuleOf(work)
  const before = isId(id) ? await findCapacityToChange(work, id) : undefined
  if (!before) throw new NotFound('capacity', id)
  requireThat(mayKeepCapacity(work), work, `change what ${before.personId} has to give`)
  await holdDays(work)
  const { personId, schoolYear } = before
  const others = await listCapacities(work, { schoolYear, personIds: [personId] })
  refuseIf(work, [
    ...(await whyChangedMeanwhile(work, {
      ...{ kind: 'person', id: personId, revision: before.revision, shown: revision },
    })),
    ...(await whyYearIsClosed(work, schoolYear)),
    ...whyCapacityCannotStand(
      wanted,
      schoolYear,
      others.filter((each) => each.id !== id),
    ),
  ])
  await changeCapacityTo(work, id, wanted)
  await logCapacity(work, personId, before, wanted)
}

async function logCapacity(work: Work, personId: string, before: CapacityWanted | undefined, after: CapacityWanted) {
  const change = <K extends keyof CapacityWanted>(key: K) => ({ before: before?.[key] ?? null, after: after[key] })
  await logEvent(work, {
    name: before ? 'capacity.changed' : 'capacity.set',
    subjects: [{ kind: 'person', id: personId }],
    audience: 'keep-people',
    changes: {
      ...{ halfDays: change('halfDays'), percent: change('percent') },
      ...{ startedOn: change('startedOn'), finishedOn: change('finishedOn') },
    },
  })
}
