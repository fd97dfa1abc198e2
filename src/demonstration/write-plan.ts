import { findDraft, savePlanFrame, savePlanPart } from '#plans/index.ts'
import { newId } from '#shared/id.ts'
import { addDays } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import type { MadePerson, MadeSchool } from './making.ts'

/** How much of a plan is written: with so many objectives, whole or with something left to do. */
export type ToWrite = {
  objectives: number
  isWhole: boolean
  giver: MadePerson | undefined
  lead: MadePerson | undefined
  role: string
}

/** Writes the parts of a plan as whoever leads its drafting does. */
export async function writeParts(work: Work, school: MadeSchool, { objectives, isWhole, giver, lead, role }: ToWrite) {
  const draft = await findDraft(work, school.id)
  if (!draft) return
  const { id } = draft
  const goals = GOALS.slice(0, objectives).map((goal) => ({ ...goal, id: newId() }))
  const by = (weeks: number) => addDays(work.today, weeks * 7)
  const revision = 0
  await savePlanPart(work, id, 'objectives', {
    revision,
    lines: goals.map((goal) => ({ id: goal.id, says: goal.says })),
  })
  await savePlanPart(work, id, 'actions', {
    revision,
    lines: goals.flatMap((goal, at) => [
      {
        id: newId(),
        side: 'school' as const,
        objectiveId: goal.id,
        says: goal.school,
        who: goal.who,
        whoId: null,
        dueOn: by(6 + at),
      },
      {
        id: newId(),
        side: 'service' as const,
        objectiveId: goal.id,
        says: goal.service,
        who: null,
        whoId: giver?.id ?? null,
        dueOn: isWhole ? by(4 + at) : null,
      },
    ]),
  })
  await savePlanPart(work, id, 'criteria', {
    revision,
    lines: goals.flatMap((goal) => goal.signs.map((says) => ({ id: newId(), objectiveId: goal.id, says }))),
  })
  if (!isWhole) return
  await savePlanPart(work, id, 'resources', {
    revision,
    lines: [
      { id: newId(), says: 'Standards Fund', fundId: null, fund: null, pence: 400_000 },
      { id: newId(), says: 'Professional development of two leaders', fundId: null, fund: null, pence: 85_000 },
    ],
  })
  const time = {
    personId: lead?.id ?? null,
    personName: null,
    role,
    halfDays: 12,
    says: 'Leads the monitoring',
    needSeenById: null,
  }
  await savePlanPart(work, id, 'time', { revision, lines: [{ id: newId(), ...time }] })
  const now = await findDraft(work, school.id)
  const fits = work.model.plans?.fits?.of[0]?.id ?? null
  await savePlanFrame(work, id, {
    ...{
      revision: now?.revision ?? 0,
      fits,
      fitsTitle: 'School improvement plan',
      fitsDatedOn: addDays(work.today, -60),
    },
    ...{ midPointOn: addDays(work.today, 96), writers: [] },
  })
}

const GOALS = [
  {
    says: 'Pupils in every year read as well as they should for their age.',
    school: 'A reading hour each morning in all classes',
    who: 'Headteacher',
    service: 'Model lessons and planning with each year group',
    signs: [
      'Eight in ten read at or above their age by July.',
      'Lessons seen are at least satisfactory in every class.',
    ],
  },
  {
    says: 'Number work in the upper years builds on what pupils know.',
    school: 'Leaders look at books of two classes each month',
    who: 'Subject leader for mathematics',
    service: 'Work beside teachers in the upper years one morning a week',
    signs: ['Two thirds make the progress expected by July.', 'Books show work matched to what pupils know.'],
  },
]
