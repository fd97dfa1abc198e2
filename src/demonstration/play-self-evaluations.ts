import { powersOf } from '#model/index.ts'
import {
  beginSelfEvaluation,
  challenge,
  commentOn,
  evaluateReadiness,
  findFramework,
  isForAges,
  listForInspection,
  markKeys,
  moveInCycle,
  namePoint,
  offeredOn,
  putInForce,
  saveArea,
  shareSelfEvaluation,
} from '#self-evaluation/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import type { Entry } from './diary.ts'
import { isInPost } from './kinds-of-visit.ts'
import { momentOn, type MadePerson, type MadePost, type MadeSchool, type Making } from './making.ts'

/** How many schools of a service have begun; of the others nothing is there. */
const SCHOOLS = 9

/** Schools that evaluate themselves: some with a draft, some that have shared it, some with one in force and what follows from it. */
export function playSelfEvaluations(
  making: Making,
  schools: readonly MadeSchool[],
  posts: readonly MadePost[],
): Entry[] {
  const { model, today } = making
  if (!model.selfEvaluation) return []
  const since = addDays(today, -30)
  const begun = schools
    .filter(({ isServed }) => isServed)
    .flatMap((school) => {
      const head = holderOf(posts, school, since, ({ kind }) => kind === 'headteacher')
      const adviser = holderOf(
        posts,
        school,
        since,
        ({ id, kind }) => kind === 'adviser' && powersOf(model, id).here.has('write'),
      )
      return head && adviser ? [{ school, head, adviser }] : []
    })
    .slice(0, SCHOOLS)
  return [...begun.flatMap((each, at) => oneSchool(making, each, at)), ...readiness(making, begun)]
}

type Begun = { school: MadeSchool; head: MadePerson; adviser: MadePerson }

function oneSchool(making: Making, { school, head, adviser }: Begun, at: number): Entry[] {
  const { model, today, year } = making
  const rules = model.selfEvaluation
  // Every third stays a draft, every third is shared and waits, every third is in force.
  const far = at % 3
  const [on, later] = [addDays(today, -24 + at), addDays(today, -12 + at)]
  const framework = offeredOn(model, on, school.phase)[0]?.id ?? ''
  const ages = { lowAge: school.row.statutoryLowAge, highAge: school.row.statutoryHighAge }
  const areas = (findFramework(model, framework)?.areas ?? []).filter((area) => isForAges(area, ages))
  let id = ''
  const by = (
    who: MadePerson,
    day: PlainDate,
    time: string,
    does: Entry['does'],
    more: Partial<Entry> = {},
  ): Entry => ({
    ...{ at: momentOn(making, day, time), who, does },
    ...more,
  })
  const write = areas.slice(0, far === 0 ? 2 : areas.length).map((area, place) =>
    by(
      head,
      on,
      '16:20',
      (work) =>
        saveArea(work, id, area.id, {
          ...{ says: WORDS[(place + at) % WORDS.length] ?? '', was: '' },
          grade: area.points[Math.min(area.points.length - 1, (place + at) % 2)]?.value ?? null,
        }),
      { isDraft: true },
    ),
  )
  const step = rules?.cycle[at % Math.max(1, rules.cycle.length)]
  const key = rules?.keys[at % Math.max(1, rules.keys.length)]
  const challenged = rules?.challenges?.of[at % Math.max(1, rules.challenges.of.length)]
  return [
    by(head, on, '16:10', async (work) => {
      id = await beginSelfEvaluation(work, school.id, { framework, ownTool: null })
    }),
    ...write,
    ...(step
      ? [
          by(head, on, '16:40', (work) =>
            moveInCycle(work, school.id, { step: step.id, startedOn: work.today, says: '' }),
          ),
        ]
      : []),
    ...(far === 0 ? [] : [by(head, on, '16:50', (work) => shareSelfEvaluation(work, id, 1))]),
    ...(far === 0 || at > 5
      ? []
      : [
          by(adviser, later, '11:10', (work) =>
            commentOn(work, id, { area: areas[0]?.id ?? null, says: 'What would a visitor see of this in lessons?' }),
          ),
        ]),
    ...(key && far > 0
      ? [
          by(head, later, '12:10', (work) =>
            markKeys(work, id, [{ key: key.id, needsDevelopment: true, says: 'We know less of it than we should.' }]),
          ),
        ]
      : []),
    ...(challenged && far > 0
      ? [
          by(adviser, later, '12:30', (work) =>
            challenge(work, school.id, {
              ...{ challenged: challenged.id, givenBy: adviser.name, givenOn: work.today },
              says: 'The evidence is of one year group; what of the others?',
            }),
          ),
        ]
      : []),
    ...(far === 2
      ? [
          by(head, later, '15:05', (work) => putInForce(work, id, 2)),
          by(head, later, '15:10', (work) =>
            namePoint(work, id, { kind: 'strength', says: 'Reading is taught well from the start', forYear: null }),
          ),
          by(head, later, '15:11', (work) =>
            namePoint(work, id, { kind: 'improvement', says: 'Writing at length', forYear: null }),
          ),
          by(head, later, '15:12', (work) =>
            namePoint(work, id, {
              kind: 'priority',
              says: 'Pupils write at length in every subject',
              forYear: year + 1,
            }),
          ),
        ]
      : []),
  ]
}

/** Where the model keeps a list of schools likely to be inspected: a few on it, one of them looked at. */
function readiness(making: Making, begun: readonly Begun[]): Entry[] {
  const { model, today, year, administrator: who } = making
  const outcome = model.selfEvaluation?.readiness?.outcomes[1]
  if (!outcome) return []
  return begun.slice(0, 4).flatMap(({ school, adviser }, at): Entry[] => {
    let id = ''
    return [
      {
        at: momentOn(making, addDays(today, -20), '10:15'),
        who,
        async does(work) {
          id = await listForInspection(work, school.id, { schoolYear: year, because: LONG_AGO })
        },
      },
      ...(at === 0
        ? [
            {
              at: momentOn(making, addDays(today, -8), '15:30'),
              who: adviser,
              does: (work) =>
                evaluateReadiness(work, id, {
                  outcome: outcome.id,
                  says: 'Leaders know what to show; subject plans lag.',
                  evaluatedOn: work.today,
                }),
            } satisfies Entry,
          ]
        : []),
    ]
  })
}

/** Who is named for a school since then; by a group, from the day on which the school joined it. */
function holderOf(
  posts: readonly MadePost[],
  school: MadeSchool,
  since: PlainDate,
  isIt: (role: MadePost['role']) => boolean,
): MadePerson | undefined {
  return posts.find(
    (post) => isIt(post.role) && post.startedOn <= since && post.finishedOn === null && isInPost(post, school, since),
  )?.person
}

const LONG_AGO = 'It was last inspected more than four years ago'
const WORDS = [
  'Most pupils do well, and those who fell behind have caught up since the autumn. We know it from reading checks each half term and from books that we look at together.',
  'Lessons are calm and well planned. In two year groups pupils wait too long before they write on their own.',
  'Pupils are safe and say so. Attendance of pupils with a plan rose by two points after we rang on the first day.',
  'Leaders see lessons and books each half term, and governors ask what has changed. Subject leaders are newer to it.',
  'What we teach follows on from year to year. Science and history still rest on single topics.',
] as const
