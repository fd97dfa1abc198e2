import { InsetText } from '#govuk/inset-text.tsx'
import type { Handbook } from '#model/index.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { HandbookView } from './handbook-view.tsx'

type Props = {
  frame: Frame
  handbook: Handbook
  schoolYear: SchoolYear
  /** The years that run by another model than this one. */
  otherYears: readonly SchoolYear[]
  mayKeepModel: boolean
}

/** The model of a school year as everyone who is signed in can read it; refusals link to its rules. */
export function HandbookPage({ frame, handbook, schoolYear, otherYears, mayKeepModel }: Props) {
  return (
    <Page frame={frame} title={`${handbook.title}, ${showSchoolYear(schoolYear)}`}>
      <span class="govuk-caption-l">Handbook for {showSchoolYear(schoolYear)}</span>
      <h1 class="govuk-heading-l wm-h1">{handbook.title}</h1>
      {otherYears.length > 0 && (
        <InsetText>
          {otherYears.map((year) => (
            <p class="govuk-body">
              <a class="govuk-link" href={`/handbook?year=${year}`}>
                {showSchoolYear(year)} runs by another model: read its handbook
              </a>
            </p>
          ))}
        </InsetText>
      )}
      {mayKeepModel && (
        <p class="govuk-body">
          <a class="govuk-link" href="/models">
            The models that are kept, and which runs when
          </a>
        </p>
      )}
      <HandbookView handbook={handbook} />
    </Page>
  )
}
