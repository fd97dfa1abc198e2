import { capital, word } from '#model/index.ts'
import type { SchoolPanel } from '#schools/index.ts'
import { maySeeTargets, mayTake } from './target-policy.ts'
import { listSetsOf } from './target-store.ts'
import { standsOf, TARGET_STANDS } from './target-words.ts'
import { placeOf, targetYearOn } from './target.ts'

/** On a school's page, for which years it has targets and where they stand; the open year for who proposes or discusses. */
export const targetsSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, school) {
    const rule = look.model.targets
    if (!rule || !maySeeTargets(look, school.id)) return undefined
    const sets = await listSetsOf(look, school.id)
    const open = targetYearOn(look.today, rule)
    const acts = mayTake(look, rule, 'proposed', school.id) || mayTake(look, rule, 'discussed', school.id)
    const isOpenYearShown = acts && !sets.some(({ targetYear }) => targetYear === open)
    if (sets.length === 0 && !isOpenYearShown) return undefined
    return (
      <section id="targets">
        <h2 class="govuk-heading-m">{capital(word(look.model, 'target', { form: 'many' }))}</h2>
        <ul class="wm-rows">
          {isOpenYearShown && (
            <li>
              <a class="govuk-link" href={placeOf({ schoolId: school.id, targetYear: open })}>
                {open}
              </a>
              <span>{TARGET_STANDS.none.says}</span>
            </li>
          )}
          {sets.slice(0, 4).map((set) => (
            <li>
              <a class="govuk-link" href={placeOf(set)}>
                {set.targetYear}
              </a>
              <span>{TARGET_STANDS[standsOf(set)].says}</span>
            </li>
          ))}
        </ul>
      </section>
    )
  },
}
