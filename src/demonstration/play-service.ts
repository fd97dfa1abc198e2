import { bookPlaces, evaluateCourse, putUpCourse, recordAttendance, type CourseSaid } from '#courses/index.ts'
import { agreePractice, checkPractice, putForwardPractice, type PracticeSaid } from '#practice/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Entry } from './diary.ts'
import { headOf, holder } from './held-on.ts'
import { playAreas, playStrategies } from './play-strategies.ts'
import { playGroup } from './play-group.ts'
import { playCommissionAtWork } from './play-commission-at-work.ts'
import { playCommissions } from './play-commissions.ts'
import { playMission } from './play-mission.ts'
import { playProgrammes } from './play-programmes.ts'
import { playStrengths } from './play-strengths.ts'
import { momentOn, type MadePerson, type MadePost, type MadeSchool, type Making } from './making.ts'

/** What the service itself gives: courses on which schools have places, the directory of practice, strategies and areas. */
export function playService(making: Making, schools: readonly MadeSchool[], posts: readonly MadePost[]): Entry[] {
  const open = schools.filter(({ isServed, row, movedOn }) => isServed && row.statusName === 'Open' && movedOn === null)
  return [
    ...playCourses(making, open, posts),
    ...playProgrammes(making, open, posts),
    ...playPractice(making, open, posts),
    ...playStrengths(making, open, posts),
    ...playGroup(making, open, posts),
    ...playMission(making, open, posts),
    ...playCommissions(making, open, posts),
    ...playCommissionAtWork(making, open, posts),
    ...playStrategies(making, open, posts),
    ...playAreas(making, posts),
  ]
}

/** One course that was held and evaluated, one that is full and waited for, one of several days, and a draft. */
function playCourses(making: Making, open: readonly MadeSchool[], posts: readonly MadePost[]): Entry[] {
  const { model, days, today } = making
  const { courses, service } = model
  const visiting = new Set(model.visitTypes.flatMap(({ roles }) => roles))
  // Whoever visits has other things on such days.
  const giver = holder(posts, today, ({ role }) => !!courses?.offeredBy.includes(role.id) && !visiting.has(role.id))
  // A day for every teacher is of no programme that is kept up for those who are new.
  const kind = (courses?.kinds.find(({ programme }) => programme === undefined) ?? courses?.kinds[0])?.id
  const another = (courses?.kinds.find(({ name }) => /\bNQT\b/.test(name)) ?? courses?.kinds.at(-1))?.id
  if (!courses || !giver || !kind || !another) return []
  const teacher = courses.comeAs[Math.floor(courses.comeAs.length / 2)]?.id ?? ''
  const said = (
    title: string,
    at: readonly PlainDate[],
    places: number,
    differs: Partial<CourseSaid> = {},
  ): CourseSaid => ({
    ...{
      kind,
      title,
      about: ABOUT,
      strand: service?.strands[0]?.id ?? null,
      phases: [],
      place: 'The Teachers’ Centre',
    },
    ...{ strategies: service?.strategies.slice(0, 1).map(({ id }) => id) ?? [], places, pricePence: 4500 },
    ...{ bookBy: at[0] ?? today, givenBy: giver.id, days: at.map((on) => ({ on, startsAt: 540, endsAt: 930 })) },
    ...differs,
  })
  const course = (putUp: PlainDate, what: CourseSaid, bookings: readonly [MadeSchool, number, PlainDate][]) => {
    const made = { id: '' }
    const entries: Entry[] = [
      {
        at: momentOn(making, putUp, '10:05'),
        who: giver,
        async does(work) {
          made.id = await putUpCourse(work, what, 'published')
        },
      },
      ...bookings.flatMap(([school, places, on], place): Entry[] => {
        const who = headOf(posts, school, on)
        const at = momentOn(making, on, `11:${String(10 + place)}`)
        return who ? [{ at, who, does: (work) => bookPlaces(work, made.id, school.id, { [teacher]: places }) }] : []
      }),
    ]
    return { made, entries }
  }
  const [first, second, third, fourth] = open
  if (!first || !second || !third || !fourth) return []
  const held = course(days.before(70), said('Guided reading in mixed classes', [days.before(30)], 20), [
    [first, 2, days.before(60)],
    [second, 3, days.before(55)],
  ])
  const full = course(days.before(20), said('Number sense from the start', [days.after(9)], 4), [
    [third, 2, days.before(15)],
    [first, 2, days.before(14)],
    [fourth, 2, days.before(6)],
  ])
  const several = [days.after(15), days.after(40), days.after(75)]
  const programme = said('Induction of newly qualified teachers', several, 30, {
    kind: another,
    pricePence: 0,
    strategies: [],
  })
  const induction = course(days.before(18), programme, [[second, 1, days.before(9)]])
  const evaluator = headOf(posts, first, days.before(20))
  return [
    ...held.entries,
    ...full.entries,
    ...induction.entries,
    {
      at: momentOn(making, days.before(28), '16:00'),
      who: giver,
      does: (work) => recordAttendance(work, held.made.id, { revision: 1, came: {} }),
    },
    ...(evaluator
      ? [0, 1].map((answer): Entry => ({
          at: momentOn(making, days.before(20), `12:0${answer}`),
          who: evaluator,
          does: (work) =>
            evaluateCourse(work, held.made.id, {
              ...{
                schoolId: first.id,
                cameAs: teacher,
                answer,
                words: answer === 0 ? 'We use it each morning now.' : null,
              },
            }),
        }))
      : []),
    {
      at: momentOn(making, days.before(4), '14:20'),
      who: giver,
      does: (work) => putUpCourse(work, said('Writing across the curriculum', [days.after(60)], 24), 'draft'),
    },
  ]
}

