import { LinkButton } from '#govuk/link-button.tsx'
import { Tag } from '#govuk/tag.tsx'
import type { ServiceModel } from '#model/index.ts'
import { crumbsTo, type School } from '#schools/index.ts'
import { londonDateOf, type PlainDate } from '#shared/plain-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { calledIn } from '../called.ts'
import type { Challenge, CycleStep, KeyMark } from '../following/following-store.ts'
import { ChallengesPart, CyclePart, KeysPart } from '../following/following-parts.tsx'
import { PointsPart } from '../following/points-part.tsx'
import type { Key } from '../following/keys.ts'
import type { Point } from '../following/point.ts'
import { findFramework } from '../framework.ts'
import { isOpenTo, type SelfEvaluation } from '../self-evaluation.ts'
import { STATUS_WORDS } from './read-page.tsx'

export type SchoolPageProps = {
  frame: Frame
  model: ServiceModel
  school: School
  /** Those that the reader may read, the newest first. */
  held: readonly SelfEvaluation[]
  /** The one whose keys are marked. */
  current: SelfEvaluation | undefined
  points: readonly Point[]
  /** What was withdrawn, for whoever can bring it back. */
  withdrawn: readonly Point[]
  /** By when the one of this school year is in force, where the model says. */
  dueOn: PlainDate | undefined
  steps: readonly CycleStep[]
  challenges: readonly Challenge[]
  keys: readonly Key[]
  marks: readonly KeyMark[]
  schoolYear: SchoolYear
  may: { write: boolean; follow: boolean; challenge: boolean; seeAll: boolean }
  done: string | undefined
}

/** A school's self-evaluation over the years, and what follows from it: its heading says how it stands. */
export function SchoolPage(props: SchoolPageProps) {
  const { frame, model, school, held, may, done } = props
  const { One, a, one } = calledIn(model)
  const inForce = held.find(({ status }) => status === 'in-force')
  const open = held.find((each) => isOpenTo(each, 'write'))
  const heading = inForce
    ? `${One} for ${showSchoolYear(inForce.schoolYear)} is in force`
    : open
      ? `No ${one} is in force yet`
      : `No ${one} yet`
  return (
    <Page frame={frame} title={`${heading}: ${school.name}`} done={done} breadcrumbs={crumbsTo(school, One)}>
      <div class="wm-cols wm-cols--side">
        <div>
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{school.name}</span> {heading}
          </h1>
          {props.dueOn && !(inForce && inForce.schoolYear >= props.schoolYear) && (
            <p class="govuk-body">
              The one for {showSchoolYear(props.schoolYear)} is due by {showDate(props.dueOn)}.
            </p>
          )}
          {held.length === 0 && (
            <p class="govuk-body">
              What the school says of itself will stand here.{' '}
              {may.write
                ? `Begin ${a}: as a draft only your school sees it.`
                : 'The school begins it, and shares it when it is ready.'}
            </p>
          )}
          <ul class="wm-rows">
            {held.map((each) => (
              <li>
                <a class="govuk-link" href={`/self-evaluations/${each.id}`}>
                  {showSchoolYear(each.schoolYear)}
                  {each.number > 1 && `, no. ${each.number}`}
                </a>
                <span>
                  <Tag colour={each.status === 'in-force' ? 'green' : each.status === 'earlier' ? 'grey' : 'blue'}>
                    {STATUS_WORDS[each.status]}
                  </Tag>{' '}
                  {each.ownTool ?? findFramework(model, each.framework)?.name}
                </span>
                <span class="wm-rows__when">{sinceWhen(each)}</span>
              </li>
            ))}
          </ul>
          {may.write && !open && (
            <LinkButton href={`/schools/${school.id}/self-evaluation/begin`}>Begin {a}</LinkButton>
          )}
          {may.write && open && <LinkButton href={`/self-evaluations/${open.id}`}>Go on writing</LinkButton>}
          {model.reviews.flatMap(({ toolkit }) =>
            toolkit ? (
              <p class="govuk-body">
                To use beside it:{' '}
                <a class="govuk-link" href="/toolkit">
                  {toolkit.name}
                </a>
              </p>
            ) : (
              []
            ),
          )}
          {may.seeAll && (
            <p class="govuk-body">
              <a class="govuk-link" href="/self-evaluations">
                Where all schools stand
              </a>
            </p>
          )}
          <PointsPart {...props} />
          <ChallengesPart {...props} />
        </div>
        <div>
          <CyclePart {...props} />
          <KeysPart {...props} />
        </div>
      </div>
    </Page>
  )
}

function sinceWhen({ inForceOn, sharedAt, begunAt }: SelfEvaluation): string {
  if (inForceOn) return `In force since ${showShortDate(inForceOn)}`
  if (sharedAt) return `Shared on ${showShortDate(londonDateOf(sharedAt))}`
  return `Begun on ${showShortDate(londonDateOf(begunAt))}`
}
