import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { addPrinted, getIssued, picturesOf } from '#papers/index.ts'
import type { Finding } from '#shared/finding.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import { strikeOutForm, StrikeOutPage } from '#web/strike-out.tsx'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { beginIntervention } from './begin-intervention.ts'
import { BeginPage, LetterPage } from './begin-pages.tsx'
import { endIntervention, restoreIntervention, strikeOutIntervention } from './end-intervention.ts'
import { EndPage } from './end-page.tsx'
import { getIntervention, getSchoolOfIntervention } from './get-intervention.ts'
import { beginForm, endForm, letterForm } from './intervention-form.ts'
import { InterventionPage } from './intervention-page.tsx'
import { mayIntervene } from './intervention-policy.ts'
import { isOpenAt } from './intervention-rules.ts'
import { listOfResponsibleBody } from './tell-of-intervention.ts'
import { whoAnswers } from './who-answers.ts'
import { writeConcern } from './write-concern.ts'

const ONE = '/interventions/:interventionId'
const AT = '/schools/:schoolId/interventions'

const DONE: Record<string, string> = {
  begun: 'Saved: the headteacher and the chair are told',
  written: 'The letter is sent',
  ended: 'Saved: it has ended',
  'struck-out': 'It is struck out',
  restored: 'It is taken back',
}

/** Interventions: entered at a school, written to who answers for it where they are not open there, ended, struck out. */
export function interventionRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, `${AT}/begin/:interventionKind`, {
    guard: toBegin,
    async show(seen, answers, findings) {
      const found = await toBegin(seen)
      const { frame, look } = seen
      return (
        <BeginPage
          {...found}
          {...{ frame, answers, findings, model: look.model }}
          isOpen={isOpenAt(found.kind, found.at)}
        />
      )
    },
    schema: beginForm,
    async act(work, begun, { params }) {
      const id = await beginIntervention(work, params.schoolId ?? '', params.interventionKind ?? '', begun)
      return `/interventions/${id}?done=begun`
    },
  })
  addForm(app, web, `${AT}/letter/:interventionKind`, {
    guard: toWrite,
    async show(seen, answers, findings) {
      const found = await toWrite(seen)
      const { frame, look } = seen
      const people = (await listOfResponsibleBody(look, found.school.id)).map(({ name }) => name)
      const usualTo = await whoAnswers(look, found.school)
      return <LetterPage {...found} {...{ frame, answers, findings, people, usualTo }} model={look.model} />
    },
    schema: letterForm,
    async act(work, letter, { params }) {
      const id = await writeConcern(work, params.schoolId ?? '', params.interventionKind ?? '', letter)
      return `/interventions/${id}?done=written`
    },
  })
  addPage(app, web, ONE, (seen) => showOne(seen))
  addForm(app, web, `${ONE}/end`, {
    guard: toChange,
    show: async (seen, answers, findings) => (
      <EndPage {...await toChange(seen)} {...{ frame: seen.frame, answers, findings }} />
    ),
    schema: endForm,
    async act(work, value, { params }) {
      await endIntervention(work, params.interventionId ?? '', value)
      return `/interventions/${params.interventionId}?done=ended`
    },
  })
  addForm(app, web, `${ONE}/strike-out`, {
    guard: toChange,
    async show(seen, answers, findings) {
      const { intervention, kind } = await toChange(seen)
      return (
        <StrikeOutPage
          {...{ frame: seen.frame, answers, findings }}
          title={`Strike out ${kind.name}`}
          caption={intervention.schoolName}
          breadcrumbs={[{ text: kind.name, href: `/interventions/${intervention.id}` }]}
          revision={intervention.revision}
          takesWords
        >
          For what was entered in error. It stays, marked as struck out.
        </StrikeOutPage>
      )
    },
    schema: strikeOutForm,
    async act(work, value, { params }) {
      await strikeOutIntervention(work, params.interventionId ?? '', value)
      return `/interventions/${params.interventionId}?done=struck-out`
    },
  })
  addDeed(app, web, `${ONE}/restore`, {
    guard: toChange,
    show: (seen, _answers, findings) => showOne(seen, findings),
    schema: z.object({}),
    async act(work, _value, { params }) {
      await restoreIntervention(work, params.interventionId ?? '')
      return `/interventions/${params.interventionId}?done=restored`
    },
  })
  addPrinted(app, web, `${ONE}/letter`, async ({ look, params }) => {
    const { intervention } = await getIntervention(look, params.interventionId ?? '')
    if (!intervention.documentId) throw new NotFound('letter', intervention.id)
    const issued = await getIssued(look, intervention.documentId)
    const pictures = await picturesOf(look, issued)
    return { document: issued.content, pictures, fileName: `${issued.title} ${intervention.startedOn}` }
  })
}

async function toBegin({ look, params }: Seen) {
  const found = await getSchoolOfIntervention(look, params.schoolId ?? '', params.interventionKind ?? '')
  requireThat(mayIntervene(look, found.kind, found.school.id), look, `intervene at ${found.school.id}`)
  return found
}

async function toWrite(seen: Seen) {
  const found = await toBegin(seen)
  if (!found.kind.onlyFor) throw new NotFound('letter in place of', found.kind.id)
  return found
}

async function toChange({ look, params }: Seen) {
  const found = await getIntervention(look, params.interventionId ?? '')
  const { intervention, kind } = found
  requireThat(mayIntervene(look, kind, intervention.schoolId), look, `change the intervention ${intervention.id}`)
  return found
}

async function showOne({ look, frame, params, query }: Seen, findings: readonly Finding[] = []) {
  const found = await getIntervention(look, params.interventionId ?? '')
  const mayChange = mayIntervene(look, found.kind, found.intervention.schoolId)
  return <InterventionPage {...found} {...{ frame, findings, mayChange }} done={DONE[query.done ?? '']} />
}
