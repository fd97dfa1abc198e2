import type { FastifyInstance } from 'fastify'
import type { Finding } from '#shared/finding.ts'
import { NotAllowed } from '#work/failures.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Answers } from '#web/answers.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { besideTargets } from './beside.ts'
import { DiscussPage } from './discuss-page.tsx'
import { getTargetsOf, type TargetsOfYear } from './get-targets.ts'
import { listRoutes } from './list-routes.tsx'
import { ProposePage } from './propose-page.tsx'
import { StepPage } from './step-page.tsx'
import { SendBackPage } from './send-back-page.tsx'
import { sendTargetsBack } from './send-back.ts'
import { bringInTargets, discussTargets, proposeTargets, recordAgreed, takeStep } from './steps.ts'
import { isOpenFor, targetYearOn, type TargetStep } from './target.ts'
import { agreeForm, recordAgreedForm, sanctionForm, sendBackForm, targetsForm } from './target-form.ts'
import { mayBringIn, mayRecord, mayTake, rolesOfStep } from './target-policy.ts'
import { rolesMissing, whyNotEarlier, whyNotThisYear, whyStepIsNotOpen } from './target-rules.ts'
import { TargetsPage, type TargetsMay } from './targets-page.tsx'

const ONE = '/schools/:schoolId/targets/:targetYear'

const DONE: Readonly<Record<string, string>> = {
  proposed: 'Proposed',
  discussed: 'Kept as discussed',
  agreed: 'Agreed',
  sanctioned: 'Sanctioned',
  'sent-back': 'Sent back',
  kept: 'Kept',
}

/** What a school sets itself for a year: proposed, discussed, agreed, sanctioned, and beside it what came of it. */
export function targetRoutes(app: FastifyInstance, web: Web): void {
  listRoutes(app, web)
  addPage(app, web, ONE, (seen) => targetsPage(seen, {}, []))

  addForm(app, web, `${ONE}/propose`, {
    guard: (seen) => toTake(seen, 'proposed'),
    show: (seen, answers, findings) => proposePage(seen, answers, findings, false),
    schema: targetsForm,
    async act(work, typed, { params }) {
      await proposeTargets(work, params.schoolId ?? '', params.targetYear ?? '', typed)
      return `${addressOf(params)}?done=proposed`
    },
  })
  addForm(app, web, `${ONE}/earlier`, {
    guard: toBringIn,
    show: (seen, answers, findings) => proposePage(seen, answers, findings, true),
    schema: targetsForm,
    async act(work, typed, { params }) {
      await bringInTargets(work, params.schoolId ?? '', params.targetYear ?? '', typed)
      return `${addressOf(params)}?done=kept`
    },
  })
  addForm(app, web, `${ONE}/discuss`, {
    guard: (seen) => toTake(seen, 'discussed'),
    async show(seen, answers, findings) {
      const found = await toTake(seen, 'discussed')
      const closed = whyStepIsNotOpen(found.rule, found.set, 'discussed', found.model)
      const { look, frame } = seen
      return (
        <DiscussPage
          {...found}
          {...{ look, frame, closed, answers, findings }}
          beside={await besideTargets(look, found)}
        />
      )
    },
    schema: targetsForm,
    async act(work, typed, { params }) {
      await discussTargets(work, params.schoolId ?? '', params.targetYear ?? '', typed)
      return `${addressOf(params)}?done=discussed`
    },
  })
  addDeed(app, web, `${ONE}/agree`, {
    guard: (seen) => toTake(seen, 'agreed'),
    show: targetsPage,
    schema: agreeForm,
    async act(work, { revision }, { params }) {
      const step = { step: 'agreed', revision, on: work.today } as const
      await takeStep(work, params.schoolId ?? '', params.targetYear ?? '', step)
      return `${addressOf(params)}?done=agreed`
    },
  })
  addForm(app, web, `${ONE}/agreed`, {
    async guard(seen) {
      const found = await toRead(seen)
      requireThat(mayRecord(seen.look, found.rule, 'agreed', found.school.id), seen.look, 'write down who agreed')
    },
    show: (seen, answers, findings) => stepPage(seen, answers, findings, 'agreed'),
    schema: recordAgreedForm,
    async act(work, typed, { params }) {
      await recordAgreed(work, params.schoolId ?? '', params.targetYear ?? '', typed)
      return `${addressOf(params)}?done=agreed`
    },
  })
  addForm(app, web, `${ONE}/sanction`, {
    guard: (seen) => toTake(seen, 'sanctioned'),
    show: (seen, answers, findings) => stepPage(seen, answers, findings, 'sanctioned'),
    schema: sanctionForm,
    async act(work, typed, { params }) {
      await takeStep(work, params.schoolId ?? '', params.targetYear ?? '', { step: 'sanctioned', ...typed })
      return `${addressOf(params)}?done=sanctioned`
    },
  })
  addForm(app, web, `${ONE}/not-sanctioned`, {
    guard: (seen) => toTake(seen, 'sanctioned'),
    async show(seen, answers, findings) {
      const found = await toRead(seen)
      const closed = whyStepIsNotOpen(found.rule, found.set, 'sanctioned', found.model)
      return <SendBackPage {...found} {...{ closed, answers, findings }} frame={seen.frame} today={seen.look.today} />
    },
    schema: sendBackForm,
    async act(work, typed, { params }) {
      await sendTargetsBack(work, params.schoolId ?? '', params.targetYear ?? '', typed)
      return `${addressOf(params)}?done=sent-back`
    },
  })
}

