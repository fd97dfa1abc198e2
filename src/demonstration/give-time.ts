import { addFund, drawFromFund, fundsFor, putIntoFund, yearOfSource } from '#funds/index.ts'
import { powersOf } from '#model/index.ts'
import { addDays, coversDay, day, type PlainDate } from '#shared/plain-date.ts'
import { confirmWeek, mondayOf } from '#time/index.ts'
import type { Work } from '#work/work.ts'
import type { Entry } from './diary.ts'
import { giveDays } from './give-days.ts'
import { momentOn, type MadePost, type MadeSchool, type Making } from './making.ts'

/** Weeks back that were confirmed, and how many of the last of them some people have not confirmed yet. */
const [WEEKS_BACK, BEHIND] = [9, 3]
/** What is drawn from funds: for how many schools, and how much. */
const DRAWN = [400_000, 150_000, 280_000, 95_000] as const

/** What people have to give and were allocated, where the money comes from, and which weeks of their time they confirmed. */
export function giveTime(making: Making, schools: readonly MadeSchool[], posts: readonly MadePost[]): Entry[] {
  return [...giveDays(making, schools, posts), ...giveFunds(making, schools), ...confirmWeeks(making, posts)]
}

/** SH-79, RO-14. Each source of the model with an amount of this year, and what was drawn of it for some schools. */
function giveFunds(making: Making, schools: readonly MadeSchool[]): Entry[] {
  const { model, today, year, administrator: who } = making
  const begun = day(`${year}-09-09`)
  if (!model.funds || begun >= today) return []
  const served = schools.filter(({ isServed, row }) => isServed && row.statusName === 'Open')
  const drawnOn = addDays(begun, 12)
  return [
    ...model.funds.of.map((rule): Entry => ({
      ...{ at: momentOn(making, begun, '09:10'), who },
      does: async (work) => {
        const id = await addFund(work, { source: rule.id, year: yearOfSource(rule, begun) })
        const minutes = rule.pays.includes('days') ? 60 * 390 : 0
        const none = { phase: null, perPupilPence: null, pupils: null, says: null }
        if (!rule.byPhase)
          await putIntoFund(work, id, { ...none, minutes, pence: rule.pays.includes('money') ? 12_000_000 : 0 })
        else
          for (const { id: phase } of model.phases.filter((each) => each.served))
            await putIntoFund(work, id, {
              ...{ phase, perPupilPence: 1250, pupils: 9000, pence: 1250 * 9000, minutes },
              says: 'Voted in January',
            })
      },
    })),
    ...(drawnOn < today && served.length > 0
      ? [{ at: momentOn(making, drawnOn, '11:15'), who, does: (work: Work) => drawForSome(work, served) }]
      : []),
  ]
}

async function drawForSome(work: Work, schools: readonly MadeSchool[]): Promise<void> {
  let drawn = 0
  for (const { id: schoolId } of schools.slice(0, 30)) {
    const pence = DRAWN[drawn]
    const [fund] = pence === undefined ? [] : await fundsFor(work, schoolId)
    if (pence === undefined || !fund) continue
    const purpose = fund.purposes[drawn % Math.max(1, fund.purposes.length)]?.id ?? 'Reading in key stage 1'
    await drawFromFund(work, { fundId: fund.id, schoolId, pence, purpose })
    drawn += 1
  }
}

/** XX-09. Whoever makes visits confirms each week on the Monday after it; every fourth of them is some weeks behind. */
function confirmWeeks(making: Making, posts: readonly MadePost[]): Entry[] {
  const { model, today, foundedOn } = making
  if (!model.time) return []
  const visiting = posts.filter(({ role }) => powersOf(model, role.id).here.has('book'))
  const people = [...new Set(visiting.map(({ person }) => person))]
  const last = mondayOf(today)
  return people.flatMap((person, place) =>
    Array.from({ length: WEEKS_BACK - 1 }, (_, at): Entry[] => {
      const back = WEEKS_BACK - at
      const startsOn = addDays(last, -7 * back)
      const on = addDays(startsOn, 7)
      if (startsOn < foundedOn || (place % 4 === 1 && back <= BEHIND + 1)) return []
      if (!visiting.some((post) => post.person === person && isThere(post, startsOn, on))) return []
      const does = (work: Work) => confirmWeek(work, person.id, startsOn)
      return [{ at: momentOn(making, on, '08:20'), who: person, does }]
    }).flat(),
  )
}

const isThere = (post: MadePost, from: PlainDate, until: PlainDate) => coversDay(post, from) && coversDay(post, until)
