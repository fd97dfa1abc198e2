import { standingSays } from '../requests/how-it-stands.tsx'
import type { LateFromSchool } from './due-from.ts'

/** NF-16. What came late from schools, or has not come: on the first page of whoever visits them. */
export function LateFromSchools({ late }: { late: readonly LateFromSchool[] }) {
  if (late.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m" id="from-schools">
        Late from schools, or came late
      </h2>
      <ul class="wm-rows wm-rows--3">
        {late.map(({ says, schoolName, visitName, href, standing }) => (
          <li>
            <div>
              <a class="govuk-link wm-rows__what" href={href}>
                {says}
              </a>
              <div>
                {schoolName}, {visitName}
              </div>
            </div>
            <div class="wm-rows__when">
              {standing.state === 'late'
                ? `Has not come: ${inSentence(standingSays(standing))}`
                : standingSays(standing)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const inSentence = (says: string) => says.charAt(0).toLowerCase() + says.slice(1)
