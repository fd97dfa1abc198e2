import { z } from 'zod'
import { capital, word } from '#model/index.ts'
import { strikeOutForm, StrikeOutPage } from '#web/strike-out.tsx'
import { mayCallTeam } from '../review-policy.ts'
import { restoreReview, strikeOutReview } from '../strike-out-review.ts'
import { StepPage } from './step-page.tsx'
import { aStep } from './step.ts'

/** A review that is not gone on with is struck out. */
export const strikeOutStep = aStep({
  may: mayCallTeam,
  done: 'It is struck out',
  schema: strikeOutForm,
  act: strikeOutReview,
  show: ({ seen, review, kind, model, answers, findings }) =>
    Promise.resolve(
      <StrikeOutPage
        {...{ frame: seen.frame, answers, findings }}
        title={`Strike out ${kind.name}`}
        caption={review.schoolName}
        breadcrumbs={[
          { text: capital(word(model, 'review', { form: 'many' })), href: '/reviews' },
          { text: kind.name, href: `/reviews/${review.id}` },
        ]}
        revision={review.revision}
        takesWords
      >
        For what is not gone on with, or was entered in error. It stays, marked as struck out, and only the team sees
        it.
      </StrikeOutPage>,
    ),
})

/** One that was struck out is taken back. */
export const restoreStep = aStep({
  may: mayCallTeam,
  done: 'It is taken back',
  isForStruckOut: true,
  schema: z.unknown().transform(() => undefined),
  act: (work, id) => restoreReview(work, id),
  show: (shown) =>
    Promise.resolve(<StepPage {...shown} step="restore" title="Take it back" button="Take it back" children={null} />),
})
