import type { Programme, ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { MilestoneTag, nameOfKind, termName } from '../milestones.tsx'
import type { Milestone, SchoolPosition } from '../programme.ts'
import { followedIn } from './survey.ts'

/** A line a school, a column a visit of the programme; what was agreed for the school alone stands at the end. */
export function PositionsGrid({
  model,
  chosen,
  rows,
}: {
  model: ServiceModel
  chosen: Programme
  rows: readonly SchoolPosition[]
}) {
  const kinds = [...new Set(chosen.visits.map(({ visitType }) => visitType))]
  return (
    <div class="wm-scroll" tabIndex={0} role="region" aria-label="Schools">
      <table class="wm-table wm-grid">
        <thead>
          <tr>
            <th scope="col">School</th>
            {kinds.map((kind) => (
              <th scope="col">{nameOfKind(model, kind)}</th>
            ))}
            <th scope="col">Agreed for the school</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((position) => {
            const milestones = followedIn(position, chosen.id).flatMap((each) => each.milestones)
            return (
              <tr>
                <th scope="row">
                  <a class="govuk-link" href={`/schools/${position.school.id}/programme`}>
                    {position.school.name}
                  </a>
                </th>
                {kinds.map((kind) => (
                  <td>
                    <Cell milestones={milestones.filter(({ visitType }) => visitType === kind)} />
                  </td>
                ))}
                <td>{agreedSays(model, milestones)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ milestones }: { milestones: readonly Milestone[] }) {
  if (milestones.length === 0) return <span class="wm-muted">Not in its year</span>
  return (
    <>
      {milestones.map((milestone) => (
        <div>
          <MilestoneTag milestone={milestone} />
          {milestone.visit && (
            <span class="wm-grid__sub">
              <a class="govuk-link" href={`/visits/${milestone.visit.id}`}>
                {showShortDate(milestone.visit.on)}
              </a>
            </span>
          )}
        </div>
      ))}
    </>
  )
}

function agreedSays(model: ServiceModel, milestones: readonly Milestone[]): string {
  return milestones
    .filter(({ isTailored }) => isTailored)
    .map(({ visitType, term }) => `${nameOfKind(model, visitType)}: ${termName(model, term)}`)
    .join('; ')
}
