import { allocateDays, dueOfGroups, dueOfSchools, sumDue, type DueLine } from '#days/index.ts'
import { addDays, day, type PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import {
  addCoreDays,
  addUse,
  agreeUses,
  publishWorkplan,
  readYear,
  recordDoing,
  sayDaysBefore,
  sendYear,
  setWorkplan,
} from '#workplans/index.ts'
import type { Entry } from './diary.ts'
import { headOf, holder } from './held-on.ts'
import { momentOn, type MadeGroup, type MadePost, type MadeSchool, type Making } from './making.ts'

const NOTHING = { term: null, function: null, fund: null, need: null, needSeenById: null, personId: null } as const

/** How many half-days of a workplan go to no school, at most. */
const CORE = 16

/** What partnerships of the demonstration use their days for: in tenths of what they have, and who leads. */
const USES = [
  ['Moderation of writing across the partnership', 3, 'heads'],
  ['Reviews of each other’s schools', 2, 'together'],
  ['Leadership of mathematics', 2, 'service'],
] as const

/** ES-18 to ES-32. The year in days: partnerships and others have theirs, workplans are published and sent, most partnerships agreed. */
export function playWorkplans(
  making: Making,
  schools: readonly MadeSchool[],
  groups: readonly MadeGroup[],
  posts: readonly MadePost[],
): Entry[] {
  const { model, today, year, administrator: who } = making
  const rule = model.workplans
  const begun = day(`${year}-09-08`)
  if (!rule || begun >= addDays(today, -1)) return []
  const at = (time: string, on: PlainDate = begun) => momentOn(making, on, time)
  const partnerships = groups.filter(
    ({ kind, isRecognised }) => kind === rule.partnerships.group && isRecognised !== false,
  )
  const served = schools.filter(
    ({ isServed, row, movedOn }) => isServed && row.statusName === 'Open' && movedOn === null,
  )
  if (partnerships.length === 0) return []
  return [
    { at: at('09:30'), who, does: (work) => sayDaysBefore(work, year - 1, partnerships.length * 22) },
    { at: at('09:32'), who, does: (work) => giveWhatIsDue(work, year, partnerships, served) },
    ...rule.of.map(({ id }): Entry => ({ at: at('09:40'), who, does: (work) => plan(work, id, year) })),
    { at: at('09:50'), who, does: (work) => sendYear(work, year) },
    // One of them has not agreed yet.
    ...partnerships.flatMap((group, place) => (place === 1 ? [] : agreed(making, group, posts))),
  ]
}

/** What partnerships are due by their size, and schools by themselves as far as the most goes to partnerships, is allocated to them. */
async function giveWhatIsDue(
  work: Work,
  schoolYear: number,
  groups: readonly MadeGroup[],
  schools: readonly MadeSchool[],
): Promise<void> {
  const plans = work.model.workplans?.of ?? []
  const planOf = (phase: string | undefined) =>
    plans.find(({ phases }) => phase !== undefined && phases.includes(phase))
  const give = async (place: Parameters<typeof allocateDays>[1], { due, halfDays }: DueLine) => {
    const wanted = { ...NOTHING, kind: due.kinds[0] ?? '', role: due.by[0] ?? '', halfDays }
    await allocateDays(work, place, schoolYear, wanted)
  }
  const left = new Map<string, number>()
  for (const { groupId, lines } of await dueOfGroups(work, { schoolYear, ids: groups.map(({ id }) => id) }))
    for (const line of lines.filter(({ halfDays }) => halfDays > 0)) {
      const workplan = planOf(groups.find(({ id }) => id === groupId)?.schools[0]?.phase)?.id ?? ''
      left.set(workplan, (left.get(workplan) ?? 0) + Math.floor(line.halfDays * 0.4))
      await give({ groupId }, line)
    }
  for (const { schoolId, lines } of await dueOfSchools(work, { schoolYear, ids: schools.map(({ id }) => id) }))
    for (const line of lines.filter(({ halfDays }) => halfDays > 0)) {
      const workplan = planOf(schools.find(({ id }) => id === schoolId)?.phase)
      const has = workplan?.majority ? (left.get(workplan.id) ?? 0) : Infinity
      if (line.halfDays > has) continue
      if (workplan) left.set(workplan.id, has - line.halfDays)
      await give({ schoolId }, line)
    }
}

/** A workplan with its core, published where enough of it goes to partnerships. */
async function plan(work: Work, id: string, year: number): Promise<void> {
  const { workplans } = await readYear(work, year)
  const found = workplans.find(({ workplan }) => workplan.id === id)
  if (!found) return
  const { allocated, partnerships, workplan } = found
  // Most of what is free is left for what comes up in the year.
  const halfDays = Math.max(allocated, workplan.majority ? partnerships * 2 - 1 : allocated + 2 * CORE)
  const core = Math.min(CORE, Math.floor((halfDays - allocated) / 3))
  await setWorkplan(work, year, id, { halfDays, revision: 0 })
  if (core > 0) {
    const role = work.model.workplans?.team[0] ?? ''
    await addCoreDays(work, year, id, { personId: null, role, halfDays: core })
  }
  if (!workplan.majority || partnerships * 2 > halfDays) await publishWorkplan(work, year, id, 1)
}

/** The headteachers of a partnership agree on most of its days, and look at their figures together. */
function agreed(making: Making, group: MadeGroup, posts: readonly MadePost[]): Entry[] {
  const { model, year, today } = making
  const on = day(`${year}-09-27`)
  const heads = group.schools.flatMap((school) => headOf(posts, school, on) ?? [])
  const [first] = heads
  const item = model.workplans?.partnerships.nonNegotiable.find(({ withHeads }) => withHeads)
  if (!first || on >= today) return []
  const done = day(`${year}-10-11`)
  const adviser = holder(
    posts,
    done,
    ({ role, schools }) =>
      (model.workplans?.team.includes(role.id) ?? false) && schools.some((school) => group.schools.includes(school)),
  )
  return [
    ...USES.map(([usedFor, tenths, ledBy], at): Entry => ({
      ...{ at: momentOn(making, on, `10:0${at}`), who: first },
      async does(work) {
        const [due] = await dueOfGroups(work, { schoolYear: year, ids: [group.id] })
        const halfDays = Math.max(1, Math.ceil((sumDue(due?.lines ?? []) * tenths) / 10))
        return addUse(work, group.id, year, { usedFor, ledBy, halfDays })
      },
    })),
    {
      ...{ at: momentOn(making, on, '10:10'), who: first },
      does: (work) => agreeUses(work, group.id, year, { agreedOn: on, heads: heads.map(({ id }) => id) }),
    },
    ...(item && adviser && done < today
      ? [
          {
            ...{ at: momentOn(making, done, '16:05'), who: adviser },
            does: (work: Work) =>
              recordDoing(work, group.id, year, item.id, {
                ...{ schoolId: null, doneOn: done, ledBy: 'together', heads: heads.length },
              }),
          },
        ]
      : []),
  ]
}
