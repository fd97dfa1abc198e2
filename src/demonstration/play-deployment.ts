import { dueOfGroups, dueOfSchools, listGivers, setCapacity } from '#days/index.ts'
import { propose, search, USUAL_WEIGHTS } from '#deployment/index.ts'
import { addDays, coversDay } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadePost, type Making } from './making.ts'
import { weekdayAfter } from './weekdays.ts'

/** What the model does not say of somebody's year: this many half-days. */
const HALF_DAYS = 60

/** Every fifth person has only part of a year to give, so that not all fits everybody. */
const [EVERY, PART] = [5, 20]

/** ES-13, ES-68. Where the model gives days: what people have to give next year was said, and who serves whom in it was proposed and searched, and waits to be looked at. */
export function playDeployment(making: Making, posts: readonly MadePost[]): Entry[] {
  const { model, today, year, foundedOn, administrator: who } = making
  const role = model.days?.due[0]?.by[0]
  const on = weekdayAfter(addDays(today, -5))
  const next = year + 1
  const isHeld = posts.some((post) => post.role.id === role && coversDay(post, firstDayOf(next)))
  if (!role || !isHeld || on >= today || on < foundedOn) return []
  let deploymentId = ''
  return [
    {
      ...{ at: momentOn(making, on, '16:10'), who },
      async does(work) {
        const usual = model.days?.capacity.usual.find((each) => each.role === role)?.days
        const givers = await listGivers(work, { schoolYear: next, roles: [role] })
        for (const [place, { personId }] of givers.filter(({ roles }) => roles.includes(role)).entries())
          await setCapacity(work, personId, next, {
            ...{ startedOn: firstDayOf(next), finishedOn: lastDayOf(next), percent: 100 },
            halfDays: place % EVERY === EVERY - 1 ? PART : usual === undefined ? HALF_DAYS : usual * 2,
          })
        if (await isAnythingDue(work, next, role))
          deploymentId = await propose(work, { schoolYear: next, role, weights: USUAL_WEIGHTS })
      },
    },
    {
      // The search itself, as its job does it: no deed, for it was asked for.
      ...{ at: momentOn(making, on, '16:21'), who, isDraft: true },
      async does(work) {
        work.progress.askedLeave = true
        if (deploymentId === '') return
        const asked = { read: now, write: now, deed: now }
        await search({ ids: { deploymentId }, asAsked: asked })
        function now<T>(job: (look: typeof work) => Promise<T>): Promise<T> {
          return job(work)
        }
      },
    },
  ]
}

async function isAnythingDue(look: Look, schoolYear: number, role: string): Promise<boolean> {
  const due = [...(await dueOfSchools(look, { schoolYear })), ...(await dueOfGroups(look, { schoolYear }))]
  return due.some(({ lines }) => lines.some((line) => line.halfDays > 0 && line.due.by[0] === role))
}
