import {
  agreeGrades,
  beginSelfEvaluation,
  findFramework,
  isForAges,
  judgeTool,
  listPointsAt,
  namePointAt,
  offeredOn,
  putInForce,
  saveArea,
  shareSelfEvaluation,
  writeDownAgreed,
} from '#self-evaluation/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadePerson, type MadeSchool, type Making } from './making.ts'

type Held = {
  school: MadeSchool
  typeId: string
  adviser: MadePerson
  headOn: (on: PlainDate) => MadePerson | undefined
  on: PlainDate
  written: PlainDate
  visitId: () => string
}

/** What a held visit does with self-evaluation, where the model has it so: strengths agreed with the school, grades agreed beside its own. */
export function playAtVisit(making: Making, held: Held): Entry[] {
  const rules = making.model.selfEvaluation
  return [
    ...(rules?.agreedPoints?.visit === held.typeId ? strengthsAgreed(making, held) : []),
    ...(rules?.visits.some(({ visit, agreesGrades }) => visit === held.typeId && agreesGrades)
      ? gradesAgreed(making, held)
      : []),
  ]
}

function strengthsAgreed(making: Making, { adviser: who, on, written, visitId }: Held): Entry[] {
  const at = momentOn(making, written, '17:06')
  const roles = making.model.selfEvaluation?.agreedPoints?.agreedBy ?? []
  return [
    {
      at,
      who,
      async does(work) {
        await namePointAt(work, visitId(), { kind: 'strength', says: 'Reading is taught well from the start' })
        await namePointAt(work, visitId(), { kind: 'improvement', says: 'Mathematics of those who joined late' })
        const pointIds = (await listPointsAt(work, visitId())).map(({ id }) => id)
        await writeDownAgreed(work, visitId(), { pointIds, roles, on })
      },
    },
  ]
}

/** Schools that have told of one such visit already: one is enough to look at. */
const done = new WeakSet<MadeSchool>()

/** Before the visit the head shares a self-evaluation, every other one by a tool of the school's own; after it, it is put in force. */
function gradesAgreed(making: Making, { school, adviser, headOn, on, written, visitId }: Held): Entry[] {
  const { model, today } = making
  const shared = addDays(on, -16)
  const framework = offeredOn(model, shared, school.phase)[0]?.id
  // Whoever has begun one this autumn begins no second beside it.
  const inForce = addDays(written, 9)
  const head = headOn(shared)
  if (!head || headOn(inForce) !== head || !framework || on > addDays(today, -60) || done.has(school)) return []
  done.add(school)
  const ages = { lowAge: school.row.statutoryLowAge, highAge: school.row.statutoryHighAge }
  const areas = (findFramework(model, framework)?.areas ?? []).filter((area) => isForAges(area, ages))
  const isOwn = model.selfEvaluation?.ownTool !== undefined && Number(school.row.urn) % 2 === 0
  const gradeOf = (place: number, harder = 0) =>
    areas[place]?.points[Math.min((areas[place]?.points.length ?? 1) - 1, (place % 2) + harder)]?.value ?? null
  let id = ''
  return [
    {
      ...{ at: momentOn(making, shared, '16:05'), who: head },
      async does(work) {
        const ownTool = isOwn ? 'Our school in one book' : null
        id = await beginSelfEvaluation(work, school.id, { framework, ownTool })
      },
    },
    {
      ...{ at: momentOn(making, shared, '16:15'), who: head, isDraft: true },
      async does(work) {
        for (const [place, area] of areas.entries())
          await saveArea(work, id, area.id, { says: SAID[place % SAID.length] ?? '', was: '', grade: gradeOf(place) })
      },
    },
    { at: momentOn(making, shared, '16:30'), who: head, does: (work) => shareSelfEvaluation(work, id, 1) },
    {
      ...{ at: momentOn(making, written, '17:07'), who: adviser },
      async does(work) {
        const grades = areas.map((area, place) => {
          const differs = place === 1
          return {
            area: area.id,
            grade: gradeOf(place, differs ? 1 : 0),
            says: differs ? 'Three of five lessons.' : '',
          }
        })
        await agreeGrades(work, visitId(), grades)
        if (isOwn)
          await judgeTool(work, visitId(), {
            judgement: 'sound-in-part',
            says: 'Strong on teaching, thin on outcomes.',
          })
      },
    },
    { at: momentOn(making, inForce, '15:40'), who: head, does: (work) => putInForce(work, id, 2) },
  ]
}

const SAID = [
  'Most pupils do well. We know it from books that we look at together each half term.',
  'Lessons are calm and well planned; in two year groups pupils wait too long before they write on their own.',
  'Pupils are safe and say so, and attendance has risen since we ring on the first day.',
] as const
