import { capital, word } from '#model/index.ts'
import type { VisitInModel } from '#visits/index.ts'
import { openToSchool } from './agenda/agenda-rules.ts'
import type { Preparation } from './get-preparation.ts'
import { sharedOf } from './questions/question-rules.ts'

type Props = VisitInModel &
  Pick<Preparation, 'items' | 'questions'> & { may: { schoolsPart: boolean; prepare: boolean } }

/** What the visit will turn to: the school's own items, and the questions that it can think about before. */
export function HowItIsSet({ visit, model, type, items, questions, may }: Props) {
  const shown = may.prepare ? questions : sharedOf(questions)
  const mayAdd = may.schoolsPart && visit.status === 'booked'
  return (
    <>
      {openToSchool(type).length > 0 && (
        <>
          <h2 class="govuk-heading-m">{may.prepare ? 'The school’s own items' : 'Your own items for the agenda'}</h2>
          {items.length === 0 && <p class="govuk-body">None yet.</p>}
          <ul class="govuk-list govuk-list--bullet">
            {items.map(({ says, isSupportNeed }) => (
              <li>
                {says}
                {isSupportNeed && <strong> Support is needed.</strong>}
              </li>
            ))}
          </ul>
          {mayAdd && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/visits/${visit.id}/agenda/add`}>
                Add an item to the agenda
              </a>
            </p>
          )}
        </>
      )}
      {shown.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{capital(word(model, 'keyQuestion', { form: 'many' }))}</h2>
          <ol class="govuk-list govuk-list--number govuk-list--spaced">
            {shown.map(({ asks }) => (
              <li>{asks}</li>
            ))}
          </ol>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/visits/${visit.id}/agenda`}>
          The whole agenda
        </a>
      </p>
    </>
  )
}
