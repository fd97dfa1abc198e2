import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Details } from '#govuk/details.tsx'
import { showShortDate } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { TAILORING_REASONS, type Tailoring } from './tailoring.ts'

/** A change of a school's copy as it is shown: in words, with each role that must agree, and what the reader may do about it. */
export type TailoringShown = Tailoring & {
  says: string
  roles: readonly { role: string; title: string; holders: readonly string[] }[]
  may: { answer: boolean; withdraw: boolean; putInForce: boolean }
}

type Props = { frame: Frame; schoolId: string; tailorings: readonly TailoringShown[] }

/** NF-11. What waits to be agreed, with who has agreed and who has not; what is in force; and what came to nothing. */
export function TailoringList({ frame, schoolId, tailorings }: Props) {
  const of = (...statuses: Tailoring['status'][]) => tailorings.filter(({ status }) => statuses.includes(status))
  const [waiting, inForce, past] = [of('waiting'), of('in-force'), of('refused', 'withdrawn')]
  return (
    <>
      {waiting.length > 0 && (
        <section>
          <h2 class="govuk-heading-m" id="waiting">
            {waiting.length === 1 ? 'A change waits to be agreed' : `${waiting.length} changes wait to be agreed`}
          </h2>
          {waiting.map((each) => (
            <Waiting frame={frame} schoolId={schoolId} tailoring={each} />
          ))}
        </section>
      )}
      {inForce.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">Agreed for this school</h2>
          <ul class="wm-rows">
            {inForce.map((each) => (
              <li>
                <span class="wm-rows__what">{each.says}</span>
                <span>
                  {TAILORING_REASONS[each.because]}. In force since {each.decidedOn && showShortDate(each.decidedOn)}
                  {': '}
                  {each.answers.map(({ name, answeredOn }) => `${name}, ${showShortDate(answeredOn)}`).join('; ')}.
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {past.length > 0 && (
        <Details summary="Changes that were refused or withdrawn">
          <ul class="govuk-list govuk-list--bullet">
            {past.map((each) => (
              <li>
                {each.says}: {each.status} {each.decidedOn && `on ${showShortDate(each.decidedOn)}`}. It changed
                nothing.
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

function Waiting({ frame, schoolId, tailoring }: Omit<Props, 'tailorings'> & { tailoring: TailoringShown }) {
  const { id, says, because, proposedByName, proposedOn, roles, answers, may } = tailoring
  const address = `/schools/${schoolId}/tailorings/${id}`
  return (
    <div class="wm-card">
      <h3 class="govuk-heading-s">{says}</h3>
      <p class="govuk-body">
        {TAILORING_REASONS[because]}. Proposed by {proposedByName} on {showShortDate(proposedOn)}.
      </p>
      <ul class="wm-rows">
        {roles.map(({ role, title, holders }) => {
          const agreed = answers.find((each) => each.role === role)
          return (
            <li>
              <span class="wm-rows__what">{title}</span>
              <span>
                {agreed
                  ? `${agreed.name} agreed on ${showShortDate(agreed.answeredOn)}`
                  : `Has not agreed yet: ${holders.length === 0 ? 'nobody is named' : holders.join(' or ')}`}
              </span>
            </li>
          )
        })}
      </ul>
      {(may.answer || may.withdraw || may.putInForce) && (
        <div class="govuk-button-group">
          {may.answer && (
            <>
              <Form frame={frame} action={`${address}/agree`}>
                <Button preventDoubleClick>
                  Agree<span class="govuk-visually-hidden"> to: {says}</span>
                </Button>
              </Form>
              <Form frame={frame} action={`${address}/refuse`}>
                <Button kind="secondary" preventDoubleClick>
                  Do not agree<span class="govuk-visually-hidden"> to: {says}</span>
                </Button>
              </Form>
            </>
          )}
          {may.putInForce && (
            <LinkButton kind="secondary" href={`${address}/put-in-force`}>
              Put it in force before all have agreed<span class="govuk-visually-hidden">: {says}</span>
            </LinkButton>
          )}
          {may.withdraw && (
            <Form frame={frame} action={`${address}/withdraw`}>
              <Button kind="secondary" preventDoubleClick>
                Withdraw it<span class="govuk-visually-hidden">: {says}</span>
              </Button>
            </Form>
          )}
        </div>
      )}
    </div>
  )
}
