import { Details } from '#govuk/details.tsx'
import { Table } from '#govuk/table.tsx'
import { londonDateOf } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { FiguresOfVisit } from './figures-of-visit.ts'
import { shortOf, surestFirst, type KeptLine } from './kept-figures.ts'

/** The table has as many rows as are taken in at once, those of which it is sure that they differ first. */
const MOST = 6

/** The figures of a visit, on its page, before the school's part, and with its record: the same on both sides. */
export function FiguresSection({ figures, id = 'figures' }: { figures: FiguresOfVisit | undefined; id?: string }) {
  if (!figures) return null
  const { schoolId, keptAt, lines, sources, targets, changes } = figures
  const url = `/schools/${schoolId}/figures`
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {keptAt ? `Figures as they stood on ${showDate(londonDateOf(keptAt))}` : 'Figures that both sides have'}
      </h2>
      {lines.length === 0 ? (
        <p class="govuk-body">
          No figures of the school are loaded yet. Once they are, they stand here for both sides, and are kept with the
          record.
        </p>
      ) : (
        <div class="wm-scroll" tabindex={0} role="region" aria-labelledby={id}>
          <Table
            smallOnMobile
            rowHeaders
            columns={[
              {
                head: 'Measure',
                cell: ({ name, measure }: KeptLine) => (
                  <a class="govuk-link" href={`${url}/${measure}`}>
                    {name}
                  </a>
                ),
              },
              { head: 'Latest', cell: ({ latest }) => latest },
              { head: 'Local', numeric: true, cell: ({ local }) => local },
              { head: 'England', numeric: true, cell: ({ england }) => england },
              { head: 'Where it stands', cell: shortOf },
            ]}
            rows={surestFirst(lines).slice(0, MOST)}
          />
        </div>
      )}
      {lines.length > 0 && <InFull lines={lines} />}
      {targets.map(({ heading, lines: says, href }) => (
        <>
          <h3 class="govuk-heading-s">{heading}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {says.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          <p class="govuk-body">
            <a class="govuk-link" href={href}>
              Look at them with their sources
            </a>
          </p>
        </>
      ))}
      {changes.length > 0 && (
        <>
          <h3 class="govuk-heading-s">Loaded later, and different</h3>
          <ul class="govuk-list govuk-list--bullet">
            {changes.map((change) => (
              <li>{change}</li>
            ))}
          </ul>
        </>
      )}
      {sources.map((source) => (
        <p class="govuk-body-s wm-muted govuk-!-margin-bottom-1">{source}</p>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={url}>
          All figures of the school
        </a>
      </p>
    </section>
  )
}

/** What the table has no room for: the other measures, where each stands in a sentence, and the years before. */
function InFull({ lines }: { lines: readonly KeptLine[] }) {
  return (
    <Details summary={lines.length > MOST ? `All ${lines.length} in full` : 'Each in full'}>
      <ul class="govuk-list govuk-list--spaced">
        {lines.map(({ name, latest, local, england, stands, together, before }) => (
          <li>
            <strong>{name}</strong>,{' '}
            {[latest, local && `local ${local}`, england && `England ${england}`].filter(Boolean).join('; ')}.{' '}
            {[stands, together, before && `Before: ${before}`].filter(Boolean).join('. ')}
          </li>
        ))}
      </ul>
    </Details>
  )
}
