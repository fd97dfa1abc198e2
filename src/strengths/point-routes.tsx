import type { FastifyInstance } from 'fastify'
import { capital, word } from '#model/index.ts'
import { maySeeSchool } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat, type Look } from '#work/work.ts'
import { getPoint, openPoint, sayPointAnew, withdrawPoint } from './keep-audit.ts'
import { PointPage } from './point-page.tsx'
import { findOffer } from './directory/offer-store.ts'
import { openForm, pointAnewForm, withdrawForm } from './strength-form.ts'
import { PointFormPage, WithdrawPage } from './strength-form-pages.tsx'
import { getStrengthsRule, mayAudit, mayOffer, schoolToAskFor } from './strength-policy.ts'
import { listChecksOf } from './strength-store.ts'
import type { Point } from './strength.ts'

const ONE = '/strengths/points/:strengthId'
const idOf = ({ params }: Pick<Seen, 'params'>) => params.strengthId ?? ''

const DONE: Readonly<Record<string, string>> = {
  anew: 'It is said anew, and waits to be verified',
  withdrawn: 'It is taken out of the record',
  offered: 'It is offered: other schools find it once it is verified',
  'taken-back': 'It is no longer offered',
  yes: 'It is open to other schools',
  no: 'It is closed to other schools again',
}

/** One point of an audit, and what is done with it. */
export function pointRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, ONE, (seen) => showPoint(seen))
  addForm(app, web, `${ONE}/change`, {
    guard: toChange,
    async show(seen, answers, findings) {
      const point = await toChange(seen)
      const { look, frame } = seen
      const rule = getStrengthsRule(look)
      return (
        <PointFormPage
          {...{ frame, answers, findings, rule, point, of: ofPoint(look, point) }}
          isOfService={!point.schoolId}
        />
      )
    },
    schema: pointAnewForm,
    act: async (work, said, seen) => `/strengths/points/${await sayPointAnew(work, idOf(seen), said)}?done=anew`,
  })
  addForm(app, web, `${ONE}/withdraw`, {
    guard: toChange,
    async show(seen, answers, findings) {
      const point = await toChange(seen)
      return <WithdrawPage {...{ frame: seen.frame, answers, findings, point, of: ofPoint(seen.look, point) }} />
    },
    schema: withdrawForm,
    async act(work, value, seen) {
      await withdrawPoint(work, idOf(seen), value)
      return `/strengths/points/${idOf(seen)}?done=withdrawn`
    },
  })
  addDeed(app, web, `${ONE}/open`, {
    async guard({ look, params }) {
      const point = await getPoint(look, idOf({ params }))
      requireThat(mayOffer(look, point), look, `open the point ${point.id}`)
    },
    show: (seen, _answers, findings) => showPoint(seen, findings),
    schema: openForm,
    async act(work, value, seen) {
      await openPoint(work, idOf(seen), value)
      return `/strengths/points/${idOf(seen)}?done=${value.isOpen ? 'yes' : 'no'}`
    },
  })
}

/** Whose a point is, and where its record stands for this person. */
export function ofPoint(look: Look, { schoolId, schoolName, partner }: Point) {
  const name = schoolName ?? partner ?? capital(word(look.model, 'service'))
  const base = schoolId
    ? maySeeSchool(look, schoolId)
      ? `/schools/${schoolId}/strengths`
      : '/strengths'
    : '/strengths/service'
  return { name, base, crumbs: [{ text: name, href: base }] }
}

/** The page of one point. */
export async function showPoint({ look, frame, params, query }: Seen, findings: readonly Finding[] = []) {
  const rule = getStrengthsRule(look)
  const point = await getPoint(look, idOf({ params }))
  const [checks, offered] = await Promise.all([listChecksOf(look, point.id), findOffer(look, point.id)])
  const may = { audit: mayAudit(look, point), open: mayOffer(look, point) }
  return (
    <PointPage
      {...{ frame, rule, point, checks, findings, may, offered, of: ofPoint(look, point) }}
      today={look.today}
      askFor={schoolToAskFor(look)}
      done={DONE[query.done ?? '']}
    />
  )
}

async function toChange({ look, params }: Seen): Promise<Point> {
  const point = await getPoint(look, idOf({ params }))
  requireThat(mayAudit(look, point), look, `change the point ${point.id}`)
  return point
}
