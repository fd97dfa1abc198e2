import type { ServiceModel } from '#model/index.ts'
import { word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showShortDate } from '#shared/show-date.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { Milestones } from './milestones.tsx'
import { behindOf, type FollowedProgramme, type SchoolPosition } from './programme.ts'
import { TailoringList, type TailoringShown } from './tailor/tailoring-list.tsx'

export type SchoolProgrammeProps = {
  frame: Frame
  model: ServiceModel
  school: { id: string; name: string }
  schoolYear: SchoolYear
  years: readonly SchoolYear[]
  /** Undefined for a school that has closed. */
  position: SchoolPosition | undefined
  /** Programmes of the year's model that the school could take up. */
  others: readonly { id: string; name: string; says?: string | undefined; bought?: unknown }[]
  tailorings: readonly TailoringShown[]
  may: { book: boolean; propose: boolean; follow: boolean; tailor: (programmeId: string) => boolean }
  findings: readonly Finding[]
  done: string | undefined
}

/** A school's year: the programmes it follows, its own copy of each, how far it has come, and what was agreed to change. */
export function SchoolProgrammePage(props: SchoolProgrammeProps) {
  const { frame, model, school, schoolYear, years, position, others, may, findings, done } = props
  const programmes = position?.programmes ?? []
  const year = showSchoolYear(schoolYear)
  const heading = headingOf(model, position, year)
  const address = `/schools/${school.id}/programme`
  return (
    <Page
      frame={frame}
      title={`${heading}: ${school.name}`}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: school.name, href: `/schools/${school.id}` }, { text: year }]}
    >
      <h1 class="govuk-heading-l wm-h1">
        <span class="govuk-caption-l">
          {school.name}, {year}
        </span>{' '}
        {heading}
      </h1>
      <ul class="wm-tools">
        {years.map((each) => (
          <li>
            {each === schoolYear ? (
              <strong>{showSchoolYear(each)}</strong>
            ) : (
              <a class="govuk-link" href={`${address}?schoolYear=${each}`}>
                {showSchoolYear(each)}
              </a>
            )}
          </li>
        ))}
      </ul>
      {programmes.length === 0 && (
        <p class="govuk-body">
          The {word(model, 'visit', { form: 'many' })} of the {word(model, 'programme')} that this school follows will
          stand here, each with its {word(model, 'term')}.
        </p>
      )}
      {programmes.map((followed) => (
        <Followed {...props} followed={followed} />
      ))}
      <TailoringList frame={frame} schoolId={school.id} tailorings={props.tailorings} />
      {others.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">Not followed in {year}</h2>
          <ul class="wm-rows">
            {others.map(({ id, name, says, bought }) => (
              <li>
                <span class="wm-rows__what">{name}</span>
                {says && <span>{says}</span>}
                {may.follow && !bought && (
                  <span>
                    <a class="govuk-link" href={`${address}/${id}/follow?schoolYear=${schoolYear}`}>
                      Say that it follows<span class="govuk-visually-hidden"> {name}</span>
                    </a>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

function Followed({
  model,
  school,
  schoolYear,
  followed,
  may,
  frame,
}: SchoolProgrammeProps & { followed: FollowedProgramme }) {
  const { programme, following, milestones } = followed
  const address = `/schools/${school.id}/programme/${programme.id}`
  const year = `schoolYear=${schoolYear}`
  return (
    <section>
      <h2 class="govuk-heading-m">{programme.name}</h2>
      <p class="govuk-body">
        {programme.says} {following && sinceSays(following)}
      </p>
      {milestones.length === 0 ? (
        <p class="govuk-body">
          It has no {word(model, 'visit', { form: 'many' })} of its own: they are booked as the school needs them.
        </p>
      ) : (
        <Milestones
          followed={followed}
          today={frame.today}
          bookAt={may.book ? (type) => `/schools/${school.id}/visits/book/${type}` : undefined}
          proposeAt={may.propose ? (type) => `/schools/${school.id}/visits/propose/${type}` : undefined}
        />
      )}
      <ul class="wm-tools">
        {may.tailor(programme.id) && (
          <li>
            <a class="govuk-link" href={`${address}/tailor?${year}`}>
              Propose a change<span class="govuk-visually-hidden"> of {programme.name}</span>
            </a>
          </li>
        )}
        {may.follow && following && !following.finishedOn && !programme.bought && (
          <li>
            <a class="govuk-link" href={`${address}/stop?${year}`}>
              Say that it gives it up<span class="govuk-visually-hidden">: {programme.name}</span>
            </a>
          </li>
        )}
      </ul>
    </section>
  )
}

function sinceSays({ startedOn, finishedOn }: NonNullable<FollowedProgramme['following']>): string {
  const since = `Followed since ${showShortDate(startedOn)}`
  return finishedOn ? `${since}, given up after ${showShortDate(finishedOn)}.` : `${since}.`
}

function headingOf(model: ServiceModel, position: SchoolPosition | undefined, year: string): string {
  if (!position || position.programmes.length === 0) return `No ${word(model, 'programme')} in ${year}`
  const behind = behindOf(position).length
  if (behind > 0) return `${behind} ${word(model, 'visit', { count: behind })} behind`
  const all = position.programmes.flatMap(({ milestones }) => milestones)
  const done = all.filter(({ state }) => state === 'held' || state === 'recorded').length
  if (all.length === 0) return position.programmes.map(({ programme }) => programme.name).join(' and ')
  return `${done} of ${all.length} ${word(model, 'visit', { count: all.length })} held, nothing behind`
}
