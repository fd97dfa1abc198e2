import { saysInspectionSource } from '#figures/index.ts'
import { InspectionsFigure } from '#pictures/inspections-picture.tsx'
import { headingOf, historyOf, type HeldInspections } from './history.ts'
import { sourcesOf } from './read-history.ts'

/** NF-37. On a school's figures: its inspections on one line broken where frameworks changed, and where they are from; nothing where none is held. */
export function InspectionsSection({ schoolId, held }: { schoolId: string; held: HeldInspections }) {
  const { publication, inspections, newest } = held
  if (!publication || !newest) return null
  return (
    <section aria-labelledby="inspections-heading">
      <h2 class="govuk-heading-m" id="inspections-heading">
        {inspections.length === 0 ? 'Inspections' : `Inspections: ${headingOf(held)}`}
      </h2>
      {inspections.length === 0 ? (
        <p class="govuk-body">The file has no inspection of this school.</p>
      ) : (
        <>
          <InspectionsFigure history={historyOf(publication, inspections)} isTitled={false} />
          <p class="govuk-body">
            <a class="govuk-link" href={`/schools/${schoolId}/inspections`}>
              Each inspection with every grade
            </a>
          </p>
        </>
      )}
      {sourcesOf(held).map((source) => (
        <p class="govuk-body-s wm-muted">{saysInspectionSource(source)}</p>
      ))}
    </section>
  )
}
