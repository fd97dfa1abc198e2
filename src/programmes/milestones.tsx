import { Tag, type TagColour } from '#govuk/tag.tsx'
import type { ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showDistance } from '#shared/show-date.ts'
import { visitName } from '#visits/index.ts'
import type { FollowedProgramme, Milestone, MilestoneState } from './programme.ts'

const STATE_WORDS: Record<MilestoneState, string> = {
  'not-yet': 'Not yet',
  booked: 'Booked',
  held: 'Held',
  recorded: 'Recorded',
}
const STATE_COLOURS: Record<MilestoneState, TagColour> = {
  'not-yet': 'grey',
  booked: 'blue',
  held: 'teal',
  recorded: 'green',
}

type Props = {
  followed: FollowedProgramme
  today: PlainDate
  /** Where a kind of visit is booked, for those who may. */
  bookAt?: ((visitType: string) => string) | undefined
  /** Where dates are proposed for it, by those who propose rather than book. */
  proposeAt?: ((visitType: string) => string) | undefined
}

/** The visits of a school's own copy of a programme, in the order of the year, each with how far it has come. */
export function Milestones({ followed: { model, milestones }, today, bookAt, proposeAt }: Props) {
  return (
    <ul class="wm-rows wm-rows--3">
      {milestones.map((milestone) => (
        <li>
          <div>
            <a class="govuk-link wm-rows__what" href={`/visit-types/${milestone.visitType}`}>
              {nameOfKind(model, milestone.visitType)}
            </a>
            <div>
              {termName(model, milestone.term)}
              {milestone.isTailored && ', agreed for this school'}
            </div>
          </div>
          <div class="wm-rows__when">
            <MilestoneTag milestone={milestone} />
            <div>
              <Where
                milestone={milestone}
                today={today}
                bookAt={bookAt}
                proposeAt={proposeAt}
                name={nameOfKind(model, milestone.visitType)}
              />
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** How far a milestone is, in a word; behind is said first. */
export function MilestoneTag({ milestone: { state, isBehind } }: { milestone: Milestone }) {
  if (isBehind)
    return (
      <Tag colour="red" classes="wm-nowrap">
        {state === 'not-yet' ? 'Behind: not booked' : 'Behind: not held'}
      </Tag>
    )
  return <Tag colour={STATE_COLOURS[state]}>{STATE_WORDS[state]}</Tag>
}

function Where({
  milestone,
  today,
  bookAt,
  proposeAt,
  name,
}: Omit<Props, 'followed'> & { milestone: Milestone; name: string }) {
  const { visit, visitType } = milestone
  if (visit)
    return (
      <a class="govuk-link" href={`/visits/${visit.id}`}>
        {showDate(visit.on)}, {showDistance(visit.on, today)}
        <span class="govuk-visually-hidden">: {name}</span>
      </a>
    )
  const at = bookAt ?? proposeAt
  if (!at) return null
  return (
    <a class="govuk-link" href={at(visitType)}>
      {bookAt ? 'Book it' : 'Propose dates'}
      <span class="govuk-visually-hidden">: {name}</span>
    </a>
  )
}

/** A kind of visit by its name in a model; its id where the model no longer has it. */
export function nameOfKind(model: ServiceModel, visitType: string): string {
  const type = model.visitTypes.find(({ id }) => id === visitType)
  return type ? visitName(model, type) : visitType
}

/** A term by its name in a model. */
export function termName(model: ServiceModel, term: string | null | undefined): string {
  return model.calendar.terms.find(({ id }) => id === term)?.name ?? 'At any time of the year'
}
