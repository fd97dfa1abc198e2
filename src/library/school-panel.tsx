import { londonDateOf } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { SchoolPanel } from '#schools/index.ts'
import { isWithin } from '#work/reach.ts'
import { mayKeepLibrary } from './library-policy.ts'
import { listDocuments, listItemsHeld } from './library-store.ts'

/** SH-99. On a school's page, the documents of the library that are of this school, for who reads what is written of it. */
export const librarySchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    if (!isWithin(look.reach('read-records'), schoolId)) return undefined
    const mayKeep = mayKeepLibrary(look)
    const own = look.model.library.filter(({ ofEachSchool }) => ofEachSchool)
    const [documents, held] = await Promise.all([
      listDocuments(look, { schoolId }),
      mayKeep && own.length > 0 ? listItemsHeld(look) : [],
    ])
    const missing = mayKeep
      ? own.filter(({ id }) => !held.some((each) => each.item === id && each.schoolId === schoolId))
      : []
    if (documents.length + missing.length === 0) return undefined
    return (
      <section id="library">
        <h2 class="govuk-heading-m">Of this school in the library</h2>
        <ul class="wm-rows">
          {documents.map(({ id, title, updatedAt }) => (
            <li>
              <a class="govuk-link" href={`/library/${id}`}>
                {title}
              </a>
              <span class="wm-rows__when">
                {updatedAt ? showShortDate(londonDateOf(updatedAt)) : 'Not published yet'}
              </span>
            </li>
          ))}
          {missing.map(({ id, title }) => (
            <li>
              {title}
              <span>
                <a class="govuk-link" href={`/library/add?item=${id}&schoolId=${schoolId}`}>
                  Add it<span class="govuk-visually-hidden">: {title}</span>
                </a>
              </span>
            </li>
          ))}
        </ul>
      </section>
    )
  },
}
