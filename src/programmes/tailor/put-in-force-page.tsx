import type { Finding } from '#shared/finding.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { ServiceModel } from '#model/index.ts'
import type { Answers } from '#web/answers.ts'
import { FormPage } from '#web/form-page.tsx'
import type { Frame } from '#web/frame.ts'
import { crumbsOf } from '../follow/follow-page.tsx'

type Props = {
  frame: Frame
  answers: Answers
  findings: readonly Finding[]
  model: ServiceModel
  school: { id: string; name: string }
  schoolYear: SchoolYear
  /** The change in words, and who has not agreed to it yet. */
  says: string
  /** Where nothing may be written of the visit, the reasons there are. */
  reasons: readonly string[] | undefined
}

/** NF-11. Where the model lets a change go ahead of somebody's agreement: why it does. */
export function PutInForcePage({ says, ...props }: Props) {
  return (
    <FormPage
      {...props}
      title="Put it in force before all have agreed"
      caption={`${props.school.name}, ${showSchoolYear(props.schoolYear)}`}
      breadcrumbs={crumbsOf(props.model, props.school, props.schoolYear)}
      button="Put it in force"
    >
      <p class="govuk-body">{says}.</p>
    </FormPage>
  )
}
