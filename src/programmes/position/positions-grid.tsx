import type { Programme, ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { ListTable, type ListColumn } from '#web/list-table.tsx'
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
  const lines = rows.map((position) => ({
    school: position.school,
    milestones: followedIn(position, chosen.id).flatMap((each) => each.milestones),
  }))
  type Line = (typeof lines)[number]
  const ofKinds = kinds.map((kind): ListColumn<Line> => ({
    head: nameOfKind(model, kind),
    isLabelled: true,
    cell: ({ school, milestones }) => (
      <Cell
        milestones={milestones.filter(({ visitType }) => visitType === kind)}
        bookAt={mayBook(school.id) ? `/schools/${school.id}/visits/book/${kind}` : undefined}
        name={`${nameOfKind(model, kind)}, ${school.name}`}
      />
    ),
  }))
  return (
    <div class="wm-scroll">
      <ListTable
        caption="Schools"
        rows={lines}
        columns={[
          {
            head: 'School',
            isName: true,
            cell: ({ school }) => (
              <a class="govuk-link" href={`/schools/${school.id}/programme`}>
                {school.name}
              </a>
            ),
          },
          ...ofKinds,
          {
            head: 'Agreed for the school',
            isLabelled: true,
            cell: ({ milestones }) => agreedSays(model, milestones),
          },
        ]}
      />
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
