import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { andList, type MissionRule, type ServiceModel } from '#model/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { HOME } from '../figures/mission-page.tsx'
import { isMediumTerm, missingJudges } from './evaluation-rules.ts'
import { asWhat, byWhom, nameOfEvaluation, pointName } from './evaluation-words.ts'
import type { Evaluation, Following, Judgement } from './evaluation.ts'

export const EVALUATIONS = { text: 'Evaluations', href: '/mission/evaluations' }

type ListProps = {
  frame: Frame
  rule: MissionRule
  evaluations: readonly Evaluation[]
  mayOpen: boolean
  next: string | undefined
  done: string | undefined
}

/** RO-99. What of the work was evaluated and what is being evaluated, the newest first. */
export function EvaluationsPage({ frame, rule, evaluations, mayOpen, next, done }: ListProps) {
  const never = rule.evaluated.of.filter(
    ({ id }) => !evaluations.some(({ level, concludedOn }) => level === id && concludedOn !== null),
  )
  const heading =
    never.length === 0
      ? 'The work is evaluated at every level'
      : `Not evaluated yet: ${andList(never.map(({ name }) => name.toLowerCase()))}`
  return (
    <Page {...{ frame, done }} title={heading} breadcrumbs={[HOME, { text: EVALUATIONS.text }]}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{rule.evaluated.says}</p>
      {mayOpen && <LinkButton href="/mission/evaluations/open">Open an evaluation</LinkButton>}
      {evaluations.length > 0 && (
        <>
          <ListTable
            caption="Evaluations"
            rows={evaluations}
            columns={[
              {
                head: 'Of what',
                isName: true,
                cell: (each) => (
                  <a class="govuk-link" href={`/mission/evaluations/${each.id}`}>
                    {nameOfEvaluation(rule, each)}
                  </a>
                ),
              },
              { head: 'Opened', isShort: true, cell: ({ openedOn }) => showShortDate(openedOn) },
              {
                head: 'How it stands',
                cell: ({ concludedOn, judgements, followings }) =>
                  concludedOn
                    ? `Concluded on ${showShortDate(concludedOn)}${followings.length > 0 ? '' : '; nothing followed yet'}`
                    : `Open: ${judgements.length === 1 ? 'one judgement' : `${judgements.length} judgements`}`,
              },
            ]}
          />
          {next && (
            <p class="govuk-body">
              <a class="govuk-link" href={next}>
                Earlier ones
              </a>
            </p>
          )}
          <SaveList url="/mission/evaluations" query={{}} />
        </>
      )}
    </Page>
  )
}

type OneProps = {
  frame: Frame
  model: ServiceModel
  rule: MissionRule
  evaluation: Evaluation
  /** Whether who judged is shown, and what they said. */
  readsJudgements: boolean
  shares: boolean
  hasJudged: boolean
  done: string | undefined
}

/** RO-99, RO-101. One evaluation: who judged, who is missing, and what comes of it. */
export function EvaluationPage(props: OneProps) {
  const { frame, model, rule, evaluation, readsJudgements, shares, hasJudged, done } = props
  const { evaluated } = rule
  const { id, openedOn, openedByName, conclusion, concludedOn, concludedByName, judgements, followings } = evaluation
  const name = nameOfEvaluation(rule, evaluation)
  const missing = missingJudges(evaluated, model, openedOn, judgements)
  const heading = concludedOn ? `${name}: evaluated on ${showDate(concludedOn)}` : `${name} is being evaluated`
  const about = evaluated.of.find((each) => each.id === evaluation.level)?.about
  const medium = isMediumTerm(evaluated, openedOn) ? evaluated.mediumTerm : undefined
  return (
    <Page {...{ frame, done }} title={heading} breadcrumbs={[HOME, EVALUATIONS, { text: name }]}>
      <h1 class="govuk-heading-l">{heading}</h1>
      {about && <p class="govuk-body">{about}</p>}
      <p class="govuk-body">{medium ? medium.says : evaluated.says}</p>
      <SummaryList
        rows={[
          ...(evaluation.commissionId && evaluation.activity
            ? [{ key: 'Of the commission', value: toCommission(evaluation.commissionId, evaluation.activity) }]
            : []),
          { key: 'Opened', value: `${showDate(openedOn)}${readsJudgements ? `, ${openedByName}` : ''}` },
          { key: 'Judged by', value: byWhom(model, judgements, missing) },
          ...(conclusion
            ? [{ key: 'What comes of it', value: `${conclusion}${concludedByName ? ` (${concludedByName})` : ''}` }]
            : []),
        ]}
      />
      {!concludedOn && shares && !hasJudged && (
        <LinkButton href={`/mission/evaluations/${id}/judge`}>Judge it</LinkButton>
      )}
      {!concludedOn && shares && missing.length === 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/mission/evaluations/${id}/conclude`}>
            Say what comes of it
          </a>
        </p>
      )}
      {concludedOn && <Followed {...{ followings, base: `/mission/evaluations/${id}`, shares, readsJudgements }} />}
      {judgements.length > 0 && (
        <ListTable
          caption="Judgements"
          isCaptionSeen
          rows={judgements}
          columns={[
            ...(readsJudgements ? [{ head: 'Who', isName: true, cell: (each: Judgement) => each.name }] : []),
            { head: 'As', isLabelled: true, cell: (each) => asWhat(model, each) },
            { head: 'Judgement', isLabelled: true, cell: ({ value }) => pointName(model, evaluated.scale, value) },
            ...(readsJudgements
              ? [
                  { head: 'What they found', isLabelled: true, cell: (each: Judgement) => each.says },
                  { head: 'It rests on', isLabelled: true, cell: (each: Judgement) => each.evidence ?? 'Not said' },
                ]
              : []),
            { head: 'When', isShort: true, isLabelled: true, cell: ({ judgedOn }) => showShortDate(judgedOn) },
          ]}
        />
      )}
    </Page>
  )
}

const toCommission = (id: string, title: string) => (
  <a class="govuk-link" href={`/commissions/${id}`}>
    {title}
  </a>
)

type FollowedProps = {
  followings: readonly Following[]
  base: string
  shares: boolean
  readsJudgements: boolean
}

/** RO-101. What followed an evaluation, the first thing first. */
function Followed({ followings, base, shares, readsJudgements }: FollowedProps) {
  return (
    <section id="followed">
      <h2 class="govuk-heading-m">{followings.length > 0 ? 'What followed' : 'Nothing has followed yet'}</h2>
      {followings.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {followings.map(({ says, followedOn, writtenByName }) => (
            <li>
              {showDate(followedOn)}: {says}
              {readsJudgements && ` (${writtenByName})`}
            </li>
          ))}
        </ul>
      )}
      {shares && <LinkButton href={`${base}/follow`}>Say what followed</LinkButton>}
    </section>
  )
}
