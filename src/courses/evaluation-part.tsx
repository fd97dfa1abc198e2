import type { CoursePageProps } from './course-page.tsx'
import { countOf, nameIn } from './course.ts'
import { sumUp } from './sum-up.ts'

/** What those who came said of it, summed up, with their words for those who keep courses. */
export function EvaluationPart({ course, rule, evaluations, may, ownSchools, bookings, frame }: CoursePageProps) {
  if (course.status !== 'held') return null
  const { heading, lines } = sumUp(rule, evaluations)
  const own = bookings.filter(({ schoolId, attended }) => ownSchools.has(schoolId) && (attended ?? 0) > 0)
  const words = may.offer ? evaluations.filter(({ words: said }) => said) : []
  return (
    <section id="evaluation">
      <h2 class="govuk-heading-m">{heading}</h2>
      {lines.length > 0 && (
        <>
          <p class="govuk-body">{rule.evaluation.asks}</p>
          <ul class="govuk-list">
            {lines.map(({ answer, count }) => (
              <li>
                {answer}: {count}
              </li>
            ))}
          </ul>
        </>
      )}
      {words.map(({ cameAs, words: said }) => (
        <blockquote class="govuk-inset-text">
          {said}
          <br />
          <span class="wm-muted">{nameIn(rule.comeAs, cameAs)}</span>
        </blockquote>
      ))}
      {may.evaluate && own.length > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${frame.path.replace(/\/(withdraw|evaluate)$/, '')}/evaluate`}>
            Say how useful it was
          </a>
          , for{' '}
          {countOf(
            own.reduce((sum, { attended }) => sum + (attended ?? 0), 0),
            'person',
            'people',
          )}{' '}
          of your school who came
        </p>
      )}
    </section>
  )
}
