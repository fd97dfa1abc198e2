import { ListTable } from '#web/list-table.tsx'
import type { TeamInModel } from './get-support-team.ts'
import { isOpenFor, type Evaluation } from './support-team.ts'

/** What somebody typed, a paragraph a line. */
export const Lines = ({ text }: { text: string }) => (
  <>
    {text.split(/\n+/).map((line) => (
      <p class="govuk-body">{line}</p>
    ))}
  </>
)

type Props = TeamInModel & { evaluations: readonly Evaluation[]; mayKeep: boolean }

/** NF-20. What a team has evaluated: of each intervention what it aimed at, what changed, the figures of that day and the judgement. */
export function EvaluationParts({ team, rule, model, evaluations, mayKeep }: Props) {
  const scale = model.scales.find(({ id }) => id === rule.closing.scale)
  if (evaluations.length === 0 && team.status === 'live') return null
  return (
    <section id="evaluation">
      <h2 class="govuk-heading-m">Evaluation</h2>
      {team.conclusion && <Lines text={team.conclusion} />}
      {evaluations.map((each) => (
        <section>
          <h3 class="govuk-heading-s">
            {each.intervention}: {scale?.points.find(({ value }) => value === each.judgement)?.label ?? each.judgement}
          </h3>
          <p class="govuk-body">Aimed at: {each.aimedAt}</p>
          <p class="govuk-body">What changed: {each.changed}</p>
          <Figures of={each} schoolId={team.schoolId} />
          {mayKeep && isOpenFor(team, 'evaluate') && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/support-teams/${team.id}/evaluations/${each.id}`}>
                Change<span class="govuk-visually-hidden">: {each.intervention}</span>
              </a>
            </p>
          )}
        </section>
      ))}
    </section>
  )
}

function Figures({ of: { figures, noFigures }, schoolId }: { of: Evaluation; schoolId: string }) {
  if (!figures) return <p class="govuk-body">No figures: {noFigures}</p>
  return (
    <>
      <p class="govuk-body">
        <a class="govuk-link" href={`/schools/${schoolId}/figures/${figures.measure}`}>
          {figures.name}
        </a>
      </p>
      <ListTable
        caption={figures.name}
        rows={figures.lines}
        columns={[
          { head: 'Year', isName: true, width: 'one-third', cell: ({ year }) => year },
          { head: 'Figure', cell: ({ says }) => says },
        ]}
      />
      <p class="govuk-hint">{figures.source}</p>
    </>
  )
}
