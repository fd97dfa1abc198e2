import type { FastifyInstance } from 'fastify'
import type { VNode } from 'preact'
import { z } from 'zod'
import { readTimelineAsk } from '#history/index.ts'
import { getSchool, type School } from '#schools/index.ts'
import { readForm, type Answers } from '#web/answers.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import { strikeOutForm } from '#web/strike-out.tsx'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look, type Work } from '#work/work.ts'
import { allRecordedOf } from './all-recorded.ts'
import { idsOfSchool } from './ask-concerns.ts'
import { closeForm, kindForm, raiseForm, revisionForm, talkForm } from './concern-form.ts'
import { ConcernPage } from './concern-page.tsx'
import { concernsRuleOf, isHeadOf, mayReadAllRecorded, mayRecordConcerns, maySeeConcerns } from './concern-policy.ts'
import { listConcerns, listTalks } from './concern-store.ts'
import { ConcernsPage } from './concerns-page.tsx'
import { listConfidences } from './confidence-store.ts'
import { RaisePage } from './raise-page.tsx'
import {
  closeConcern,
  counterpartsOf,
  getConcern,
  mayChangeConcern,
  raiseConcern,
  recordConcern,
  restoreConcern,
  strikeOutConcern,
  talkAgain,
} from './record-concern.ts'
import { RecordedPage } from './recorded-page.tsx'
import { ClosePage, RecordPage, RestorePage, StrikeOutConcernPage, TalkPage, type StepProps } from './step-pages.tsx'

const OF_SCHOOL = '/schools/:schoolId/concerns'
const ONE = '/concerns/:concernId'
const ROWS = 50

type Step = {
  done: string
  Page: (props: StepProps) => VNode
  act: (work: Work, id: string, typed: Answers) => Promise<void>
}

const by =
  <T,>(form: z.ZodType<T>, does: (work: Work, id: string, value: T) => Promise<void>) =>
  (work: Work, id: string, typed: Answers) =>
    does(work, id, readForm(form, typed))

const STEPS: Readonly<Record<string, Step>> = {
  talk: { done: 'The conversation is saved', Page: TalkPage, act: by(talkForm, talkAgain) },
  record: { done: 'It is recorded: the headteacher reads it', Page: RecordPage, act: by(kindForm, recordConcern) },
  close: { done: 'The concern is closed', Page: ClosePage, act: by(closeForm, closeConcern) },
  'strike-out': { done: 'It is struck out', Page: StrikeOutConcernPage, act: by(strikeOutForm, strikeOutConcern) },
  restore: { done: 'It stands again', Page: RestorePage, act: by(revisionForm, restoreConcern) },
}

const DONE: Readonly<Record<string, string>> = {
  raised: 'It is saved: the headteacher reads it',
  ...Object.fromEntries(Object.entries(STEPS).map(([name, { done }]) => [name, done])),
}

/** The concerns of a school: raised with a conversation, recorded, closed, struck out; and all that was recorded or sent. */
export function concernRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, OF_SCHOOL, async (seen) => {
    const { look, frame, query } = seen
    const school = await toRead(seen)
    const ids = await idsOfSchool(look, school.id)
    const may = { record: mayRecordConcerns(look, school.id), readAll: mayReadAllRecorded(look, school.id) }
    const concerns = await listConcerns(look, ids, { struckOut: true })
    const confidences = await listConfidences(look, ids)
    const done = query.done === 'confided' ? 'It is saved: only you and its readers know of it' : undefined
    return <ConcernsPage {...{ frame, school, concerns, confidences, may, done }} rule={concernsRuleOf(look)} />
  })
  addForm(app, web, `${OF_SCHOOL}/raise`, {
    guard: toRaise,
    async show(seen, answers, findings) {
      const school = await toRaise(seen)
      return <RaisePage {...await around(seen.look, school.id)} {...{ frame: seen.frame, answers, findings, school }} />
    },
    schema: raiseForm,
    async act(work, raised, { params }) {
      return `/concerns/${await raiseConcern(work, params.schoolId ?? '', raised)}?done=raised`
    },
  })
  addPage(app, web, ONE, async ({ look, frame, params, query }) => {
    const concern = await getConcern(look, params.concernId ?? '')
    const shown = { ...(await inModel(look, concern.modelVersionId)), talks: await listTalks(look, concern.id) }
    const mayChange = await mayChangeConcern(look, concern)
    return <ConcernPage {...{ frame, concern, ...shown, mayChange }} done={DONE[query.done ?? '']} />
  })
  addForm(app, web, `${ONE}/:concernStep`, {
    guard: toStep,
    async show(seen, answers, findings) {
      const { concern, step } = await toStep(seen)
      const { people } = await around(seen.look, concern.schoolId)
      const { frame, look } = seen
      return (
        <step.Page
          {...{ frame, answers, findings, concern, people, ...(await inModel(look, concern.modelVersionId)) }}
        />
      )
    },
    schema: z.record(z.string(), z.string()),
    async act(work, typed, seen) {
      const { concern, step } = await toStep(seen)
      await step.act(work, concern.id, typed)
      return `/concerns/${concern.id}?done=${seen.params.concernStep}`
    },
  })
  addPage(app, web, '/schools/:schoolId/recorded', async (seen) => {
    const { look, frame, query } = seen
    const school = await toRead(seen)
    requireThat(mayReadAllRecorded(look, school.id), look, `read all that was recorded of ${school.id}`)
    const { after } = readTimelineAsk(query)
    const all = await allRecordedOf(look, school.id, { after, limit: ROWS })
    return (
      <RecordedPage {...{ frame, school, ...all }} isOwn={isHeadOf(look, school.id)} isOlder={after !== undefined} />
    )
  })
}

/** The school, for somebody who may know of its concerns. Throws NotFound. */
export async function toRead({ look, params }: Pick<Seen, 'look' | 'params'>): Promise<School> {
  concernsRuleOf(look)
  const schoolId = params.schoolId ?? ''
  if (!maySeeConcerns(look, schoolId)) throw new NotFound('school', schoolId)
  return getSchool(look, schoolId)
}

/** The same for somebody who records there. Throws NotFound, NotAllowed. */
export async function toRaise(seen: Pick<Seen, 'look' | 'params'>): Promise<School> {
  const school = await toRead(seen)
  requireThat(mayRecordConcerns(seen.look, school.id), seen.look, `record a concern at ${school.id}`)
  return school
}

async function toStep({ look, params }: Seen) {
  const step = STEPS[params.concernStep ?? '']
  if (!step) throw new NotFound('step of a concern', params.concernStep ?? '')
  const concern = await getConcern(look, params.concernId ?? '')
  requireThat(await mayChangeConcern(look, concern), look, `change the concern ${concern.id}`)
  return { concern, step }
}

const around = async (look: Look, schoolId: string) => ({
  ...{ model: look.model, rule: concernsRuleOf(look), people: await counterpartsOf(look, schoolId) },
})

/** The model of a concern's birth, with what it says of concerns. */
async function inModel(look: Look, modelVersionId: string) {
  const model = await look.modelOf(modelVersionId)
  return { model, rule: model.concerns ?? concernsRuleOf(look) }
}
