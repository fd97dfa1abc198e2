import { commissionCourse, joinCommission, putUpCourse } from '#courses/index.ts'
import type { Entry } from './diary.ts'
import { headOf, holder } from './held-on.ts'
import { momentOn, type MadePost, type MadeSchool, type Making } from './making.ts'

/** RO-35, RO-44. Where the model keeps programmes going: one for leaders that is to come and open to every school, and a course that two heads commission. */
export function playProgrammes(making: Making, open: readonly MadeSchool[], posts: readonly MadePost[]): Entry[] {
  const { model, days, today } = making
  const { courses } = model
  if (!courses?.programmes) return []
  const visiting = new Set(model.visitTypes.flatMap(({ roles }) => roles))
  const giver = holder(posts, today, ({ role }) => courses.offeredBy.includes(role.id) && !visiting.has(role.id))
  const leading = courses.kinds.find(({ name }) => /leader/i.test(name))
  const wanted = courses.kinds.find(({ commissioned }) => commissioned)
  const asks = open.flatMap((school) => {
    const head = headOf(posts, school, days.before(22))
    return head && headOf(posts, school, days.before(11)) === head ? [{ school, head }] : []
  })
  const [first, second] = [asks[5], asks[6]]
  let id = ''
  return [
    ...(giver && leading
      ? [
          {
            ...{ at: momentOn(making, days.before(16), '10:25'), who: giver },
            does: (work) =>
              putUpCourse(
                work,
                {
                  ...{
                    kind: leading.id,
                    title: 'To lead a subject and its people',
                    about: ABOUT,
                    strand: null,
                    phases: [],
                  },
                  ...{ strategies: [], place: 'The Teachers’ Centre', places: 24, pricePence: 0, givenBy: giver.id },
                  bookBy: days.after(20),
                  days: [days.after(22), days.after(50)].map((on) => ({ on, startsAt: 540, endsAt: 930 })),
                },
                'published',
              ),
          } satisfies Entry,
        ]
      : []),
    ...(wanted && first && second && first.head !== second.head
      ? [
          {
            ...{ at: momentOn(making, days.before(22), '16:35'), who: first.head },
            async does(work) {
              const said = { kind: wanted.id, title: 'Teaching assistants in mathematics', about: WANTED, groupIds: [] }
              id = await commissionCourse(work, first.school.id, said)
            },
          } satisfies Entry,
          {
            ...{ at: momentOn(making, days.before(11), '16:40'), who: second.head },
            does: (work) => joinCommission(work, id, second.school.id),
          } satisfies Entry,
        ]
      : []),
  ]
}

const ABOUT = 'Two days, and a visit to another school between them.'
const WANTED = 'Assistants know what to ask while children work, and when not to help.'
