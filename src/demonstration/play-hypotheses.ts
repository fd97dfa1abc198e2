import { decideDrafts, listDrafts, reviewImpact, testHypotheses } from '#hypotheses/index.ts'
import { addQuestion, issueQuestions, listQuestions, sharedOf, waitingOf } from '#preparation/index.ts'
import type { VisitType } from '#model/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { getVisit } from '#visits/index.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadePerson, type MadeSchool, type Making } from './making.ts'
import { weekdayBefore } from './weekdays.ts'

type Played = {
  school: MadeSchool
  type: VisitType
  adviser: MadePerson
  on: PlainDate
  booked: PlainDate
  isHeld: boolean
  visitId: () => string
}

const SEEN = [
  'Books of two classes, and what pupils said, agree.',
  'The head’s own tracking shows the same.',
  'Only in one year group; the others are as they should be.',
]

const NOTHING_SUGGESTED = 'Results are as they should be because of early help, and not because of this year group.'

/** What is drafted from figures before visits of this year, issued where the model issues it, and marked at those that were held. */
export function playHypotheses(making: Making, visit: Played): Entry[] {
  const { school, type, adviser, on, booked, isHeld, visitId } = visit
  const rule = type.hypotheses
  const isNear = on <= addDays(making.today, 30)
  if (!rule || !isNear || booked >= on || schoolYearOf(on) !== making.year) return []
  const eve = weekdayBefore(addDays(on, -4))
  const last = weekdayBefore(addDays(making.today, -1))
  const then = [booked, eve < last ? eve : last].sort().at(-1) ?? booked
  // How far it has come is told by the school's number, so that the same day makes the same schools.
  const far = Number(school.row.urn) % 5
  const by = (day: PlainDate, time: string, does: Entry['does']): Entry => ({
    at: momentOn(making, day, time),
    who: adviser,
    does,
  })
  if (far === 0 || then > making.today || (isHeld && then >= on)) return []
  const drawn = by(then, '17:55', async (work) => {
    const drafts = await listDrafts(work, await getVisit(work, visitId()))
    // What is neither kept nor dropped stays a draft until the visit.
    const choices = drafts.slice(0, isHeld ? 4 : 2).map(({ key, asks }, at) => ({
      ...{ key, asks, does: at === 3 ? ('drop' as const) : ('keep' as const) },
    }))
    if (choices.length > 0) await decideDrafts(work, visitId(), choices)
    else await addQuestion(work, visitId(), { asks: NOTHING_SUGGESTED, isShared: true })
    if (rule.issued && far !== 1 && waitingOf(await listQuestions(work, visitId())).length > 0)
      await issueQuestions(work, visitId())
  })
  if (!isHeld || (rule.issued && far === 1)) return [drawn]
  const marked = by(on, '16:05', async (work) => {
    const asked = sharedOf(await listQuestions(work, visitId()))
    const typed = asked.slice(0, far === 2 ? 1 : asked.length).map(({ id }, at) => {
      const result = rule.results[(far + at) % rule.results.length]
      return {
        questionId: id,
        result: result?.id ?? '',
        says: result?.tested ? (SEEN[(far + at) % SEEN.length] ?? '') : '',
      }
    })
    await testHypotheses(work, visitId(), typed)
    if (type.impact && far > 2)
      await reviewImpact(work, visitId(), [
        { key: 'own', title: 'Small groups in the spring', says: 'Six of nine caught up with the others.' },
      ])
  })
  return [drawn, marked]
}
