import { agreeEvaluations, listEvaluationsOf, writeEvaluation } from '#case-reviews/index.ts'
import { beginStage, findLiveCase, finishStage, stageOf } from '#cases/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadeSchool, type Making } from './making.ts'
import { DATE_RULES } from './near-today.ts'
import { holderAt, schoolsInCases } from './people-of-cases.ts'
import type { PostBook } from './post-book.ts'
import { weekdayBefore } from './weekdays.ts'

/**
 * A school whose category opened a case, where the model evaluates such schools on agreed days: the look that comes first is done, two days have been,
 * of which one was kept and one is overdue, and one from outside is to come.
 */
export function playEvaluations(making: Making, schools: readonly MadeSchool[], book: PostBook): Entry[] {
  const { model, today, foundedOn } = making
  const rule = model.pathways.find(({ opensWith, evaluations }) => opensWith.length > 0 && evaluations)?.evaluations
  const [school] = schoolsInCases(schools)
  if (!rule || !school) return []
  const opened = addDays(foundedOn, 60)
  const entry = (on: PlainDate, time: string, does: (work: Work, caseId: string) => Promise<unknown>): Entry[] => {
    const who = holderAt(book, school, rule.lead, on)
    if (!who || on > today || on <= opened) return []
    return [
      {
        ...{ at: momentOn(making, on, time), who, reasons: REASONS },
        async does(work) {
          const of = await findLiveCase(work, school.id)
          if (of) await does(work, of.id)
        },
      },
    ]
  }
  const weekday = (days: number) => weekdayBefore(addDays(today, days))
  const [agreedOn, kept, missed, outside] = [weekday(-75), weekday(-40), weekday(-6), weekday(20)]
  const agreed = { agreedWith: 'The headteacher', because: null, evaluator: null, isExternal: false }
  return [
    ...entry(agreedOn, '14:20', async (work, id) => {
      await auditIsDone(work, school)
      await agreeEvaluations(work, id, { ...agreed, agreedOn, days: [kept, missed] })
    }),
    ...entry(addDays(kept, 1), '16:05', async (work, id) => {
      const evaluation = (await listEvaluationsOf(work, [id])).find(({ dueOn }) => dueOn === kept)
      if (!evaluation) return
      const parts = Object.fromEntries(rule.parts.map(({ id: part }, at) => [part, SAYS[at] ?? SAYS.join(' ')]))
      const standing = rule.standings[1]?.id ?? ''
      await writeEvaluation(work, id, evaluation.id, { heldOn: kept, parts, standing, revision: evaluation.revision })
    }),
    ...(rule.external
      ? entry(weekday(-5), '11:40', (work, id) => {
          const from = { isExternal: true, because: BECAUSE, evaluator: 'Una Marsh, headteacher in the next county' }
          return agreeEvaluations(work, id, { ...agreed, ...from, agreedOn: work.today, days: [outside] })
        })
      : []),
  ]
}

/** The look that comes first, where it was not played. */
async function auditIsDone(work: Work, { id: schoolId }: MadeSchool): Promise<void> {
  const live = await findLiveCase(work, schoolId)
  if (!live || stageOf(live, 'review')?.finishedOn) return
  const begun = addDays(work.today, -30)
  if (!stageOf(live, 'review')) await beginStage(work, live.id, 'review', begun < live.openedOn ? live.openedOn : begun)
  await finishStage(work, live.id, 'review', work.today)
}

const SAYS = [
  'Two classes of six write every day, and books show it. Leaders look at work together each fortnight.',
  'By the next evaluation every class writes every day, and governors see the progress of each year group.',
]
const BECAUSE = 'Both sides want to know from somebody else whether the teaching of writing holds.'
const REASONS = Object.fromEntries(DATE_RULES.map((rule) => [rule, 'The school can be met on that day.']))
