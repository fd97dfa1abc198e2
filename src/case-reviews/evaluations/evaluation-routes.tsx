import type { FastifyInstance } from 'fastify'
import { addPrinted, getIssued, picturesOf } from '#papers/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { AgreeEvaluationsPage, CallOffPage } from './agree-page.tsx'
import { agreeEvaluations, callOffEvaluation } from './agree-evaluations.ts'
import { agreedForm, callOffForm, partsOf, writtenForm } from './evaluation-form.ts'
import { EvaluationPage } from './evaluation-page.tsx'
import { nameOfEvaluation } from './evaluation.ts'
import { getEvaluation, getToEvaluate, mayEvaluate } from './get-evaluated.ts'
import { writeEvaluation } from './write-evaluation.ts'

const ALL = '/cases/:caseId/evaluations'
const ONE = `${ALL}/:caseEvaluationId`

/** WI-72, WI-76. The evaluations of a case: their days agreed, one called off, and what each found. */
export function evaluationRoutes(app: FastifyInstance, web: Web): void {
  agreeRoute(app, web, { url: ALL, isExternal: false })
  agreeRoute(app, web, { url: '/cases/:caseId/external-evaluations', isExternal: true })
  addPage(app, web, ONE, (seen) => showEvaluation(seen))
  addDeed(app, web, ONE, {
    async guard(seen) {
      await toWrite(seen)
    },
    show: showEvaluation,
    schema: writtenForm,
    async act(work, { typed, ...written }, { params }) {
      const { caseId = '', caseEvaluationId: id = '' } = params
      const { rule } = await getEvaluation(work, caseId, id)
      await writeEvaluation(work, caseId, id, { ...written, parts: partsOf(rule.parts, typed) })
      return `/cases/${caseId}/evaluations/${id}?done=written`
    },
  })
  addForm(app, web, `${ONE}/call-off`, {
    async guard(seen) {
      await toWrite(seen)
    },
    async show(seen, answers, findings) {
      return <CallOffPage {...await toWrite(seen)} {...{ frame: seen.frame, answers, findings }} />
    },
    schema: callOffForm,
    async act(work, typed, { params }) {
      const { caseId = '', caseEvaluationId: id = '' } = params
      await callOffEvaluation(work, caseId, id, typed)
      return `/cases/${caseId}/evaluations/${id}?done=called-off`
    },
  })
  addPrinted(app, web, ONE, async ({ look, params }) => {
    const { of, rule, evaluation } = await getEvaluation(look, params.caseId ?? '', params.caseEvaluationId ?? '')
    const issued = evaluation.documentId ? await getIssued(look, evaluation.documentId) : undefined
    if (!issued) throw new NotFound('document of the evaluation', evaluation.id)
    return {
      document: issued.content,
      pictures: await picturesOf(look, issued),
      fileName: `${nameOfEvaluation(rule, evaluation)} ${of.schoolName} ${evaluation.heldOn}`,
    }
  })
}

function agreeRoute(app: FastifyInstance, web: Web, { url, isExternal }: { url: string; isExternal: boolean }): void {
  const toAgree = async ({ look, params }: Seen) => {
    const found = await getToEvaluate(look, params.caseId ?? '')
    if (isExternal && !found.rule.external) throw new NotFound('evaluations from outside', found.of.id)
    return found
  }
  addForm(app, web, url, {
    async guard(seen) {
      await toAgree(seen)
    },
    async show(seen, answers, findings) {
      const { frame } = seen
      return <AgreeEvaluationsPage {...await toAgree(seen)} {...{ frame, answers, findings, isExternal }} />
    },
    schema: agreedForm,
    async act(work, agreed, { params }) {
      await agreeEvaluations(work, params.caseId ?? '', { ...agreed, isExternal })
      return `/cases/${params.caseId}#evaluations`
    },
  })
}

const DONE: Readonly<Record<string, string>> = {
  written: 'Saved: the evaluation is written',
  'called-off': 'It is called off',
}

async function toWrite({ look, params }: Seen) {
  const found = await getEvaluation(look, params.caseId ?? '', params.caseEvaluationId ?? '')
  requireThat(await mayEvaluate(look, found), look, `write of an evaluation in the case ${found.of.id}`)
  return found
}

async function showEvaluation(
  { look, frame, params, query }: Seen,
  answers: Answers = {},
  findings: readonly Finding[] = [],
) {
  const found = await getEvaluation(look, params.caseId ?? '', params.caseEvaluationId ?? '')
  const mayWrite = await mayEvaluate(look, found)
  return <EvaluationPage {...found} {...{ frame, answers, findings, mayWrite }} done={DONE[query.done ?? '']} />
}
