import { figuresNow, shortOf, surestFirst, type KeptLine } from '#profiles/index.ts'
import type { Look } from '#work/work.ts'
import type { Area } from '../framework.ts'

/** The latest figures that belong to an area of self-evaluation, and where they are from. */
export type FiguresBeside = { lines: readonly KeptLine[]; sources: readonly string[] }

/** So many are taken in beside what one writes, those of which it is sure that they differ first. */
const MOST = 8

/** Which figures of a school belong to an area; undefined where none do. */
export async function figuresOfArea(look: Look, area: Area, schoolId: string): Promise<FiguresBeside | undefined> {
  if (!area.figures || area.figures.length === 0) return undefined
  const { lines, sources } = await figuresNow(look, { schoolId, bookedFor: look.today }, area.figures)
  return { lines: surestFirst(lines).slice(0, MOST), sources }
}

/** The school's own figures beside what it says of itself. */
export function FiguresOfArea({ lines, sources, schoolId }: FiguresBeside & { schoolId: string }) {
  return (
    <aside class="govuk-grid-column-one-third" aria-labelledby="figures">
      <h2 class="govuk-heading-m" id="figures">
        Your figures
      </h2>
      {lines.length === 0 && <p class="govuk-body">None are loaded yet.</p>}
      <ul class="wm-rows">
        {lines.map((line) => (
          <li>
            <a class="govuk-link" href={`/schools/${schoolId}/figures/${line.measure}`}>
              {line.name}
            </a>
            <span>
              {[line.latest, line.local && `local ${line.local}`, line.england && `England ${line.england}`]
                .filter(Boolean)
                .join('; ')}
            </span>
            <span>{shortOf(line)}</span>
          </li>
        ))}
      </ul>
      {sources.slice(0, 3).map((source) => (
        <p class="govuk-body-s wm-muted">{source}</p>
      ))}
    </aside>
  )
}
