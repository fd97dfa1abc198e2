import {
  holdReview,
  issueProgressReport,
  listReviewsOf,
  saveProgressReport,
  setFurtherReview,
} from '#case-reviews/index.ts'
import { findLiveCase, stageOf } from '#cases/index.ts'
import { criteriaOf, findAgreedPlan } from '#plans/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import type { Entry } from './diary.ts'
import { madeUpTerms } from './made-up-year.ts'
import { momentOn, type MadeSchool, type Making } from './making.ts'
import { holderAt, schoolsInCases } from './people-of-cases.ts'
import { weekdayBefore } from './weekdays.ts'
import type { PostBook } from './post-book.ts'

/** How the case in its middle was monitored: its mid-point review, a further one to come, and what governors were told term by term, once late. */
export function playMonitoring(making: Making, schools: readonly MadeSchool[], book: PostBook): Entry[] {
  const { model, today, year, foundedOn } = making
  const [pathway] = model.pathways
  const [school] = schoolsInCases(schools)
  const role = pathway?.stages.find(({ kind }) => kind === 'monitoring')?.lead
  if (!pathway?.reviews || !pathway.reports || !school) return []
  const { subjects } = pathway.reviews
  const opened = addDays(foundedOn, 60)
  const entry = (on: PlainDate, time: string, does: (work: Work, caseId: string) => Promise<unknown>): Entry[] => {
    const person = holderAt(book, school, role, on)
    if (!person || on > today || on <= opened) return []
    return [
      {
        at: momentOn(making, on, time),
        who: person,
        async does(work) {
          const of = await findLiveCase(work, school.id)
          if (of && stageOf(of, 'support')) await does(work, of.id)
        },
        reasons: REASONS,
      },
    ]
  }
  const terms = [year - 1, year]
    .flatMap((each) => madeUpTerms(model, each))
    .filter(({ startedOn }) => startedOn <= addDays(today, -3))
  const report = (term: (typeof terms)[number], at: number): Entry[] => {
    const key = `${term.schoolYear}-${term.term}`
    const written = { ...REPORT, revision: 0 }
    if (term.finishedOn >= today)
      return entry(addDays(today, -3), '15:10', (work, id) =>
        saveProgressReport(work, id, key, { ...written, parts: { progress: REPORT.parts.progress } }),
      )
    // The second was issued once its term was over.
    const on = weekdayBefore(addDays(term.finishedOn, at === 1 ? 20 : -4))
    return entry(on, '13:40', (work, id) => issueProgressReport(work, id, key, written))
  }
  const further = addDays(today, 16)
  return [
    ...terms.flatMap(report),
    ...entry(addDays(opened, 145), '16:20', (work, id) => holdMidPoint(work, id, subjects)),
    ...entry(addDays(today, -12), '10:45', (work, id) =>
      setFurtherReview(work, id, { because: BECAUSE, dueOn: further }),
    ),
  ]
}

/** What was found in the middle: one subject goes well, one stands still; the plan’s criteria are judged where it has some. */
async function holdMidPoint(work: Work, caseId: string, subjects: readonly string[]): Promise<void> {
  if ((await listReviewsOf(work, [caseId])).some(({ kind }) => kind === 'mid-point')) return
  const plan = await findAgreedPlan(work, { caseId })
  const rule = plan && (await work.modelOf(plan.modelVersionId)).plans?.judged
  const [onTrack, behind] = [rule?.standings.find(({ on }) => on === 'track'), rule?.standings.at(-1)]
  await holdReview(work, caseId, 'mid-point', {
    ...{ heldOn: work.today, revision: 0, celebration: REPORT.celebration, celebrationNote: null },
    progress: subjects.map((subject, at) => ({
      ...{ subject, progress: at === 0 ? 'good' : at === 1 ? 'none' : 'some' },
      says: at === 1 ? 'Work looked at together shows little change since the autumn.' : null,
    })),
    judged: (plan ? criteriaOf(plan) : []).flatMap(({ id }, at) =>
      (rule?.counts ?? []).map((count, place) => ({
        ...{ criterionId: id, count: count.id, says: null },
        standing: (place > 0 && at % 3 === 2 ? behind?.id : onTrack?.id) ?? '',
      })),
    ),
  })
}

const BECAUSE = 'Number work stood still at the mid-point, and the consultant has come weekly since.'
const REPORT = {
  celebration: 'Reading has risen in every class, and parents came to hear it.',
  celebrationNote: null,
  parts: {
    progress: 'Most criteria of the plan are on their way. Number work stands still.',
    support: 'A consultant came twice a month.',
    'next-steps': 'Number work is looked at by the team before the next review.',
  },
}
const REASONS = { 'middle-after-8-to-16-weeks': 'Agreed with the headteacher after an inspection was announced.' }
