import { InsetText } from '#govuk/inset-text.tsx'
import { capital, word } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { PageOfVisit } from '#visits/index.ts'
import type { Shown } from '#web/form-page.tsx'
import { calledIn } from '../called.ts'
import type { AgreedGrade, Established, Evidence, JudgedTool } from './at-visit.ts'
import { whyNotOpenAtVisit } from './at-visit-rules.ts'
import { EstablishPart } from './establish-part.tsx'
import { EvidencePart } from './evidence-part.tsx'
import { GradesPart, ToolPart } from './grades-part.tsx'
import type { AtVisit } from './get-at-visit.ts'

export type AtVisitProps = AtVisit &
  Shown & {
    agreed: readonly AgreedGrade[]
    established: readonly Established[]
    evidence: readonly Evidence[]
    judged: JudgedTool | undefined
    questions: readonly { asks: string; isShared: boolean }[]
    mayWrite: boolean
    today: PlainDate
    done: string | undefined
  }

/** The school's self-evaluation at a visit: grades side by side, what is established, evidence judged by both, and the tool. */
export function AtVisitPage(props: AtVisitProps) {
  const { frame, visit, model, type, rules, discussed, agreed, findings, done, mayWrite, questions } = props
  const { one, One } = calledIn(model)
  const why = whyNotOpenAtVisit(props)
  const graded = discussed?.framework.areas.length ?? 0
  const heading =
    discussed && rules.agreesGrades
      ? `${agreed.length} of ${graded} grades agreed`
      : `${One} at this ${word(model, 'visit')}`
  return (
    <PageOfVisit {...{ frame, visit, model, type, findings, done }} heading={heading} here={One}>
      {mayWrite && why.map(({ says }) => <InsetText>{says}</InsetText>)}
      {discussed ? (
        <p class="govuk-body">
          On the table:{' '}
          <a class="govuk-link" href={`/self-evaluations/${discussed.held.id}`}>
            the {one} for {showSchoolYear(discussed.held.schoolYear)}
          </a>
          {discussed.held.protocol && `, protocol version ${discussed.held.protocol}`}.
        </p>
      ) : (
        <p class="govuk-body">
          The school has not shared its {one} yet. What it shares will stand here beside what is agreed.
        </p>
      )}
      {questions.length > 0 && (
        <section id="questions">
          <h2 class="govuk-heading-m">{capital(word(model, 'keyQuestion', { form: 'many' }))} to take up</h2>
          <ul class="govuk-list govuk-list--bullet">
            {questions.map(({ asks }) => (
              <li>{asks}</li>
            ))}
          </ul>
        </section>
      )}
      {rules.agreesGrades && discussed && <GradesPart {...props} />}
      <ToolPart {...props} />
      <EvidencePart {...props} />
      <EstablishPart {...props} />
    </PageOfVisit>
  )
}

/** Whether the person can write here now: theirs, and the visit held with its record still open. */
export const isWritable = (props: AtVisitProps) => props.mayWrite && whyNotOpenAtVisit(props).length === 0
