import type { FastifyInstance } from 'fastify'
import { word } from '#model/index.ts'
import { mayIssueRecord, mayWriteRecord } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { peopleActedFor } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { answerComments } from './answer-comments.ts'
import { answersForm, handInForm, keepAtForm, outcomeForm, urgentForm } from './check-form.ts'
import { findCheckAhead } from './check-ahead.ts'
import { CheckPage } from './check-page.tsx'
import { mayCheck } from './check-policy.ts'
import { whyCannotCheck } from './check-rules.ts'
import { checkRecord } from './check-record.ts'
import { CommentsPage } from './comments-page.tsx'
import { getRecordWithChecks, openCheckOf } from './get-check.ts'
import { HandInPage } from './hand-in-page.tsx'
import { handInRecord, whyCannotBeHandedIn } from './hand-in-record.ts'
import { whyHeldBack } from './hold-back.ts'
import { keepCheck } from './keep-check.ts'
import { letRecordGoFirst } from './let-record-go-first.ts'
import { TakeBackPage } from './take-back-page.tsx'
import { takeRecordBack } from './take-back-record.ts'
import { UrgentPage } from './urgent-page.tsx'

const CHECK = '/visits/:visitId/record/check'

/** Handing in, checking, commenting and answering. */
export function checkRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/visits/:visitId/record/hand-in', {
    guard: toHandIn,
    async show(seen, answers, findings) {
      const found = await toHandIn(seen)
      const shown = {
        ...{ frame: seen.frame, answers, findings },
        ahead: await findCheckAhead(seen.look, found),
        lacks: await whyCannotBeHandedIn(seen.look, found),
      }
      return <HandInPage {...found} {...shown} />
    },
    schema: handInForm,
    async act(work, { revision }, { params }) {
      const isChecked = await handInRecord(work, params.visitId ?? '', revision)
      return `/visits/${params.visitId}?done=${isChecked ? 'handed-in' : 'written'}`
    },
  })

  addForm(app, web, '/visits/:visitId/record/take-back', {
    guard: toTakeBack,
    async show(seen, _answers, findings) {
      return <TakeBackPage {...await toTakeBack(seen)} frame={seen.frame} findings={findings} />
    },
    schema: handInForm,
    async act(work, { revision }, { params }) {
      await takeRecordBack(work, params.visitId ?? '', revision)
      return `/visits/${params.visitId}?done=taken-back`
    },
  })

  addForm(app, web, CHECK, {
    guard: toCheck,
    show: checkPage,
    schema: outcomeForm,
    async act(work, { outcome, comments }, { params }) {
      await checkRecord(work, params.visitId ?? '', outcome, comments)
      return `/checks?done=${outcome.outcome}`
    },
  })

  addDeed(app, web, `${CHECK}/keep`, {
    guard: toCheck,
    show: checkPage,
    schema: keepAtForm,
    isDraft: true,
    async act(work, { typed, at }, { params }) {
      await keepCheck(work, params.visitId ?? '', typed)
      return `/visits/${params.visitId}/record/check?kept=yes#${at}`
    },
  })

  addForm(app, web, '/visits/:visitId/record/comments', {
    guard: toRead,
    show: commentsPage,
    schema: answersForm,
    isDraft: true,
    async act(work, answers, { params }) {
      await answerComments(work, params.visitId ?? '', answers)
      return `/visits/${params.visitId}/record/write`
    },
  })

  addForm(app, web, '/visits/:visitId/record/urgent', {
    guard: toLetGo,
    async show(seen, answers, findings) {
      return <UrgentPage {...await toLetGo(seen)} frame={seen.frame} answers={answers} findings={findings} />
    },
    schema: urgentForm,
    async act(work, { because }, { params }) {
      await letRecordGoFirst(work, params.visitId ?? '', because)
      return `/visits/${params.visitId}`
    },
  })
}

async function toHandIn(seen: Seen) {
  const found = await getRecordWithChecks(seen.look, seen.params.visitId ?? '')
  requireThat(mayWriteRecord(seen.look, found.visit), seen.look, 'hand in the record of this visit')
  if (!found.type.record.checkedBy) throw new NotFound('check of the record of', found.visit.id)
  return found
}

/** Its author, of one that somebody else reads before the school does. */
async function toTakeBack(seen: Seen) {
  const found = await toHandIn(seen)
  if (!openCheckOf(found)) throw new NotFound('open check', found.visit.id)
  return found
}

async function toLetGo(seen: Seen) {
  const found = await getRecordWithChecks(seen.look, seen.params.visitId ?? '')
  requireThat(mayIssueRecord(seen.look, found.visit), seen.look, 'let the record of this visit go before its check')
  if (!openCheckOf(found)) throw new NotFound('open check', found.visit.id)
  return found
}

/** Whoever checks it and did not write it; where no check is open there is nothing to see. */
async function toCheck(seen: Seen) {
  const found = await getRecordWithChecks(seen.look, seen.params.visitId ?? '')
  const isOwn = whyCannotCheck(found.record, peopleActedFor(seen.look.actor), found.type).length > 0
  requireThat(mayCheck(seen.look, found.visit) && !isOwn, seen.look, 'check the record of this visit')
  const check = openCheckOf(found)
  if (!check) throw new NotFound('open check', found.visit.id)
  return { ...found, check }
}

/** Its author and whoever checks records of the school read what came of the last check. */
async function toRead(seen: Seen) {
  const found = await getRecordWithChecks(seen.look, seen.params.visitId ?? '')
  const mayAnswer = mayWriteRecord(seen.look, found.visit)
  requireThat(mayAnswer || mayCheck(seen.look, found.visit), seen.look, 'read the comments on the record of this visit')
  const check = found.checks.find(({ outcome }) => outcome)
  if (!check) throw new NotFound('check that is over', found.visit.id)
  return { ...found, check, mayAnswer: mayAnswer && found.record.status === 'draft' }
}

async function checkPage(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const found = await toCheck(seen)
  const heldBack = await whyHeldBack(seen.look, found)
  const draft = found.check.drafts[seen.look.actor.personId]
  const shown = { frame: seen.frame, draft, heldBack, answers, findings }
  return <CheckPage {...found} {...shown} />
}

async function commentsPage(seen: Seen, _answers: Answers, findings: readonly Finding[]) {
  const found = await toRead(seen)
  const done = seen.query.done && `The ${word(found.model, 'record')} was checked`
  return <CommentsPage {...found} frame={seen.frame} findings={findings} done={done} />
}
