import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, schoolYearOf } from '#shared/school-year.ts'
import {
  bringInTargets,
  discussTargets,
  proposeTargets,
  recordAgreed,
  resultsYearOn,
  takeStep,
  targetYearOn,
  wantedOf,
  type Wanted,
} from '#targets/index.ts'
import type { Entry } from './diary.ts'
import { typicalOf } from './made-up-own-figures.ts'
import { momentOn, type MadePerson, type MadePost, type MadeSchool, type Making } from './making.ts'

/** How many schools of a service set targets this year; the others have not begun. */
const SCHOOLS = 12

/** Schools that set targets: some proposed, some discussed, some agreed and some final; a few with those of before, beside which results stand. */
export function playTargets(making: Making, schools: readonly MadeSchool[], posts: readonly MadePost[]): Entry[] {
  const { model } = making
  const rule = model.targets
  if (!rule) return []
  const since = addDays(settledUpTo(making), -LONGEST)
  const holder = (school: MadeSchool, roles: readonly string[]) =>
    posts.find(
      ({ role, schools: over, startedOn, finishedOn }) =>
        roles.includes(role.id) && startedOn <= since && finishedOn === null && over.some(({ id }) => id === school.id),
    )?.person
  const rolesOf = (step: string) => rule.steps.find(({ id }) => id === step)?.by ?? []
  const begun = schools
    .filter(({ isServed, row }) => isServed && row.statusName === 'Open')
    .flatMap((school) => {
      const [head, adviser] = [holder(school, rolesOf('proposed')), holder(school, rolesOf('discussed'))]
      const governor = holder(school, rolesOf('sanctioned'))
      const { phaseName, statutoryLowAge: lowAge, statutoryHighAge: highAge } = school.row
      const wanted = wantedOf(model, { phaseName, lowAge, highAge })
      return head && adviser && wanted.length > 0 ? [{ school, head, adviser, governor, wanted }] : []
    })
    .slice(0, SCHOOLS)
  return begun.flatMap((each, at) => oneSchool(making, each, at))
}

type Begun = {
  school: MadeSchool
  head: MadePerson
  adviser: MadePerson
  governor: MadePerson | undefined
  wanted: readonly Wanted[]
}

/** The day up to which targets were set: today, or while a school year is younger than the steps are long, the last of the one before. */
function settledUpTo({ today }: Making): PlainDate {
  const first = firstDayOf(schoolYearOf(today))
  return addDays(today, -LONGEST) < first ? addDays(first, -1) : today
}

/** So many days lie between the first step that is played and the last. */
const LONGEST = 50

function oneSchool(making: Making, { school, head, adviser, governor, wanted }: Begun, at: number): Entry[] {
  const { model } = making
  const today = settledUpTo(making)
  const rule = model.targets
  if (!rule) return []
  const year = String(targetYearOn(today, rule))
  const far = at % 4
  const day = (before: number): PlainDate => addDays(today, -before + at)
  const by = (who: MadePerson, on: PlainDate, time: string, does: Entry['does']): Entry => ({
    ...{ at: momentOn(making, on, time), who, does },
  })
  const values = (differs: number) =>
    Object.fromEntries(wanted.map((each) => [each.key, valueFor(each, school, at + differs)]))
  const comments = Object.fromEntries(wanted.map(({ key }, place) => [key, SAYS[(place + at) % SAYS.length] ?? '']))
  const agreed = rule.steps.find(({ id }) => id === 'agreed')
  const sanctioned = rule.steps.find(({ id }) => id === 'sanctioned')
  return [
    ...(at % 3 === 0
      ? [
          by(adviser, day(48), '16:05', (work) =>
            bringInTargets(work, school.id, String(resultsYearOn(today)), {
              ...{ revision: 0, values: values(2), comments: {} },
            }),
          ),
        ]
      : []),
    by(head, day(46), '16:15', (work) =>
      proposeTargets(work, school.id, year, { revision: 0, values: values(0), comments: {} }),
    ),
    ...(far > 0
      ? [
          by(adviser, day(38), '11:20', (work) =>
            discussTargets(work, school.id, year, { revision: 1, values: values(1), comments }),
          ),
        ]
      : []),
    ...(far > 1 && agreed
      ? [
          by(adviser, day(31), '15:50', (work) =>
            recordAgreed(work, school.id, year, {
              revision: 2,
              on: work.today,
              roles: agreed.all ? agreed.by : agreed.by.slice(0, 1),
            }),
          ),
        ]
      : []),
    ...(far > 2 && sanctioned && governor
      ? [
          by(governor, day(22), '19:30', (work) =>
            takeStep(work, school.id, year, { step: 'sanctioned', revision: 3, on: work.today }),
          ),
        ]
      : []),
  ]
}

/** A target as a school might set it: a little above what it has reached, fewer of those who find it harder, little absence. */
function valueFor({ measure, group }: Wanted, school: MadeSchool, at: number): string {
  if (measure.better === 'low') return (5 - (at % 3) * 0.2).toFixed(measure.decimals)
  if (measure.topic === 'attendance') return (95 + (at % 4) * 0.3).toFixed(measure.decimals)
  const typical = typicalOf({ measure, group }, school.row.urn)
  if (typical !== undefined) return String(Math.min(97, Math.round(typical) + (at % 4)))
  if (measure.kind !== 'share') return String(46 + (at % 5))
  return String((group.id === 'all' ? 70 : 54) + (at % 6))
}

const SAYS = [
  'Challenging beside what the school has reached, and there is a plan for it.',
  'In line with the last two years; the school knows which group it rests on.',
  'Suitable: it lies within the range of the estimate.',
  'Sound. Few pupils are behind this, so one more or less moves it.',
] as const
