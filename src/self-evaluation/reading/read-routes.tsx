import type { FastifyInstance } from 'fastify'
import { addPrinted } from '#papers/index.ts'
import { getSchool } from '#schools/index.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { listLatestAgreed, findToolJudgement } from '../at-visits/at-visit-store.ts'
import {
  listChallenges,
  listCycleSteps,
  listKeyMarks,
  listPoints,
  listWithdrawnPoints,
} from '../following/following-store.ts'
import { mayChallenge } from '../following/follow.ts'
import { listKeys } from '../following/keys.ts'
import { mayReadStandings } from '../lists/list-routes.tsx'
import { dueInYear } from '../lists/standing.ts'
import { getSelfEvaluation } from '../get-self-evaluation.ts'
import {
  mayAdvise,
  mayComment,
  mayFollow,
  mayPutInForce,
  mayRead,
  mayReadInForce,
  mayWriteFor,
} from '../self-evaluation-policy.ts'
import { listAreasWritten, listComments, listSelfEvaluations } from '../self-evaluation-store.ts'
import { commentForm } from '../writing/forms.ts'
import { commentOn, noteRead } from '../writing/share.ts'
import { ReadPage } from './read-page.tsx'
import { SchoolPage } from './school-page.tsx'
import { getSelfEvaluationToPrint } from './self-evaluation-to-print.ts'

const DONE: Record<string, string> = {
  saved: 'Saved',
  attached: 'Your tool is attached',
  shared: 'It is shared',
  'in-force': 'It is in force',
  said: 'It is said',
  named: 'It is named',
  marked: 'The keys are marked',
  withdrawn: 'It is withdrawn',
  back: 'It is back',
  moved: 'It is noted',
  challenged: 'It is kept',
  'struck-out': 'It is struck out',
}

/** What a school says of itself, as both sides read it: all of it, and one of them. */
export function readRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/schools/:schoolId/self-evaluation', async ({ look, frame, params, query }) => {
    const school = await getSchool(look, params.schoolId ?? '')
    if (!look.model.selfEvaluation) throw new NotFound('self-evaluation of', school.id)
    const mayWrite = mayWriteFor(look, school.id)
    requireThat(mayWrite || mayReadInForce(look, school.id), look, 'read the self-evaluations of this school')
    const held = (await listSelfEvaluations(look, school.id)).filter((each) => mayRead(look, each))
    const current = held.find(({ status }) => status === 'in-force') ?? held[0]
    const schoolYear = schoolYearOf(look.today)
    const [points, withdrawn, steps, challenges, keys, marks] = await Promise.all([
      listPoints(look, school.id),
      mayFollow(look, school.id) ? listWithdrawnPoints(look, school.id) : [],
      listCycleSteps(look, school.id),
      listChallenges(look, school.id, schoolYear),
      listKeys(look, look.model),
      current ? listKeyMarks(look, current.id) : [],
    ])
    const may = {
      write: mayWrite,
      follow: mayFollow(look, school.id),
      challenge: mayChallenge(look, school.id),
      seeAll: mayReadStandings(look),
    }
    return (
      <SchoolPage
        {...{ frame, school, held, current, points, withdrawn, steps, challenges, keys, marks, schoolYear, may }}
        model={look.model}
        dueOn={dueInYear(look.model, schoolYear)}
        done={DONE[query.done ?? '']}
      />
    )
  })

  addPrinted(app, web, '/self-evaluations/:selfEvaluationId', ({ look, params }) =>
    getSelfEvaluationToPrint(look, params.selfEvaluationId ?? ''),
  )
  addPage(app, web, '/self-evaluations/:selfEvaluationId', async (seen) => {
    const page = await readOne(seen, {}, [])
    const id = seen.params.selfEvaluationId ?? ''
    seen.afterwards((reader) => noteRead(reader, id))
    return page
  })
  addDeed(app, web, '/self-evaluations/:selfEvaluationId/comments', {
    async guard({ look, params }) {
      const { held } = await getSelfEvaluation(look, params.selfEvaluationId ?? '')
      requireThat(mayComment(look, held.schoolId), look, 'comment on this self-evaluation')
    },
    show: readOne,
    schema: commentForm,
    async act(work, said, { params }) {
      await commentOn(work, params.selfEvaluationId ?? '', said)
      return `/self-evaluations/${params.selfEvaluationId}?done=said#comments`
    },
  })
}

async function readOne({ look, frame, params, query }: Seen, answers: Answers, findings: readonly Finding[]) {
  const found = await getSelfEvaluation(look, params.selfEvaluationId ?? '')
  const { held } = found
  const [written, comments, agreed, judged, points] = await Promise.all([
    listAreasWritten(look, held.id),
    listComments(look, held.id),
    listLatestAgreed(look, held.id),
    findToolJudgement(look, held.id),
    listPoints(look, held.schoolId),
  ])
  const may = {
    write: mayWriteFor(look, held.schoolId),
    putInForce: mayPutInForce(look, held.schoolId),
    comment: mayComment(look, held.schoolId),
    // Between the two sides: governors and others read what is in force, not what the two said to each other.
    readComments: mayWriteFor(look, held.schoolId) || mayAdvise(look, held.schoolId),
    follow: mayFollow(look, held.schoolId),
  }
  const ownPoints = points.filter(({ selfEvaluationId }) => selfEvaluationId === held.id)
  return (
    <ReadPage
      {...{ ...found, frame, written, comments, agreed, judged, may, answers, findings }}
      points={ownPoints}
      done={DONE[query.done ?? '']}
    />
  )
}
