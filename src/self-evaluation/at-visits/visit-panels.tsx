import type { CheckRule } from '#checks/index.ts'
import type { RecordPanel } from '#records/index.ts'
import type { VisitPanel } from '#visits/index.ts'
import { calledIn } from '../called.ts'
import { listKeyMarks } from '../following/following-store.ts'
import { listKeys } from '../following/keys.ts'
import { gradeSays } from '../framework.ts'
import { mayRead } from '../self-evaluation-policy.ts'
import { findToolJudgement, listAgreed } from './at-visit-store.ts'
import { whyToolHoldsBack } from './at-visit-rules.ts'
import { findDiscussed, mayReadAtVisit, rulesAt } from './get-at-visit.ts'

/** On a visit's page: the self-evaluation as a task where the model looks at it then, and the keys that the head marked. */
export const selfEvaluationVisitPanel: VisitPanel = {
  place: 'after-the-visit',
  async show(look, found) {
    const { visit, model } = found
    if (visit.status === 'cancelled' || !visit.mayHaveRecord || !mayReadAtVisit(look, visit)) return undefined
    const rules = rulesAt(found)
    const hasKeys = (model.selfEvaluation?.keys ?? []).length > 0
    if (!rules && !hasKeys) return undefined
    const discussed = await findDiscussed(look, visit)
    const agreed = rules && discussed ? await listAgreed(look, visit.id, discussed.held.id) : []
    const count = discussed?.framework.areas.length ?? 0
    const status = !discussed
      ? 'Not shared yet'
      : rules?.agreesGrades
        ? `${agreed.length} of ${count} grades agreed`
        : 'Shared'
    const href = `/visits/${visit.id}/self-evaluation`
    return {
      ...(rules && { tasks: [{ title: calledIn(model).One, href, status }] }),
      ...(hasKeys && discussed && { below: await keysMarked(look, discussed.held, model) }),
    }
  },
}

async function keysMarked(
  look: Parameters<typeof listKeys>[0],
  held: NonNullable<Awaited<ReturnType<typeof findDiscussed>>>['held'],
  model: Parameters<typeof listKeys>[1],
) {
  const [keys, marks] = await Promise.all([listKeys(look, model), listKeyMarks(look, held.id)])
  const marked = keys.filter(({ id }) => marks.some(({ key, needsDevelopment }) => key === id && needsDevelopment))
  if (marked.length === 0 || !mayRead(look, held)) return undefined
  return (
    <section id="keys">
      <h2 class="govuk-heading-m">Keys that need development</h2>
      <ul class="govuk-list govuk-list--bullet">
        {marked.map(({ title }) => (
          <li>{title}</li>
        ))}
      </ul>
    </section>
  )
}

/** NF-67. On a record's page: the school's grades and the agreed ones, side by side, as they were agreed at its visit. */
export const selfEvaluationRecordPanel: RecordPanel = async (look, found) => {
  const rules = rulesAt(found)
  if (!rules?.agreesGrades) return undefined
  const discussed = await findDiscussed(look, found.visit)
  const agreed = discussed ? await listAgreed(look, found.visit.id, discussed.held.id) : []
  if (!discussed || agreed.length === 0) return undefined
  return {
    below: (
      <table class="govuk-table" id="agreed-grades">
        <caption class="govuk-table__caption govuk-table__caption--m">Grades agreed at this visit</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              {discussed.framework.name}
            </th>
            <th scope="col" class="govuk-table__header">
              The school
            </th>
            <th scope="col" class="govuk-table__header">
              Agreed
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {discussed.framework.areas.flatMap(({ id, title, points }) => {
            const both = agreed.find(({ area }) => area === id)
            if (!both) return []
            return [
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                  {title}
                </th>
                <td class="govuk-table__cell">{gradeSays(points, both.schoolGrade)}</td>
                <td class="govuk-table__cell">{gradeSays(points, both.agreedGrade)}</td>
              </tr>,
            ]
          })}
        </tbody>
      </table>
    ),
  }
}

/** NF-72. The check of a record waits until the quality of a school's own tool is judged. */
export const ownToolRule: CheckRule = async (look, found) => {
  if (!rulesAt(found)) return []
  const discussed = await findDiscussed(look, found.visit)
  const judged = discussed && (await findToolJudgement(look, discussed.held.id))
  return whyToolHoldsBack(discussed?.held, judged !== undefined, found.model)
}
