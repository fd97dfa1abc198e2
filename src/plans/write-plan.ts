import { askAboutNamesIn } from '#records/index.ts'
import { refuseIf, type Work } from '#work/work.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Finding } from '#shared/finding.ts'
import { choicesOf } from './choices.ts'
import { getPlanToDo, type PlanInModel } from './get-plan.ts'
import type { LineOf, PartKind, Plan } from './plan.ts'
import { nameLines } from './name-lines.ts'
import { mayWrite } from './plan-policy.ts'
import { own } from './plan-rules.ts'
import { listWriters } from './team-of-plan.ts'
import { whyTimeCannotBeGiven } from './time-of-plan.ts'
import { changePlan } from './plan-writes.ts'

const may =
  (work: Work) =>
  ({ rule, plan }: PlanInModel) =>
    mayWrite(work, rule, plan)

/** SH-45. Saves one part of a draft over the state that its writer saw. Throws NotFound, NotAllowed, Refused. */
export async function savePlanPart<Kind extends PartKind>(
  work: Work,
  id: string,
  kind: Kind,
  { revision, lines }: { revision: number; lines: LineOf[Kind][] },
): Promise<void> {
  const found = await getPlanToDo(work, id, 'write', { may: may(work) })
  const { plan } = found
  const now = plan.content[kind]?.revision ?? 0
  refuseIf(work, now === revision ? [] : [savedMeanwhile()])
  const choices = await choicesOf(work, found, kind)
  const { lines: named, against } = nameLines(plan, kind, lines, choices)
  const next = { ...plan, content: { ...plan.content, [kind]: { revision: now + 1, lines: named } } } as Plan
  refuseIf(work, [
    ...against,
    ...(kind === 'time' ? await whyTimeCannotBeGiven(work, { ...found, plan: next }) : []),
    ...whyLinesHangInTheAir(next, kind),
  ])
  await changePlan(work, id, { content: JSON.stringify(next.content) })
}

/** What a plan is beside its parts: what it fits, the day in its middle, and who writes it. */
export type PlanFrame = Pick<Plan, 'fits' | 'fitsTitle' | 'fitsDatedOn' | 'midPointOn'> & { writers: readonly string[] }

/** SH-45, SH-47, SH-56. Saves what a draft fits, the day in its middle, and who writes it. Throws NotFound, NotAllowed, Refused. */
export async function savePlanFrame(
  work: Work,
  id: string,
  { revision, ...frame }: PlanFrame & { revision: number },
): Promise<void> {
  const { plan, rule } = await getPlanToDo(work, id, 'write', { may: may(work), shown: revision })
  const writers = new Set((await listWriters(work, rule, plan.schoolId)).map(({ id: personId }) => personId))
  refuseIf(work, [
    ...(frame.writers.every((each) => writers.has(each) || plan.writers.includes(each))
      ? []
      : [own('written-by-the-team', 'SH-45', 'Choose who writes it from the list.', 'writers')]),
    ...(frame.fits === null || rule.fits?.of.some(({ id: of }) => of === frame.fits)
      ? []
      : [own('fits-as-known', 'SH-47', 'Choose what it fits from the list.', 'fits')]),
    ...(frame.fitsTitle ? await askAboutNamesIn(work, plan.schoolId, [titleOf(frame.fitsTitle)]) : []),
  ])
  await changePlan(work, id, {
    ...{ fits: frame.fits, fits_title: frame.fitsTitle, fits_dated_on: frame.fitsDatedOn },
    ...{ mid_point_on: frame.midPointOn satisfies PlainDate | null, writers: [...frame.writers] },
  })
}

const titleOf = (text: string) => ({ where: 'the title', field: 'fitsTitle', text })

/** What names an objective names one that is there; an objective that others name stays. */
function whyLinesHangInTheAir({ content }: Plan, kind: PartKind): Finding[] {
  const known = new Set((content.objectives?.lines ?? []).map(({ id }) => id))
  const named = [
    ...(content.actions?.lines ?? []),
    ...(content.criteria?.lines ?? []),
    ...(content.timescale?.lines ?? []),
  ]
  if (named.every(({ objectiveId }) => objectiveId === null || known.has(objectiveId))) return []
  return kind === 'objectives'
    ? [
        own(
          'objective-in-use',
          'SH-51',
          'Actions or success criteria belong to an objective that you take out: change these first.',
        ),
      ]
    : [own('objective-of-this', 'SH-51', 'Choose objectives from the list.')]
}

const savedMeanwhile = (): Finding =>
  own(
    'changed-meanwhile',
    'XX-05',
    'Somebody else saved this part while you had it open. Load the page again to see what it says now, then send your change if it is still right.',
  )
