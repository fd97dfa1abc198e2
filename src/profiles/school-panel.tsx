import { measuresOf, showMeasureYear } from '#measures/index.ts'
import { SmallTrend } from '#pictures/small-trend-picture.tsx'
import type { SchoolPanel } from '#schools/index.ts'
import { saysValue, whyMissing } from './measure-words.ts'
import { trendOf } from './pictures-of-measure.ts'
import type { MeasureLine } from './profile.ts'
import { readProfile } from './read-profile.ts'

/** SH-101. On a school's page, its figures as small pictures: what pupils achieve, and how many come. */
export const figuresSchoolPanel: SchoolPanel = {
  place: 'card',
  async show(look, school) {
    const { lines } = await readProfile(look, school, true)
    const measures = measuresOf(look.model)
    const shown = ['attainment', 'progress', 'attendance']
      .flatMap((topic) => lines.find(({ measure }) => measure.topic === topic) ?? [])
      .slice(0, 2)
    const url = `/schools/${school.id}/figures`
    if (shown.length === 0) return undefined
    return (
      <section class="wm-card">
        <h2 class="govuk-heading-m">Figures</h2>
        {shown.map((line) => (
          <>
            <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
              <a class="govuk-link" href={`${url}/${line.measure.id}`}>
                {line.measure.short}
              </a>
              : {whyMissing(measures, line.latest) ?? saysLatest(line)}
            </h3>
            <SmallTrend trend={trendOf(measures, line)} size="card" />
            <p class="govuk-body-s">{line.stands.says}</p>
          </>
        ))}
        <p class="govuk-body wm-card__foot">
          <a class="govuk-link" href={url}>
            All its figures
          </a>
        </p>
      </section>
    )
  },
}

function saysLatest({ measure, latest: { figure, year } }: MeasureLine): string {
  return figure ? `${saysValue(measure, figure)}, ${showMeasureYear(year)}` : ''
}
