import { Button } from '#govuk/button.tsx'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { capital, word, type ServiceModel, type VisitType } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { answersIn } from '#web/answers.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { reasonsToGoAhead } from '../closed-reasons.ts'
import { visitName } from '../visit-name.ts'
import type { OfferableSchool } from './offerable-store.ts'
import { TimeFields } from './time-fields.tsx'

const OFFERS = { text: 'Times offered to schools', href: '/offers' }

/** Of which kind of visit times are offered. */
export function ChooseKindPage({ frame, model }: { frame: Frame; model: ServiceModel }) {
  const title = `For which ${word(model, 'visit')} do you offer times?`
  return (
    <Page frame={frame} title={title} breadcrumbs={[OFFERS, { text: 'Offer times' }]}>
      <h1 class="govuk-heading-l">{title}</h1>
      <ul class="wm-rows">
        {model.visitTypes.map((type) => (
          <li>
            <div>
              <a class="govuk-link wm-rows__what" href={`/offers/new/${type.id}`}>
                {visitName(model, type)}
              </a>
              <div>{type.about ?? type.agenda[0]?.text}</div>
            </div>
          </li>
        ))}
      </ul>
    </Page>
  )
}

type Props = Shown & {
  model: ServiceModel
  type: VisitType
  offerers: readonly { id: string; name: string }[]
  /** Who makes the visits, and the schools that they could be offered to. */
  adviser: { id: string; name: string } | undefined
  schools: readonly OfferableSchool[]
}

/** WI-18. Times of one person for several schools: who, which schools, when, and until when they can choose. */
export function OfferTimesPage({ model, type, offerers, adviser, schools, ...shown }: Props) {
  const { frame, answers, findings } = shown
  const name = visitName(model, type)
  if (!adviser || schools.length === 0)
    return <NothingToOffer frame={frame} name={name} model={model} type={type} offerers={offerers} adviser={adviser} />
  const ticked = 'schools' in answers || findings.length > 0 ? answersIn(answers.schools) : toVisit(schools)
  return (
    <FormPage
      {...shown}
      title="Offer times"
      caption={name}
      breadcrumbs={[OFFERS]}
      button="Offer them"
      reasons={reasonsToGoAhead(type).choices}
    >
      <input type="hidden" name="adviser" value={adviser.id} />
      <p class="govuk-body">
        {capital(word(model, 'visit', { form: 'many' }))} by {adviser.name}. Each school chooses one of the times, and
        whoever comes first has the choice. The {word(model, 'visit')} is booked by choosing; no school sees which
        others were asked.
      </p>
      <Checkboxes
        name="schools"
        legend="Which schools?"
        legendSize="m"
        small
        choices={schools.map(({ id, name: school, hasOn }) => ({
          value: id,
          label: school,
          ...(hasOn && { hint: `Has it on ${showShortDate(hasOn)}` }),
        }))}
        values={ticked}
        error={wrongWith(findings, 'schools')}
      />
      <h2 class="govuk-heading-m">When?</h2>
      <TimeFields answers={answers} findings={findings} />
      {type.length ? (
        <input type="hidden" name="length" value={type.length.is} />
      ) : (
        <Radios
          name="length"
          legend="How long is it?"
          legendSize="s"
          inline
          choices={[
            { value: 'half-day', label: 'Half a day' },
            { value: 'whole-day', label: 'A whole day' },
          ]}
          value={answers.length ?? 'half-day'}
          error={wrongWith(findings, 'length')}
        />
      )}
      {type.purposes.length > 0 && (
        <Checkboxes
          name="purposes"
          legend={`What is the ${word(model, 'visit')} for?`}
          legendSize="s"
          choices={type.purposes.map((purpose) => ({ value: purpose.id, label: capital(purpose.name) }))}
          values={answersIn(answers.purposes)}
          error={wrongWith(findings, 'purposes')}
        />
      )}
      <DayInput
        name="closesOn"
        label="Until when can schools choose?"
        hint="The last day on which they can. They are reminded the working day before."
        answers={answers}
        findings={findings}
      />
    </FormPage>
  )
}

/** Those that have none of this kind yet are who it is for. */
const toVisit = (schools: readonly OfferableSchool[]) => schools.filter(({ hasOn }) => !hasOn).map(({ id }) => id)

type Nothing = Pick<Props, 'frame' | 'model' | 'type' | 'offerers' | 'adviser'> & { name: string }

function NothingToOffer({ frame, model, type, offerers, adviser, name }: Nothing) {
  const title = `Offer times: ${name}`
  return (
    <Page frame={frame} title={title} breadcrumbs={[OFFERS, { text: 'Offer times' }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{name}</span> Offer times
      </h1>
      {offerers.length === 0 || adviser ? (
        <p class="govuk-body">
          There is no school to which {adviser ? adviser.name : 'you'} could make this {word(model, 'visit')}: it is
          made by somebody who is {rolesOf(model, type)} of the school.
        </p>
      ) : (
        <form method="get" action={frame.path}>
          <Select
            name="adviser"
            label={`Who makes the ${word(model, 'visit', { form: 'many' })}?`}
            choices={offerers.map(({ id, name: who }) => ({ value: id, label: who }))}
          />
          <Button>Continue</Button>
        </form>
      )}
    </Page>
  )
}

function rolesOf(model: ServiceModel, type: VisitType): string {
  return type.roles.map((id) => model.roles.find((role) => role.id === id)?.name ?? id).join(' or ')
}
