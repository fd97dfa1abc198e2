import type { ComponentChildren } from 'preact'
import { Details } from '#govuk/details.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { crumbsTo } from '#schools/index.ts'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { Giver, GiverPerson } from './fit.ts'
import type { HelpNeed } from './help.ts'

/** Somebody who is proposed, with what speaks for and against, and who may give it in person. */
export type Proposed = Pick<Giver, 'id' | 'title' | 'schoolName'> & {
  reasons: readonly string[]
  people: readonly GiverPerson[]
}

type Props = Shown & {
  need: HelpNeed
  proposed: readonly Proposed[]
  /** Those who offer it and cannot give it now: why. */
  others: readonly { title: string; schoolName: string; why: string }[]
  /** Why nobody is proposed, where nobody is. */
  whyNobody: string
  asksPerson: boolean
  /** What stands above the choice, where it comes from a proposal for all needs. */
  above?: ComponentChildren
  crumbs?: readonly { text: string; href: string }[]
}

/** RO-47, RO-64. Who could help, the best first, each with the reasons; one is chosen, with why. */
export function ChoosePage({ need, proposed, others, whyNobody, asksPerson, above, crumbs, ...shown }: Props) {
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title="Who is to help"
      caption={`${need.schoolName}: ${need.title}`}
      breadcrumbs={
        crumbs ?? [
          ...crumbsTo({ id: need.schoolId, name: need.schoolName }),
          { text: need.title, href: `/brokering/needs/${need.id}` },
        ]
      }
      button="Choose"
    >
      {above}
      <input type="hidden" name="revision" value={answers.revision ?? need.revision} />
      {proposed.length === 0 ? (
        <p class="govuk-body" id="strengthId">
          {whyNobody}
        </p>
      ) : (
        <Radios
          name="strengthId"
          legend="Who is proposed, the best first"
          legendSize="m"
          value={answers.strengthId}
          error={wrongWith(findings, 'strengthId')}
          choices={proposed.map(({ id, title, schoolName, reasons }) => ({
            value: id,
            label: `${schoolName}: ${title}`,
            hint: reasons.join(' '),
          }))}
        />
      )}
      {asksPerson && (
        <Select
          name="personId"
          label="Who gives it in person"
          value={answers.personId ?? ''}
          error={wrongWith(findings, 'personId')}
          choices={[
            { value: '', label: 'Choose' },
            ...proposed.flatMap(({ schoolName, people }) =>
              people.map(({ personId, name }) => ({ value: personId, label: `${name}, ${schoolName}` })),
            ),
          ]}
        />
      )}
      <TextInput
        name="days"
        label="For how many days"
        width={4}
        inputmode="decimal"
        suffix="days"
        value={answers.days ?? String(need.halfDays / 2)}
        error={wrongWith(findings, 'days')}
      />
      <Textarea
        name="because"
        label="Why this school"
        hint="Both schools read it"
        rows={3}
        value={answers.because}
        error={wrongWith(findings, 'because')}
      />
      {others.length > 0 && (
        <Details summary={`Who offers it and is not proposed (${others.length})`}>
          <ul class="govuk-list govuk-list--bullet">
            {others.map(({ title, schoolName, why }) => (
              <li>
                {schoolName}, {title}: {why}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </FormPage>
  )
}
