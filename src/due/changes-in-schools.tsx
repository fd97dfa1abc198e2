import type { ComponentChildren } from 'preact'
import { describeEvent, listLately, listNews } from '#history/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { listWatched } from '#schools/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { Look } from '#work/work.ts'

export type SchoolChange = Awaited<ReturnType<typeof listLately>>[number]

/** What happened lately in one's own schools, as far as it is news, and all that did in those that one watches. */
export type SchoolChanges = { own: readonly SchoolChange[]; watched: readonly SchoolChange[]; isWatching: boolean }

const DAYS = 14
const SHOWN = 6

/** What changed these two weeks in a person's own schools, and in those they watch; nobody has the whole service as their own. */
export async function listChanges(look: Look, makesVisits: boolean): Promise<SchoolChanges> {
  const since = new Date(look.now.getTime() - DAYS * 24 * 60 * 60 * 1000)
  const mine = look.reach('write')
  const ownIds = makesVisits && !mine.everything ? [...mine.schoolIds] : []
  const watchedIds = await listWatched(look)
  const [own, watched] = await Promise.all([
    listLately(look, { schoolIds: ownIds, names: listNews(), since, limit: SHOWN }),
    listLately(look, { schoolIds: watchedIds, since, limit: SHOWN }),
  ])
  return { own, watched, isWatching: watchedIds.length > 0 }
}

/** The same, a line each; nothing where nothing changed. */
export function ChangesInSchools({ changes, model }: { changes: SchoolChanges; model: ServiceModel }) {
  const { own, watched, isWatching } = changes
  return (
    <>
      {own.length > 0 && <Changes id="changed" title="Changed in your schools" {...{ changes: own, model }} />}
      {isWatching && (
        <Changes id="watched" title="In the schools you watch" {...{ changes: watched, model }}>
          <p class="govuk-body">
            <a class="govuk-link" href="/schools?whose=watched">
              The schools you watch
            </a>
          </p>
        </Changes>
      )}
    </>
  )
}

type ListProps = {
  id: string
  title: string
  changes: readonly SchoolChange[]
  model: ServiceModel
  children?: ComponentChildren
}

function Changes({ id, title, changes, model, children }: ListProps) {
  return (
    <section>
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      {changes.length === 0 && <p class="govuk-body">Nothing changed in them these two weeks.</p>}
      {changes.length > 0 && (
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
      )}
      {children}
    </section>
  )
}
