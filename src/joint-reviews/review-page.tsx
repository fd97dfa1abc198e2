import type { ComponentChildren } from 'preact'
import { InsetText } from '#govuk/inset-text.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { TaskList, type Task } from '#govuk/task-list.tsx'
import { andList, capital, word } from '#model/index.ts'
import { FileLinks } from '#papers/index.ts'
import { type HolderAt } from '#people/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { StruckOutNote } from '#web/strike-out.tsx'
import { EvidenceByQuestion } from './evidence-list.tsx'
import type { ReviewFound } from './get-review.ts'
import { Gathered, Judgements, Questions, Report, Section } from './review-parts.tsx'
import { mayReadEvidence } from './review-policy.ts'
import { missingOf, stageOf, STAGE_SAYS } from './review.ts'
import { STEPS } from './steps/steps.ts'
import { WhoLeads } from './who-leads.tsx'

type Props = ReviewFound & {
  frame: Frame
  leads: readonly HolderAt[]
  /** What other rooms show under what is to be done. */
  more: readonly ComponentChildren[]
  done: string | undefined
}

/** A review: how far it is and what comes next, who is on it, and as much of what it holds as whoever reads it may know. */
export function ReviewPage(props: Props) {
  const { frame, review, kind, model, whole, part, more, done } = props
  const heading = headingOf(props)
  return (
    <Page
      frame={frame}
      title={`${heading}: ${review.schoolName}`}
      done={done}
      breadcrumbs={[
        { text: capital(word(model, 'review', { form: 'many' })), href: '/reviews' },
        { text: review.schoolName, href: `/schools/${review.schoolId}` },
        { text: kind.name },
      ]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">
              {kind.name}, {review.schoolName}
            </span>{' '}
            {heading}
          </h1>
          {review.struckOutBecause && review.struckOutAt && (
            <StruckOutNote
              what="It"
              at={review.struckOutAt}
              by={review.struckOutByName ?? ''}
              because={review.struckOutBecause}
            />
          )}
          {review.status === 'issued' && (
            <p class="govuk-body">
              <FileLinks href={`/reviews/${review.id}/report`} of={`the ${kind.report.name.toLowerCase()}`} />
            </p>
          )}
          <WhoLeads {...props} />
          {review.status === 'open' && (part.isOnTeam || part.arranges) && <TaskList tasks={tasksOf(props)} />}
          {more}
          {review.status === 'open' && !mayReadEvidence(part) && (
            <InsetText>
              What is gathered and seen is read by the team and the school’s leaders. The{' '}
              {kind.report.name.toLowerCase()} is there to read once it is issued.
            </InsetText>
          )}
          {review.status === 'issued' && <Report {...props} />}
          <Gathered {...props} />
          <Questions {...props} />
          {whole.evidence.length > 0 && (
            <Section title="What was seen">
              <EvidenceByQuestion {...props} />
            </Section>
          )}
          <Judgements {...props} />
          <Ways {...props} />
        </div>
      </div>
    </Page>
  )
}

function headingOf({ review, kind, whole }: Props): string {
  if (review.status === 'struck-out') return 'Struck out'
  if (review.issuedOn) return `${kind.report.name} issued on ${showDate(review.issuedOn)}`
  const missing = missingOf(kind, review.gathered).map(({ name }) => name)
  const stage = stageOf(kind, review)
  if (stage === 'commentary' && whole.pieces.length > 0) return `Missing: ${andList(missing)}`
  return STAGE_SAYS[stage]
}

function tasksOf({ review, kind, whole, part, model }: Props): Task[] {
  const questions = capital(word(model, 'keyQuestion', { form: 'many' }))
  const missing = missingOf(kind, review.gathered)
  const task = (step: string, title: string, status: string, canBegin = true): Task => ({
    title,
    status,
    ...(STEPS[step]?.may(part) && canBegin ? { href: `/reviews/${review.id}/${step}` } : {}),
    cannotStartYet: !canBegin,
  })
  const seen = whole.evidence.filter(({ struckOutBecause }) => struckOutBecause === null).length
  const written = kind.report.parts.filter(({ id }) => (whole.parts.get(id) ?? '').trim() !== '').length
  return [
    task('gathered', 'What is known already', missing.length === 0 ? 'There' : `${missing.length} missing`),
    review.exploredOn
      ? {
          title: questions,
          status: whole.questions.length === 1 ? '1 question' : `${whole.questions.length} questions`,
        }
      : task('questions', questions, whole.questions.length === 0 ? 'To draft' : `${whole.questions.length} drafted`),
    review.exploredOn
      ? { title: 'Explored with the school', status: showShortDate(review.exploredOn) }
      : task('explored', 'Explore them with the school', 'To do', whole.questions.length > 0),
    task('evidence', 'What was seen', review.exploredOn ? `${seen} entered` : 'After that', true),
    task(
      'met',
      'Evaluate it with the school’s leaders',
      review.metOn ? showShortDate(review.metOn) : 'To do',
      seen > 0,
    ),
    task('report', kind.report.name, `${written} of ${kind.report.parts.length} parts`, true),
    task('issue', 'Issue it', 'To do', review.metOn !== null),
  ]
}

function Ways({ review, part }: Props) {
  const may = (step: string) => STEPS[step]?.may(part) ?? false
  if (review.status === 'struck-out')
    return may('restore') ? <LinkButton href={`/reviews/${review.id}/restore`}>Take it back</LinkButton> : null
  if (review.status !== 'open' || !may('team')) return null
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/reviews/${review.id}/team`}>
        Change the team
      </a>{' '}
      ·{' '}
      <a class="govuk-link" href={`/reviews/${review.id}/strike-out`}>
        Strike it out
      </a>
    </p>
  )
}
