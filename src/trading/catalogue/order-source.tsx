import { listActions, type Action } from '#actions/index.ts'
import { capital, word, type ServiceModel, type VisitType } from '#model/index.ts'
import { Select } from '#govuk/select.tsx'
import { showShortDate } from '#shared/show-date.ts'
import { isId } from '#shared/id.ts'
import { getVisit, visitName, type Visit } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { wrongWith } from '#web/form.tsx'
import type { Finding } from '#shared/finding.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'

/** Where an order comes from, as it can be shown and chosen (NF-47). */
export type SourceChoices = {
  visit: Visit
  type: VisitType
  /** What was agreed at that visit. */
  actions: readonly Action[]
}

/** The visit from which the reader came, if they came from one of this school of which something may be written. Throws NotFound. */
export async function findSource(look: Look, schoolId: string, answers: Answers): Promise<SourceChoices | undefined> {
  if (!answers.visit) return undefined
  if (!isId(answers.visit)) throw new NotFound('visit', answers.visit)
  const { visit, type } = await getVisit(look, answers.visit)
  if (visit.schoolId !== schoolId || !visit.mayHaveRecord) throw new NotFound('visit', visit.id)
  const actions = (await listActions(look, schoolId)).filter(({ visitId }) => visitId === visit.id)
  return { visit, type, actions }
}

type Props = { model: ServiceModel; source: SourceChoices; answers: Answers; findings: readonly Finding[] }

/** From which visit it comes, and, if it is known, from which item of its agenda or which action. */
export function SourceFields({ model, source: { visit, type, actions }, answers, findings }: Props) {
  const none = { value: '', label: 'None of these' }
  return (
    <>
      <input type="hidden" name="visit" value={visit.id} />
      <p class="govuk-body">
        It comes from {visitName(model, type)}, {showShortDate(visit.heldOn ?? visit.bookedFor)}.
      </p>
      {type.agenda.length > 0 && (
        <Select
          name="item"
          label="From which item of the agenda?"
          choices={[none, ...type.agenda.map(({ id, text }) => ({ value: id, label: text }))]}
          value={answers.item ?? ''}
          error={wrongWith(findings, 'item')}
        />
      )}
      {actions.length > 0 && (
        <Select
          name="action"
          label={`From which ${word(model, 'action')}?`}
          hint={capital(`${word(model, 'action', { form: 'many' })} that were agreed there`)}
          choices={[none, ...actions.map(({ id, says }) => ({ value: id, label: says.slice(0, 120) }))]}
          value={answers.action ?? ''}
          error={wrongWith(findings, 'action')}
        />
      )}
    </>
  )
}
