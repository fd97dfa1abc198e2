import { describeEvent, listLately } from '#history/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { Look } from '#work/work.ts'

export type SchoolChange = Awaited<ReturnType<typeof listLately>>[number]

const DAYS = 14
const SHOWN = 6

/** What somebody who works with schools would want to have heard: a new head or chair, a name, a closure, a group left. */
const NEWS = [
  ...['school.changed', 'school.closed', 'school.presence-began', 'school.presence-ended'],
  ...['person.role-given', 'person.role-ended', 'person.cover-arranged', 'person.access-given', 'person.access-ended'],
  ...['group.school-joined', 'group.school-left'],
]

/** What changed these two weeks in the schools that are a person's own; nobody has the whole service as their own. */
export async function listChanges(look: Look): Promise<SchoolChange[]> {
  const mine = look.reach('write')
  if (mine.everything) return []
  const since = new Date(look.now.getTime() - DAYS * 24 * 60 * 60 * 1000)
  return listLately(look, { schoolIds: [...mine.schoolIds], names: NEWS, since, limit: SHOWN })
}

/** The same, a line each; nothing where nothing changed. */
export function ChangesInSchools({ changes, model }: { changes: readonly SchoolChange[]; model: ServiceModel }) {
  if (changes.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m" id="changed">
        Changed in your schools
      </h2>
      <ul class="wm-rows wm-rows--3">
        {changes.map((change) => (
          <li>
            <div>
              <a class="govuk-link wm-rows__what" href={`/schools/${change.schoolId}#happened`}>
                {change.schoolName}
              </a>
              <div>{describeEvent(change, model).says}</div>
            </div>
            <div class="wm-rows__when">{showDate(londonDateOf(change.at))}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}
