import { showShortDate } from '#shared/show-date.ts'
import type { FiguresBeside } from './figures-beside.ts'
import type { GatheredText } from './gathered.ts'

/** What is published of the school, beside the section that tells of it. */
export function SchoolFigures({ of, href }: { of: FiguresBeside | undefined; href: string }) {
  if (!of) return null
  return (
    <>
      <h3>The school’s figures</h3>
      {of.lines.length === 0 && <p>No figures of the school are loaded.</p>}
      {of.lines.map((line) => (
        <p>{line}</p>
      ))}
      {of.sources.map((source) => (
        <p class="wm-muted">{source}</p>
      ))}
      <p>
        <a class="govuk-link" href={href}>
          All figures of the school
        </a>
      </p>
    </>
  )
}

/** What the records of the year say of it, each with its visit. */
export function GatheredTexts({ texts }: { texts: readonly GatheredText[] }) {
  if (texts.length === 0) return <p>Nothing was issued of it this year.</p>
  return (
    <>
      {texts.map(({ from, heldOn, title, text, visitId }) => (
        <>
          <p>
            <a class="govuk-link" href={`/visits/${visitId}/record`}>
              {from}, {showShortDate(heldOn)}
            </a>
            : {title}
          </p>
          <p class="wm-quote">{text}</p>
        </>
      ))}
    </>
  )
}
