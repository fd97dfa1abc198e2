import { allocateDays, issueStatement, setCapacity } from '#days/index.ts'
import type { DueRule } from '#model/index.ts'
import { addDays, coversDay, day, type PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf } from '#shared/school-year.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadePost, type MadeSchool, type Making } from './making.ts'

/** Of so many schools one has nothing allocated yet, and one was not told. */
const [UNALLOCATED, UNTOLD] = [13, 9]

/** SH-20, XX-09. What people have to give this year, what was allocated from it to each school, and what schools were told at its beginning. */
export function giveDays(making: Making, schools: readonly MadeSchool[], posts: readonly MadePost[]): Entry[] {
  const { model, today, year, administrator: who } = making
  const begun = earlier(day(`${year}-09-08`), today)
  if (!model.days || begun >= today) return []
  const giving = posts.filter((post) => coversDay(post, begun) && usualOf(post) !== undefined)
  const people = [...new Set(giving.map(({ person }) => person))]
  const two = (number: number) => String(number).padStart(2, '0')
  const at = (minute: number) => momentOn(making, begun, `${two(8 + Math.floor(minute / 50))}:${two(minute % 50)}`)
  const served = schools.filter(
    ({ isServed, row, movedOn }) => isServed && row.statusName === 'Open' && movedOn === null,
  )
  return [
    // Of the last of several nobody has said yet what there is to give.
    ...people.slice(0, Math.max(1, people.length - 1)).map((person, place): Entry => {
      const days = Math.max(...giving.filter((post) => post.person === person).map((post) => usualOf(post) ?? 0))
      const wanted = {
        ...{ startedOn: firstDayOf(year), finishedOn: lastDayOf(year), halfDays: days * 2 },
        percent: place % 4 === 1 ? 60 : 100,
      }
      return { at: at(0), who, does: (work) => setCapacity(work, person.id, year, wanted) }
    }),
    ...served.flatMap((school, place) =>
      place % UNALLOCATED === 4 ? [] : model.days!.due.flatMap((due) => allocationOf(due, school, place)),
    ),
    ...(model.days.statement
      ? served.flatMap((school, place): Entry[] =>
          place % UNTOLD === 5
            ? []
            : [{ at: at(120 + place), who, does: (work) => issueStatement(work, school.id, year) }],
        )
      : []),
  ]

  function usualOf({ role }: MadePost): number | undefined {
    return model.days?.capacity.usual.find((each) => each.role === role.id)?.days
  }

  /** What is due to every school is given by whoever is named for it; what is due to some is left to be allocated. */
  function allocationOf(due: DueRule, school: MadeSchool, place: number): Entry[] {
    if (due.days === undefined || due.onlyFor || due.group) return []
    const post = giving.find((each) => due.by.includes(each.role.id) && each.schools.includes(school))
    const role = post?.role.id ?? due.by[0]
    const [kind] = due.kinds
    if (!role || !kind) return []
    const wanted = {
      ...{ personId: null as string | null, role, kind, halfDays: due.days * 2 },
      ...{ term: null, function: null, fund: null, need: null, needSeenById: null },
    }
    return [
      {
        at: at(60 + (place % 50)),
        who,
        does: async (work) => {
          await allocateDays(work, { schoolId: school.id }, year, { ...wanted, personId: post?.person.id ?? null })
        },
        reasons: REASONS,
      },
    ]
  }
}

const REASONS = {
  'no-more-than-a-person-has': 'Until somebody more is appointed.',
  'capacity-is-known': 'To be agreed with them in October.',
}

const earlier = (one: PlainDate, today: PlainDate) => (one < today ? one : addDays(today, -1))
