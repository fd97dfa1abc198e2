import { showDate } from '#shared/show-date.ts'
import { standingSays } from '../requests/how-it-stands.tsx'
import type { LateFromSchool } from './due-from.ts'

/** More visits than these bury today's under them; each has its own page, and its school's shows it too. */
const VISITS_SHOWN = 10

/** NF-16. What came late from schools, or has not come, a visit a line: on the first page of whoever visits them. */
export function LateFromSchools({ late }: { late: readonly LateFromSchool[] }) {
  if (late.length === 0) return null
  const further = late.length - VISITS_SHOWN
  return (
    <section>
      <h2 class="govuk-heading-m" id="from-schools">
        Late from schools, or came late
      </h2>
      <ul class="wm-rows wm-rows--3">
        {late.slice(0, VISITS_SHOWN).map((each) => (
          <OfVisit of={each} />
        ))}
      </ul>
      {further > 0 && (
        <p class="govuk-body">
          The same before{' '}
          <a class="govuk-link" href="/visits">
            {further === 1 ? 'one further visit' : `${further} further visits`}
          </a>
          .
        </p>
      )}
    </section>
  )
}

function OfVisit({ of: { visitId, schoolName, visitName, bookedFor, late } }: { of: LateFromSchool }) {
  const missing = late.filter(({ standing }) => standing.state === 'late')
  const came = late.filter(({ standing }) => standing.state === 'met-late')
  return (
    <li>
      <div>
        <a class="govuk-link wm-rows__what" href={`/visits/${visitId}/preparation`}>
          {schoolName}, {visitName}
        </a>
        {missing.length > 0 && <div>Has not come: {listOf(missing)}</div>}
        {came.length > 0 && <div>Came late: {listOf(came)}</div>}
      </div>
      <div class="wm-rows__when">{showDate(bookedFor)}</div>
    </li>
  )
}

/** The first of them in the model's words with how late it is; of the rest how many. */
function listOf(late: LateFromSchool['late']): string {
  const [first, ...more] = late
  if (!first) return ''
  const says = `${first.says} (${inSentence(standingSays(first.standing))})`
  return more.length === 0 ? says : `${says}, and ${more.length} more`
}

const inSentence = (says: string) => says.charAt(0).toLowerCase() + says.slice(1)
