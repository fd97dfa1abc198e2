import { capital, word } from '#model/index.ts'
import type { VisitPanel } from '#visits/index.ts'
import { besideTargets } from './beside.ts'
import { getTargetsOf } from './get-targets.ts'
import { outcomeOf } from './outcome.ts'
import { maySeeTargets } from './target-policy.ts'
import { findTargetSet } from './target-store.ts'
import { shortNameOf } from './target-value.ts'
import { standsOf, TARGET_STANDS } from './target-words.ts'
import { keyOf, placeOf, resultsYearOn, targetYearOn, valueOf } from './target.ts'

/** NF-38, NF-40. On the visit at which targets are set: those to set, and what came of those for the latest results. */
export const targetsVisitPanel: VisitPanel = {
  place: 'before-the-visit',
  async show(look, { visit, model, type }) {
    const rule = model.targets
    if (rule?.setAt?.visitType !== type.id || visit.status === 'cancelled') return undefined
    if (!maySeeTargets(look, visit.schoolId)) return undefined
    const at = { schoolId: visit.schoolId, targetYear: targetYearOn(visit.bookedFor, rule) }
    const set = await findTargetSet(look, at.schoolId, at.targetYear)
    const many = capital(word(model, 'target', { form: 'many' }))
    const task = {
      title: `${many} for ${at.targetYear}`,
      href: placeOf(at),
      status: TARGET_STANDS[standsOf(set)].says,
    }
    const latest = { ...at, targetYear: resultsYearOn(visit.bookedFor) }
    const found = await getTargetsOf(look, at.schoolId, String(latest.targetYear))
    const beside = found.set && (await besideTargets(look, found))
    // Where the kind of visit has figures, what came of them stands among these, and is kept with them.
    if (found.set && type.figures) return { tasks: [task] }
    const outcomes = found.wanted.flatMap((wanted) => {
      const target = found.set?.targets.find((each) => keyOf(each) === wanted.key)
      const outcome = target && outcomeOf(wanted.measure, valueOf(target), beside?.of.get(wanted.key)?.result)
      return outcome ? [`${shortNameOf(wanted)}: ${outcome.says}`] : []
    })
    return {
      tasks: [task],
      below: (
        <section id="outcomes-against-targets">
          <h2 class="govuk-heading-m">
            What came of the {many.toLowerCase()} for {latest.targetYear}
          </h2>
          {outcomes.length === 0 ? (
            <p class="govuk-body">
              {found.set ? 'There are no results to set beside them yet. ' : 'None are kept for that year. '}
              <a class="govuk-link" href={placeOf(latest)}>
                {found.set ? 'Look at them' : 'See what can be written down'}
              </a>
            </p>
          ) : (
            <>
              <ul class="govuk-list govuk-list--bullet">
                {outcomes.map((says) => (
                  <li>{says}</li>
                ))}
              </ul>
              <p class="govuk-body">
                <a class="govuk-link" href={placeOf(latest)}>
                  Look at them with their sources
                </a>
              </p>
            </>
          )}
        </section>
      ),
    }
  },
}
