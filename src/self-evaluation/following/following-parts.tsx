import { showSchoolYear } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { SchoolPageProps } from '../reading/school-page.tsx'

/** SH-06. What was challenged from outside in the year that runs, and what was not yet. */
export function ChallengesPart({ school, model, challenges, schoolYear, may }: SchoolPageProps) {
  const rule = model.selfEvaluation?.challenges
  if (!rule) return null
  return (
    <section id="challenges">
      <h2 class="govuk-heading-m">Challenged from outside in {showSchoolYear(schoolYear)}</h2>
      <ul class="wm-rows">
        {rule.of.map(({ id, name }) => {
          const given = challenges.filter(({ challenged }) => challenged === id)
          return (
            <li>
              <strong>{name}</strong>
              {given.length === 0 && <span>Not yet this year</span>}
              {given.map((each) => (
                <span>
                  {each.says}{' '}
                  <span class="wm-rows__when">
                    {each.givenBy}, {showShortDate(each.givenOn)}
                  </span>{' '}
                  {may.challenge && (
                    <a class="govuk-link" href={`/schools/${school.id}/challenges/${each.id}/strike-out`}>
                      Made in error?<span class="govuk-visually-hidden"> {name}</span>
                    </a>
                  )}
                </span>
              ))}
            </li>
          )
        })}
      </ul>
      {may.challenge && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/schools/${school.id}/challenges/add`}>
            Enter a challenge
          </a>
        </p>
      )}
    </section>
  )
}

/** SH-02, WI-14. Where the school stands in its cycle, and since when. */
export function CyclePart({ school, model, steps, may }: SchoolPageProps) {
  const cycle = model.selfEvaluation?.cycle ?? []
  if (cycle.length === 0) return null
  const now = steps[0]
  return (
    <section id="cycle">
      <h2 class="govuk-heading-m">The cycle</h2>
      <ol class="govuk-list govuk-list--number">
        {cycle.map(({ id, name }) => (
          <li>
            {id === now?.step ? (
              <strong aria-current="step">
                {name}, since {showShortDate(now.startedOn)}
              </strong>
            ) : (
              name
            )}
          </li>
        ))}
      </ol>
      {!now && <p class="wm-s">Nobody has said yet where the school stands.</p>}
      {now?.says && <p class="wm-s">{now.says}</p>}
      {may.follow && (
        <p class="wm-s">
          <a class="govuk-link" href={`/schools/${school.id}/cycle`}>
            Say where the school stands
          </a>
        </p>
      )}
    </section>
  )
}

/** WI-13. The keys, and which of them the head marked for development. */
export function KeysPart({ current, keys, marks, may }: SchoolPageProps) {
  if (keys.length === 0) return null
  return (
    <section id="keys">
      <h2 class="govuk-heading-m">Keys</h2>
      <ul class="wm-rows">
        {keys.map(({ id, title }) => {
          const mark = marks.find(({ key }) => key === id)
          return (
            <li>
              {title}
              {mark?.needsDevelopment && <strong>Needs development</strong>}
              {mark?.schoolSays && <span>The school: {mark.schoolSays}</span>}
              {mark?.adviserSays && <span>In dialogue: {mark.adviserSays}</span>}
            </li>
          )
        })}
      </ul>
      {current && may.follow && (
        <p class="wm-s">
          <a class="govuk-link" href={`/self-evaluations/${current.id}/keys`}>
            {may.write ? 'Mark what needs development' : 'Say something of the keys'}
          </a>
        </p>
      )}
      {!current && <p class="wm-s">They can be marked once the school has begun to judge itself.</p>}
    </section>
  )
}
