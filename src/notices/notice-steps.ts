import type { VNode } from 'preact'
import type { z } from 'zod'
import { readForm, type Answers } from '#web/answers.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import { answerRepresentation, hearRepresentation, recordServed } from './after-issue.ts'
import type { NoticeInModel } from './get-notice.ts'
import { issueNotice } from './issue-notice.ts'
import type { Notice, NoticeAction } from './notice.ts'
import { answerForm, outcomeForm, representationForm, revisionForm, servedForm, withdrawForm } from './notice-form.ts'
import { mayIssueNotices, mayRepresent } from './notice-policy.ts'
import { sayOutcome, withdrawNotice } from './settle-notice.ts'
import {
  AnswerPage,
  IssuePage,
  OutcomePage,
  RepresentationPage,
  ServedPage,
  WithdrawPage,
  type StepProps,
} from './step-pages.tsx'

/** What is done with a notice once it is written: who may, what is asked, and what is said when it is done. */
export type NoticeStep = {
  says: string
  done: string
  may: (look: Look, of: NoticeInModel) => boolean
  Page: (props: StepProps) => VNode
  act: (work: Work, id: string, answers: Answers) => Promise<void>
}

const ofIssuers = (look: Look, { notice }: NoticeInModel) => mayIssueNotices(look, notice.schoolId)

/** Reads what was typed for a step by its own form, and does it. */
const by =
  <T>(form: z.ZodType<T>, does: (work: Work, id: string, value: T) => Promise<void>) =>
  (work: Work, id: string, answers: Answers) =>
    does(work, id, readForm(form, answers))

export const NOTICE_STEPS = {
  issue: {
    ...{ says: 'Issue it', done: 'It is issued: the school is told where to read it', may: ofIssuers, Page: IssuePage },
    act: by(revisionForm, issueNotice),
  },
  served: {
    ...{ says: 'Say how it was served', done: 'Saved', may: ofIssuers, Page: ServedPage },
    act: by(servedForm, recordServed),
  },
  representation: {
    ...{
      says: 'Say what the school thinks of it',
      done: 'It is sent: the service answers it',
      Page: RepresentationPage,
    },
    may: (look, { notice, kind }) => mayRepresent(look, kind, notice.schoolId),
    act: by(representationForm, hearRepresentation),
  },
  answer: {
    ...{ says: 'Answer the school', done: 'The answer is sent', may: ofIssuers, Page: AnswerPage },
    act: by(answerForm, answerRepresentation),
  },
  outcome: {
    ...{ says: 'Say what came of it', done: 'Saved: the school is told', may: ofIssuers, Page: OutcomePage },
    act: by(outcomeForm, sayOutcome),
  },
  withdraw: {
    ...{ says: 'Withdraw it', done: 'It is withdrawn', may: ofIssuers, Page: WithdrawPage },
    act: by(withdrawForm, withdrawNotice),
  },
} as const satisfies Partial<Record<NoticeAction, NoticeStep>>
export type NoticeStepName = keyof typeof NOTICE_STEPS

/** What the service usually does next with a notice: it is issued, served, the school is answered, and then one sees what came of it. */
export function nextStep(
  { status }: Pick<Notice, 'status'>,
  { isServed, isToAnswer }: { isServed: boolean; isToAnswer: boolean },
): NoticeStepName {
  if (status === 'draft') return 'issue'
  if (isToAnswer) return 'answer'
  return isServed ? 'outcome' : 'served'
}

/** A step by its name in an address. Throws NotFound. */
export function stepNamed(name: string): { name: NoticeStepName; step: NoticeStep } {
  const known = (Object.keys(NOTICE_STEPS) as NoticeStepName[]).find((each) => each === name)
  if (!known) throw new NotFound('step of a notice', name)
  return { name: known, step: NOTICE_STEPS[known] }
}
