import { Button } from '#govuk/button.tsx'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { andList, capital, namesOf } from '#model/index.ts'
import { PageOfVisit } from '#visits/index.ts'
import { answersIn } from '#web/answers.ts'
import { DayInput, type Shown } from '#web/form-page.tsx'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import { whyNotOpenAtVisit } from '../at-visits/at-visit-rules.ts'
import { POINT_WORDS } from '../following/point.ts'
import { KINDS_AT_VISITS, rolesWithout } from './agreed-point.ts'
import { agreedSays, CALLED } from './agreed-points-panels.tsx'
import type { AgreedPoints } from './get-agreed-points.ts'
import { PointsAgreed } from './points-agreed.tsx'

type Props = AgreedPoints & Shown & { may: { name: boolean; agreeAs: readonly string[] }; done: string | undefined }

/** NF-39. What was named at a visit, with whom each is agreed, and the form of whoever names or agrees. */
export function AgreedPointsPage(props: Props) {
  const { frame, visit, model, type, rule, points, findings, done, may } = props
  const closed = whyNotOpenAtVisit(props)
  const open = points.filter((point) => rolesWithout(rule, point).length > 0)
  const place = `/visits/${visit.id}/strengths`
  return (
    <PageOfVisit {...{ frame, visit, model, type, findings, done }} heading={agreedSays(rule, points)} here={CALLED}>
      <p class="govuk-body">{rule.says}</p>
      {may.name && closed.map(({ says }) => <InsetText>{says}</InsetText>)}
      {points.length === 0 && !may.name && (
        <p class="govuk-body">What the visit names will stand here, with whom it was agreed.</p>
      )}
      <PointsAgreed
        {...{ model, points }}
        more={(point) =>
          rolesWithout(rule, point).some((role) => may.agreeAs.includes(role)) && (
            <Form frame={frame} action={`${place}/${point.id}/agree`}>
              <Button kind="secondary" classes="govuk-!-margin-bottom-1" preventDoubleClick>
                I agree<span class="govuk-visually-hidden">: {point.says}</span>
              </Button>
            </Form>
          )
        }
      />
      {may.name && closed.length === 0 && (
        <>
          {open.length > 0 && <WriteDown {...props} open={open} place={place} />}
          <NameOne {...props} place={place} />
        </>
      )}
    </PageOfVisit>
  )
}

type Placed = Props & { place: string }

function NameOne({ frame, answers, findings, place }: Placed) {
  return (
    <section id="name">
      <h2 class="govuk-heading-m">Name one</h2>
      <Form frame={frame} action={`${place}/name`}>
        <Radios
          name="kind"
          legend="What it is"
          legendSize="s"
          small
          inline
          choices={KINDS_AT_VISITS.map((kind) => ({ value: kind, label: capital(POINT_WORDS[kind].one) }))}
          value={answers.kind}
          error={wrongWith(findings, 'kind')}
        />
        <Textarea
          name="says"
          label="In a sentence"
          hint="It goes into the record of this visit too. No pupil and no teacher is named."
          rows={2}
          value={'says' in answers ? answers.says : ''}
          error={wrongWith(findings, 'says')}
        />
        {'says' in answers && <Reasons findings={findings} answers={answers} />}
        <Button preventDoubleClick>Name it</Button>
      </Form>
    </section>
  )
}

function WriteDown({ frame, visit, model, rule, open, answers, findings, place }: Placed & { open: Props['points'] }) {
  const names = namesOf(model.roles, rule.agreedBy)
  return (
    <section id="agreed">
      <h2 class="govuk-heading-m">Agreed with the {andList(names)}?</h2>
      <Form frame={frame} action={`${place}/agreed`}>
        <Checkboxes
          name="points"
          legend="What was agreed"
          legendSize="s"
          small
          choices={open.map(({ id, says }) => ({ value: id, label: says }))}
          values={'points' in answers ? answersIn(answers.points ?? '') : open.map(({ id }) => id)}
          error={wrongWith(findings, 'points')}
        />
        <Checkboxes
          name="roles"
          legend="With whom"
          legendSize="s"
          small
          choices={rule.agreedBy.map((role, at) => ({ value: role, label: names[at] ?? role }))}
          values={answersIn(answers.roles ?? '')}
          error={wrongWith(findings, 'roles')}
        />
        <DayInput name="on" label="On which day" {...{ answers, findings }} usual={visit.heldOn ?? visit.bookedFor} />
        <Button kind="secondary" preventDoubleClick>
          Write it down
        </Button>
      </Form>
    </section>
  )
}
