import { designateSchool, designateSpecialist, licenseLeader, openBid, recordWork } from '#designations/index.ts'
import { addMonths } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import type { Entry } from './diary.ts'
import { headOf, holder } from './held-on.ts'
import { momentOn, type MadeGroup, type MadePerson, type MadeSchool, type Making } from './making.ts'
import type { PostBook } from './post-book.ts'

/** The school that was designated before the service began: by it whoever must be is designated. */
export type Designated = { school: MadeSchool; id: string }

/** Designated so long before the service began, before all whom it designated. */
const MONTHS_BEFORE = 96

/** A school to be designated, of the first phase that is to have one; undefined where the model has none. */
export function firstToDesignate({ model }: Making, schools: readonly MadeSchool[]): Designated | undefined {
  const phase = model.designations?.atLeast.phases[0]
  const school = schools.find(
    (each) => each.isServed && each.phase === phase && each.row.statusName === 'Open' && each.movedOn === null,
  )
  return phase && school ? { school, id: '' } : undefined
}

/** That it is designated, and for which reason without the inspections that are loaded later. */
export function designateFirst({ model, foundedOn }: Making, designated: Designated): Pick<Entry, 'does' | 'reasons'> {
  const rule = model.designations?.candidates.id ?? ''
  return {
    reasons: { [rule]: 'Inspected before inspections were loaded here.' },
    async does(work) {
      const designatedOn = addMonths(foundedOn, -MONTHS_BEFORE)
      designated.id = await designateSchool(work, { school: designated.school.row.urn, bidId: undefined, designatedOn })
    },
  }
}

/** Whom somebody is found by. */
export const typed = ({ email, name }: MadePerson) => email ?? name

/** Somebody whom it designated, by the day on which they were. */
export const designateBy = (
  designated: Designated,
  person: MadePerson,
  designatedOn: Parameters<typeof designateSpecialist>[1]['designatedOn'],
) =>
  async function designate(work: Work): Promise<void> {
    const said = { person: typed(person), field: 'Mathematics', designatedOn }
    await designateSpecialist(work, { ...said, designationId: designated.id })
  }

/** A designated school at work, a bid of others that waits, and a leader who is licensed. */
export function playDesignations(
  making: Making,
  schools: readonly MadeSchool[],
  groups: readonly MadeGroup[],
  { posts, designated }: PostBook,
): Entry[] {
  const { model, days } = making
  const rule = model.designations
  if (!rule || !designated) return []
  const entry = (before: number, time: string, who: MadePerson | undefined, does: Entry['does']): Entry[] =>
    who ? [{ at: momentOn(making, days.before(before), time), who, does }] : []
  const holds = (roles: readonly string[], before: number) =>
    holder(posts, days.before(before), ({ role }) => roles.includes(role.id))
  const head = headOf(posts, designated.school, days.before(50))
  const group = groups.find(({ kind }) => kind === rule.bids.group)
  const phase = rule.atLeast.phases.at(-1)
  const others = schools.filter((each) => each !== designated.school && each.isServed && each.row.statusName === 'Open')
  const [leading, first, second] = others
  const leader = leading && headOf(posts, leading, days.before(35))
  const [for1, for2] = [first?.row.urn, second?.row.urn]
  return [
    ...rule.elements.slice(0, WORK.length).flatMap(({ id: element }, at) =>
      entry(50 - at, '15:50', head, (work) =>
        recordWork(work, designated.id, {
          ...{ element, title: WORK[at] ?? '', about: null, startedOn: days.before(60 - at), finishedOn: null },
          forSchool: at === WORK.length - 1 ? (for1 ?? null) : null,
        }),
      ),
    ),
    ...(group && phase
      ? entry(40, '11:40', holds(rule.keptBy, 40), (work) =>
          openBid(work, {
            ...{ groupId: group.id, isConnected: false, phases: [phase], status: 'submitted' },
            ...{ on: days.before(41), expectedOn: days.after(10) },
          }),
        )
      : []),
    ...(rule.licences && leader && leading && for1 && for2
      ? entry(35, '11:50', holds(rule.licences.grantedBy, 35), (work) =>
          licenseLeader(work, {
            ...{ person: typed(leader), school: leading.row.urn, forSchools: `${for1}\n${for2}` },
            scope: 'A week of teaching timetabled across three schools, tried for two terms.',
            ...{ startedOn: days.before(30), finishedOn: days.after(90) },
          }),
        )
      : []),
  ]
}

const WORK = [
  'Eight places of initial teacher training with two schools nearby',
  'A route for graduates who work in the school',
  'Six afternoons on mathematics for teachers of all phases',
  'A round of designations each spring',
  'Shadowing of heads by leaders who wish to lead',
  'A day a week of leadership of reading',
] as const
