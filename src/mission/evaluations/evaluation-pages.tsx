import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { andList, namesOf, type MissionRule, type ServiceModel } from '#model/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { HOME } from '../figures/mission-page.tsx'
import { isMediumTerm, missingJudges } from './evaluation-rules.ts'
import type { Evaluation, Judgement } from './evaluation.ts'

export const EVALUATIONS = { text: 'Evaluations', href: '/mission/evaluations' }

/** What an evaluation is of, in words. */
export function nameOfEvaluation(
  { evaluated }: MissionRule,
  { level, activity }: Pick<Evaluation, 'level' | 'activity'>,
): string {
  const name = evaluated.of.find(({ id }) => id === level)?.name ?? level
  return activity ? `${name}: ${activity}` : name
}

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
                cell: ({ concludedOn, judgements }) =>
                  concludedOn
                    ? `Concluded on ${showShortDate(concludedOn)}`
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
  const { id, openedOn, openedByName, conclusion, concludedOn, concludedByName, judgements } = evaluation
  const name = nameOfEvaluation(rule, evaluation)
  const missing = missingJudges(evaluated, model.phases, openedOn, judgements)
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
      {!concludedOn && shares && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/mission/evaluations/${id}/conclude`}>
            Say what comes of it
          </a>
        </p>
      )}
      {judgements.length > 0 && (
        <ListTable
          caption="Judgements"
          isCaptionSeen
          rows={judgements}
          columns={[
            ...(readsJudgements ? [{ head: 'Who', isName: true, cell: (each: Judgement) => each.name }] : []),
            { head: 'As', cell: (each) => asWhat(model, each) },
            { head: 'Judgement', cell: ({ value }) => pointName(model, evaluated.scale, value) },
            ...(readsJudgements ? [{ head: 'In words', cell: (each: Judgement) => each.says }] : []),
            { head: 'When', isShort: true, cell: ({ judgedOn }) => showShortDate(judgedOn) },
          ]}
        />
      )}
    </Page>
  )
}

function byWhom(model: ServiceModel, judgements: readonly Judgement[], missing: readonly string[]): string {
  const so =
    judgements.length === 0
      ? 'Nobody yet'
      : `${judgements.length}: ${andList([...new Set(judgements.map((each) => asWhat(model, each).toLowerCase()))])}`
  return missing.length === 0 ? so : `${so}. Still missing: ${missing.join(', ')}`
}

/** As what somebody judged. */
export function asWhat(model: ServiceModel, { part, phases }: Pick<Judgement, 'part' | 'phases'>): string {
  if (part === 'group') return model.decidingGroup?.name ?? 'The body that decides'
  if (part === 'beside') return 'With the heads'
  return `Head, ${andList(namesOf(model.phases, phases)).toLowerCase()}`
}

/** What a point of the scale is called. */
export const pointName = ({ scales }: ServiceModel, scale: string, value: number): string =>
  scales.find(({ id }) => id === scale)?.points.find((point) => point.value === value)?.label ?? String(value)
