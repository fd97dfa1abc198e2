import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { isId } from '#shared/id.ts'
import type { Finding } from '#shared/finding.ts'
import { answersIn, type Answers } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import { addDeed, addPage, type Seen } from '#web/routes.ts'
import { aDay, aLongText, oneOf } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { agreePoint, namePointAt, writeDownAgreed } from './agree-points.ts'
import { KINDS_AT_VISITS } from './agreed-point.ts'
import { AgreedPointsPage } from './agreed-points-page.tsx'
import { getAgreedPoints, mayNamePoints, rolesToAgree } from './get-agreed-points.ts'

const AT = '/visits/:visitId/strengths'

const nameForm = z.object({ kind: oneOf(KINDS_AT_VISITS, 'Choose what it is'), says: aLongText('what it is', 1000) })

const chosen = (what: string) =>
  z
    .string({ error: `Choose ${what}` })
    .min(1, `Choose ${what}`)
    .max(20_000, `Choose ${what}`)
    .transform(answersIn)

const agreedForm = withDates(
  ['on'],
  z.object({
    points: chosen('what was agreed'),
    roles: chosen('with whom it was agreed'),
    on: aDay('the day on which it was agreed'),
  }),
)

/** NF-39. Strengths and areas for improvement of a school: named at a visit, and each agreed with the model's roles. */
export function agreedPointsRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, AT, (seen) => show(seen, {}, []))
  const back = ({ params }: Pick<Seen, 'params'>, done: string) => `/visits/${params.visitId}/strengths?done=${done}`

  addDeed(app, web, `${AT}/name`, {
    guard: toName,
    show,
    schema: nameForm,
    async act(work, point, seen) {
      await namePointAt(work, visitIn(seen), point)
      return back(seen, 'named')
    },
  })
  addDeed(app, web, `${AT}/agreed`, {
    guard: toName,
    show,
    schema: agreedForm,
    async act(work, { points, ...typed }, seen) {
      await writeDownAgreed(work, visitIn(seen), { ...typed, pointIds: points })
      return back(seen, 'agreed')
    },
  })
  addDeed(app, web, `${AT}/:pointId/agree`, {
    async guard(seen) {
      const found = await getAgreedPoints(seen.look, visitIn(seen))
      requireThat(rolesToAgree(seen.look, found).length > 0, seen.look, 'agree what was named at this visit')
    },
    show,
    schema: z.object({}),
    async act(work, _typed, seen) {
      const { pointId = '' } = seen.params
      if (!isId(pointId)) throw new NotFound('point named at the visit', pointId)
      await agreePoint(work, visitIn(seen), pointId)
      return back(seen, 'agreed')
    },
  })
}

const visitIn = ({ params }: Pick<Seen, 'params'>) => params.visitId ?? ''

async function toName(seen: Seen) {
  const found = await getAgreedPoints(seen.look, visitIn(seen))
  requireThat(mayNamePoints(seen.look, found), seen.look, 'name strengths at this visit')
}

const DONE: Readonly<Record<string, string>> = { named: 'Named', agreed: 'Agreed' }

async function show(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, frame, query } = seen
  const found = await getAgreedPoints(look, visitIn(seen))
  const may = { name: mayNamePoints(look, found), agreeAs: rolesToAgree(look, found) }
  return <AgreedPointsPage {...{ ...found, frame, answers, findings, may }} done={DONE[query.done ?? '']} />
}
