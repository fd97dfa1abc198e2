import { offerStrength, sayPoint, verifyPoints, type PointSaid } from '#strengths/index.ts'
import { addMonths, type PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import type { Entry } from './diary.ts'
import { headOf, holder } from './held-on.ts'
import { momentOn, type MadePost, type MadeSchool, type Making } from './making.ts'

/** Audits of some schools: complete and verified, verified long ago, unverified, and begun. */
export function playStrengths(making: Making, open: readonly MadeSchool[], posts: readonly MadePost[]): Entry[] {
  const { model, days, today } = making
  const { strengths: rule } = model
  if (!rule) return []
  const required = rule.aspects.filter((aspect) => aspect.required).map(({ id }) => id)
  const [first, second = first] = required.length > 0 ? required : rule.aspects.map(({ id }) => id)
  if (!first || !second) return []
  const beside = (school: MadeSchool, on: PlainDate) =>
    holder(posts, on, ({ role, schools }) => rule.verified.with.includes(role.id) && schools.includes(school))
  return TITLES.flatMap(([strength, another, area], at): Entry[] => {
    const school = open[at * 2 + 1]
    const neighbour = open[at * 2 + 2]
    // One was verified more than a year ago, one not at all.
    const said = at === 1 ? addMonths(today, -14) : days.before(40 - at)
    const verified = at === 1 ? addMonths(today, -13) : days.before(25 - at)
    const head = school && headOf(posts, school, said)
    const of = neighbour && headOf(posts, neighbour, verified)
    const consultant = school && beside(school, verified)
    if (!school || !head || said <= making.foundedOn) return []
    const ids: string[] = []
    const says = (point: Partial<PointSaid> & Pick<PointSaid, 'sort' | 'title'>, place: number): Entry => ({
      at: momentOn(making, said, `15:1${String(place)}`),
      who: head,
      async does(work) {
        const whole = { aspect: first, about: '', evidence: 'Figures of three years, and visits.', marks: [], ...point }
        ids.push(await sayPoint(work, { schoolId: school.id, partner: null }, whole))
      },
    })
    const points: Entry[] = [
      says({ sort: 'strength', title: strength, aspect: second }, 0),
      says({ sort: 'area', title: area, aspect: first }, 1),
      ...(at === 3
        ? []
        : [
            says({ sort: 'performance', title: 'Results near those of similar schools' }, 2),
            says({ sort: 'expertise', title: 'Leaders of mathematics and of reading' }, 3),
            says({ sort: 'strength', title: another }, 4),
          ]),
    ]
    if (at === 2 || !of || !consultant || of.id === consultant.id || of.id === head.id) return points
    return [
      ...points,
      {
        at: momentOn(making, verified, '11:20'),
        who: consultant,
        does: (work) =>
          verifyPoints(work, school.id, {
            ...{ headId: of.id, withId: consultant.id, points: [...ids] },
            lookedAt: 'Figures of three years, books of two classes, and what pupils said.',
          }),
      },
      ...(at === 4
        ? []
        : [
            {
              at: momentOn(making, verified, '14:40'),
              who: headOf(posts, school, verified) ?? head,
              does: (work: Work) =>
                offerStrength(work, ids[0] ?? '', { revision: 2, forGroup: null, halfDays: 10 + at, taken: at }),
            },
          ]),
    ]
  })
}

const TITLES = [
  ['Phonics from the first week', 'Leaders who teach each other', 'Attendance in spring'],
  ['Boys’ writing', 'Governors who know the school', 'Number in the early years'],
  ['Reading aloud in every class', 'Work with families', 'Challenge for those who find it easy'],
  ['Early language', 'Use of finance', 'Marking'],
  ['Science outdoors', 'Boys’ writing through drama', 'Consistency between classes'],
] as const
