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
  mayBook,
}: {
  model: ServiceModel
  chosen: Programme
  rows: readonly SchoolPosition[]
  /** Of which schools the reader may book what is behind. */
  mayBook: (schoolId: string) => boolean
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
                    <Cell
                      milestones={milestones.filter(({ visitType }) => visitType === kind)}
                      bookAt={
                        mayBook(position.school.id) ? `/schools/${position.school.id}/visits/book/${kind}` : undefined
                      }
                      name={`${nameOfKind(model, kind)}, ${position.school.name}`}
                    />
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

type CellProps = { milestones: readonly Milestone[]; bookAt: string | undefined; name: string }

function Cell({ milestones, bookAt, name }: CellProps) {
  if (milestones.length === 0) return <span class="wm-muted">Not in its year</span>
  return (
    <>
      {milestones.map((milestone) => (
        <div>
          <MilestoneTag milestone={milestone} />
          {milestone.isBehind && !milestone.visit && bookAt && (
            <span class="wm-grid__sub">
              <a class="govuk-link" href={bookAt}>
                Book it<span class="govuk-visually-hidden">: {name}</span>
              </a>
            </span>
          )}
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