/** Some entries of the directory: agreed and checked, agreed alone, and one that waits for its head. */
function playPractice(making: Making, open: readonly MadeSchool[], posts: readonly MadePost[]): Entry[] {
  const { model, days } = making
  const { practice } = model
  if (!practice) return []
  return STRENGTHS.flatMap(([strength, about], at): Entry[] => {
    const school = open[at * 4 + 1]
    const [kind, aspect] = [practice.kinds[at % practice.kinds.length], practice.aspects[at % practice.aspects.length]]
    const adviser = school && adviserOf(posts, school, days.before(50))
    const head = school && headOf(posts, school, days.before(45))
    if (!school?.phase || !kind || !aspect || !adviser || !head) return []
    const said: PracticeSaid = {
      ...{ kind: kind.id, aspect: aspect.id, phases: [school.phase], strength, about, evidence: null },
      contact: practice.contacts[at % practice.contacts.length] ?? '',
    }
    let id = ''
    const entry = (before: number, who: MadePerson, does: Entry['does']): Entry => ({
      at: momentOn(making, days.before(before), '15:05'),
      ...{ who, does },
    })
    return [
      entry(at === 2 ? 6 : 50, adviser, async (work) => {
        id = await putForwardPractice(work, school.id, said)
      }),
      ...(at === 2 ? [] : [entry(45, head, (work) => agreePractice(work, id, 1))]),
      ...(at === 0
        ? [entry(30, adviserOf(posts, school, days.before(30)) ?? adviser, (work) => checkPractice(work, id, 2))]
        : []),
    ]
  })
}

/** Who advises a school and can put forward for it. */
const adviserOf = (posts: readonly MadePost[], school: MadeSchool, on: PlainDate) =>
  holder(posts, on, ({ role, schools }) => role.kind === 'adviser' && schools.length < 40 && schools.includes(school))

const ABOUT = 'A day of examples from classrooms, with time to plan for one’s own.'
const STRENGTHS = [
  ['Reading aloud in every class', 'Each class reads aloud for twenty minutes a day, and leaders listen.'],
  ['Number talk each morning', 'Short talk about number begins each day, and visitors may sit in.'],
  ['Play outdoors that teaches', 'Children choose and adults extend what they choose.'],
  ['Leaders who teach each other', 'Subject leaders look at books together once in a half-term.'],
] as const
