import { beginStage, findLiveCase, finishStage, stageOf } from '#cases/index.ts'
import {
  agreePlan,
  beginPlan,
  checkPlan,
  commentOnPlan,
  criteriaOf,
  findAgreedPlan,
  findDraft,
  type Plan,
} from '#plans/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadeSchool, type Making } from './making.ts'
import { holderAt, schoolsInCases } from './people-of-cases.ts'
import { writeParts, type ToWrite } from './write-plan.ts'
import type { PostBook } from './post-book.ts'

type Step = (
  on: PlainDate,
  role: string | undefined,
  does: (work: Work) => Promise<unknown>,
  isDraft?: boolean,
) => Entry[]

/** Plans of the schools of cases: one that both sides agreed last year and that was checked since, and one that is written. */
export function playPlans(making: Making, schools: readonly MadeSchool[], book: PostBook): Entry[] {
  const { model, today, foundedOn, year } = making
  const { plans } = model
  const [agreed, drafted] = schoolsInCases(schools)
  // What schools ask for themselves and lead is played elsewhere.
  if (!plans || !agreed || !drafted || model.pathways[0]?.opensOnRequest) return []
  const lead = plans.drafting.lead
  const head = plans.agreement.find(({ side }) => side === 'school')?.by[0]
  const [midYear, regular] = plans.checks
  const stepsAt =
    (school: MadeSchool): Step =>
    (on, role, does, isDraft) => {
      const who = holderAt(book, school, role, on)
      if (!who || on > today || on < foundedOn) return []
      return [{ at: momentOn(making, on, '10:40'), who, does, ...(isDraft && { isDraft }), reasons: REASONS }]
    }
  const write = (school: MadeSchool, on: PlainDate, lines: Pick<ToWrite, 'objectives' | 'isWhole'>) => {
    const giver = holderAt(book, school, regular?.by[0], on)
    const at = stepsAt(school)
    return [
      ...at(on, lead, async (work) => {
        await bringToPlan(work, school)
        await beginPlan(work, school.id)
      }),
      ...at(
        addDays(on, 1),
        lead,
        (work) =>
          writeParts({ ...work, reasons: REASONS }, school, {
            ...lines,
            giver,
            lead: holderAt(book, school, lead, on),
            role: lead,
          }),
        true,
      ),
      ...at(addDays(on, 4), head, async (work) => {
        const draft = await findDraft(work, school.id)
        if (draft) await commentOnPlan(work, draft.id, { part: plans.parts[0]?.id ?? '', says: COMMENT })
      }),
    ]
  }
  const opened = addDays(foundedOn, 60)
  const [begunOn, agreedOn] = [addDays(opened, 48), addDays(opened, 61)]
  const at = stepsAt(agreed)
  const answer = (on: PlainDate, role: string | undefined) =>
    at(on, role, async (work) => {
      const draft = await findDraft(work, agreed.id)
      if (draft) await agreePlan(work, draft.id, { revision: draft.revision, answer: 'agree', because: null })
    })
  const check = (on: PlainDate, kind: typeof regular, standings: readonly number[], says: string) =>
    at(on, kind?.by[0], async (work) => {
      const plan = await findAgreedPlan(work, { schoolId: agreed.id })
      if (plan && kind)
        await checkPlan(work, plan.id, { kind: kind.id, heldOn: on, says, judged: judgedOf(model, plan, standings) })
    })
  return [
    ...write(agreed, begunOn, { objectives: 2, isWhole: true }),
    ...answer(addDays(agreedOn, -1), lead),
    ...answer(agreedOn, head),
    ...check(addDays(agreedOn, 41), regular, [2, 2, 3, 3], 'The reading hour has begun in four classes of six.'),
    ...check(`${year}-03-11` as PlainDate, midYear, [1, 2, 2, 3], 'Reading is on its way. Number work has not moved.'),
    ...check(addDays(today, -20), regular, [0, 1, 1, 2], 'Reading is where it should be; number work follows.'),
    // Its case opens in September: before there has been time for a review it has no plan.
    ...(addDays(today, -25) > `${year}-09-10`
      ? write(drafted, addDays(today, -18), { objectives: 1, isWhole: false })
      : []),
  ]
}

/** Brings a case to its stage of planning, where its review was not played. */
async function bringToPlan(work: Work, { id: schoolId }: MadeSchool): Promise<void> {
  const itsCase = () => findLiveCase(work, schoolId)
  const live = await itsCase()
  if (!live) return
  const begun = addDays(work.today, -30)
  if (!stageOf(live, 'review')) await beginStage(work, live.id, 'review', begun < live.openedOn ? live.openedOn : begun)
  if (!stageOf((await itsCase()) ?? live, 'review')?.finishedOn)
    await finishStage(work, live.id, 'review', addDays(work.today, -3))
}

/** The criteria one after another, on each count one step apart. */
function judgedOf({ plans }: Making['model'], plan: Plan, standings: readonly number[]) {
  const { counts, standings: known } = plans?.judged ?? { counts: [], standings: [] }
  return criteriaOf(plan).flatMap(({ id }, at) =>
    counts.map((count, more) => {
      const place = Math.min(known.length - 1, (standings[at] ?? 1) + more)
      return { criterionId: id, count: count.id, standing: known[place]?.id ?? '', says: null }
    }),
  )
}

const COMMENT = 'Please say with this how the governors will hear of it each half-term.'
const REASON = 'Agreed with the head of the service.'
const REASONS = {
  ...{ 'capacity-is-known': REASON, 'no-more-than-a-person-has': REASON, 'middle-after-8-to-16-weeks': REASON },
  'names-nobody': 'Nobody is named.',
}