const addressOf = (params: Seen['params']) => `/schools/${params.schoolId}/targets/${params.targetYear}`

const toRead = ({ look, params }: Seen) => getTargetsOf(look, params.schoolId ?? '', params.targetYear ?? '')

async function toTake(seen: Seen, step: TargetStep): Promise<TargetsOfYear> {
  const found = await toRead(seen)
  if (!mayTake(seen.look, found.rule, step, found.school.id))
    throw new NotAllowed(seen.look.actor.personId, `take the step ${step} of the targets of ${found.school.id}`)
  return found
}

async function toBringIn(seen: Seen): Promise<TargetsOfYear> {
  const found = await toRead(seen)
  requireThat(mayBringIn(seen.look, found.rule, found.school.id), seen.look, 'write down earlier targets')
  return found
}

async function targetsPage(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, frame, query } = seen
  const found = await toRead(seen)
  const { rule, set, school, targetYear } = found
  const opens = (step: TargetStep) => isOpenFor(rule, set, step) && mayTake(look, rule, step, school.id)
  const missing = set ? rolesMissing(rule, set, 'agreed') : []
  const may: TargetsMay = {
    propose: opens('proposed') && (set !== undefined || targetYear === targetYearOn(look.today, rule)),
    discuss: opens('discussed'),
    agree: opens('agreed') && rolesOfStep(look, rule, 'agreed', school.id).some((role) => missing.includes(role)),
    record: isOpenFor(rule, set, 'agreed') && mayRecord(look, rule, 'agreed', school.id),
    sanction: opens('sanctioned'),
    bringIn: whyNotEarlier(rule, set, targetYear, look.today).length === 0 && mayBringIn(look, rule, school.id),
  }
  const done = DONE[query.done ?? '']
  return (
    <TargetsPage
      {...found}
      {...{ look, frame, may, answers, findings, done }}
      beside={await besideTargets(look, found)}
    />
  )
}

async function proposePage(seen: Seen, answers: Answers, findings: readonly Finding[], isEarlier: boolean) {
  const { look, frame } = seen
  const found = isEarlier ? await toBringIn(seen) : await toTake(seen, 'proposed')
  const { rule, set, model, targetYear } = found
  const closed = isEarlier
    ? whyNotEarlier(rule, set, targetYear, look.today)
    : [...(set ? [] : whyNotThisYear(rule, targetYear, look.today)), ...whyStepIsNotOpen(rule, set, 'proposed', model)]
  const beside = await besideTargets(look, found)
  return <ProposePage {...found} {...{ look, frame, beside, closed, answers, findings, isEarlier }} />
}

async function stepPage(seen: Seen, answers: Answers, findings: readonly Finding[], step: 'agreed' | 'sanctioned') {
  const found = await toRead(seen)
  const closed = whyStepIsNotOpen(found.rule, found.set, step, found.model)
  const beside = await besideTargets(seen.look, found)
  return <StepPage {...found} {...{ step, closed, answers, findings, beside }} frame={seen.frame} look={seen.look} />
}
