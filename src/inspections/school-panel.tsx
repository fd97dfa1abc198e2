import { inspectionsPicture } from '#pictures/inspections-picture.tsx'
import { CARD, Drawn } from '#pictures/picture.tsx'
import type { SchoolPanel } from '#schools/index.ts'
import { headingOf, historyOf } from './history.ts'
import { readInspections } from './read-history.ts'

/** On a school's page, its latest two inspections in small. */
export const inspectionsSchoolPanel: SchoolPanel = {
  place: 'card',
  async show(look, school) {
    const held = await readInspections(look, school.id)
    const { publication, inspections } = held
    if (!publication || inspections.length === 0) return undefined
    const picture = inspectionsPicture(historyOf(publication, inspections.slice(-2)))
    return (
      <section class="wm-card">
        <h2 class="govuk-heading-m">Inspections</h2>
        <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{headingOf(held)}</h3>
        <Drawn picture={picture} width={CARD} name="card" />
        <p class="govuk-body wm-card__foot">
          <a class="govuk-link" href={`/schools/${school.id}/inspections`}>
            All its inspections
          </a>
        </p>
      </section>
    )
  },
}
