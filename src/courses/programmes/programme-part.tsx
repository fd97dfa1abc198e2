import { andList, namesOf } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'
import type { CoursePageProps } from '../course-page.tsx'
import { whyCannotBeRepeated } from './offer-rules.ts'
import type { Judgement, Repeatable } from './offered.ts'

/** What belongs to a course as a programme that is kept: to whom it is open, what was said of it, and its repeat. */
export type AsProgramme = {
  invited: readonly { id: string; name: string }[]
  judgements: readonly Judgement[]
  repeatable: Repeatable | undefined
  /** The course of which it is the repeat. */
  earlier: { id: string; title: string } | undefined
  /** Across what, and by which schools, it was commissioned. */
  commissioned: { across: string; schools: readonly string[] } | undefined
  mayJudge: boolean
}

/** RO-39. What those who evaluate programmes said of a course that was held, and the way to run it again. */
export function ProgrammePart({ course, rule, model, judgements, repeatable, may, mayJudge }: CoursePageProps) {
  if (!rule.repeats || course.status !== 'held' || !repeatable) return null
  const worked = judgements.filter((each) => each.worked).length
  const heading =
    judgements.length === 0
      ? 'Not evaluated yet, so it is not repeated'
      : `Evaluated by ${judgements.length}: ${worked} of them found that it worked`
  const isStopped = whyCannotBeRepeated(rule, repeatable).length > 0
  return (
    <section id="programme">
      <h2 class="govuk-heading-m">{heading}</h2>
      <p class="govuk-body">{rule.repeats.says}</p>
      {judgements.map(({ judgedByName, role, judgedOn, worked: didWork, words }) => (
        <blockquote class="govuk-inset-text">
          {words ?? (didWork ? 'It worked.' : 'It did not work.')}
          <br />
          <span class="wm-muted">
            {didWork ? 'It worked' : 'It did not work'}: {judgedByName}, {namesOf(model.roles, [role]).join('')},{' '}
            {showDate(judgedOn)}
          </span>
        </blockquote>
      ))}
      <p class="govuk-body">
        {mayJudge && (
          <a class="govuk-link" href={`/courses/${course.id}/judge`}>
            Evaluate this programme
          </a>
        )}
        {mayJudge && may.offer && !isStopped && ' · '}
        {may.offer && !isStopped && (
          <a class="govuk-link" href={`/courses/${course.id}/repeat`}>
            Run it again
          </a>
        )}
        {repeatable.repeatedAs && (
          <a class="govuk-link" href={`/courses/${repeatable.repeatedAs}`}>
            It is repeated: open the repeat
          </a>
        )}
      </p>
    </section>
  )
}

/** The lines of a course's summary that say to whom it is open, what it repeats, and who commissioned it. */
export function programmeRows({ course, rule, invited, earlier, commissioned }: CoursePageProps) {
  const row = (key: string, value: string) => ({ key, value })
  return [
    ...(rule.universal
      ? [
          row(
            'Open to',
            course.isUniversal
              ? 'Every school: a universal offer'
              : invited.length > 0
                ? `Only ${andList(invited.map(({ name }) => name))}`
                : 'Every school',
          ),
        ]
      : []),
    ...(earlier ? [row('Repeats', earlier.title)] : []),
    ...(commissioned
      ? [row('Commissioned by', `${andList(commissioned.schools)}, across: ${commissioned.across}`)]
      : []),
  ]
}
