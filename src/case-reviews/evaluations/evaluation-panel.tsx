import type { CasePanel } from '#cases/index.ts'
import { LinkButton } from '#govuk/link-button.tsx'
import { Tag } from '#govuk/tag.tsx'
import { showShortDate } from '#shared/show-date.ts'
import { isToCome, nameOfEvaluation, standingOf, wasHeldLate, type Evaluation } from './evaluation.ts'
import { whyNoneIsAgreed } from './evaluation-rules.ts'
import { listEvaluationsOf } from './evaluation-store.ts'
import { atCase, evaluatedOf, mayEvaluate, type Evaluated } from './get-evaluated.ts'

/** WI-72, WI-76. On a case's page: the evaluations that were agreed, what each found, and the way to agree more. */
export const evaluationsCasePanel: CasePanel = {
  place: 'main',
  async show(look, of) {
    const found = await evaluatedOf(look, of)
    if (!found) return undefined
    const { rule } = found
    const all = await listEvaluationsOf(look, [of.id])
    const against = whyNoneIsAgreed(rule, await atCase(look, found))
    const may = of.endedOn === null && (await mayEvaluate(look, found))
    if (all.length === 0 && of.endedOn) return undefined
    return (
      <section id="evaluations">
        <h2 class="govuk-heading-m">{rule.title}</h2>
        {all.length === 0 && <p class="govuk-body">{against[0]?.says ?? 'No day is agreed with the school yet.'}</p>}
        <ul class="wm-rows">
          {all.map((evaluation) => (
            <Row {...{ ...found, evaluation, today: look.today }} />
          ))}
        </ul>
        {may && against.length === 0 && (
          <>
            <LinkButton kind="secondary" href={`/cases/${of.id}/evaluations`}>
              Agree days: {rule.title}
            </LinkButton>
            {rule.external && (
              <p class="wm-s">
                <a class="govuk-link" href={`/cases/${of.id}/external-evaluations`}>
                  Agree the day: {rule.external.name}
                </a>
              </p>
            )}
          </>
        )}
      </section>
    )
  },
}

function Row({ of, rule, evaluation, today }: Evaluated & { evaluation: Evaluation; today: string }) {
  const { id, dueOn, heldOn, calledOffOn } = evaluation
  const says = heldOn
    ? `held ${showShortDate(heldOn)}: ${standingOf(rule, evaluation)?.toLowerCase() ?? ''}`
    : `${calledOffOn ? 'called off,' : ''} agreed for ${showShortDate(dueOn)}`.trim()
  return (
    <li>
      <a class="govuk-link" href={`/cases/${of.id}/evaluations/${id}`}>
        {nameOfEvaluation(rule, evaluation)}
      </a>
      <span>
        {says} {wasHeldLate(evaluation) && <Tag colour="yellow">Late</Tag>}
        {isToCome(evaluation) && dueOn < today && of.endedOn === null && <Tag colour="red">Overdue</Tag>}
      </span>
    </li>
  )
}
