import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { Form, Reasons } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { Look } from '#work/work.ts'
import type { Beside } from './beside.ts'
import type { TargetsOfYear } from './get-targets.ts'
import { PageOfTargets } from './page-of-targets.tsx'
import { placeOf, targetYearOn } from './target.ts'
import { headingOf, stepSays } from './target-words.ts'
import { TargetsTable } from './targets-table.tsx'

/** What the reader may do now. */
export type TargetsMay = {
  propose: boolean
  discuss: boolean
  agree: boolean
  record: boolean
  sanction: boolean
  bringIn: boolean
}

type Props = TargetsOfYear & {
  frame: Frame
  look: Look
  beside: Beside
  may: TargetsMay
  answers: Answers
  findings: readonly Finding[]
  done: string | undefined
}

/** NF-38, NF-51, NF-55. A school's targets for a year: where they stand, what stands beside them, and what came of them. */
export function TargetsPage(props: Props) {
  const { look, model, rule, targetYear, set, school } = props
  const open = targetYearOn(look.today, rule)
  return (
    <PageOfTargets {...props} heading={headingOf(model, rule, targetYear, set)}>
      <NextStep {...props} />
      {!set && open !== targetYear && (
        <p class="govuk-body">
          {rule.says}{' '}
          <a class="govuk-link" href={placeOf({ schoolId: school.id, targetYear: open })}>
            Today that is {open}.
          </a>
        </p>
      )}
      <TargetsTable {...props} />
      {set && set.steps.length > 0 && (
        <>
          <h2 class="govuk-heading-m">How they came about</h2>
          <ul class="govuk-list">
            {set.steps.map((taken) => (
              <li>{stepSays(model, rule, set, taken)}</li>
            ))}
          </ul>
        </>
      )}
    </PageOfTargets>
  )
}

function NextStep({ frame, set, school, targetYear, may, findings, answers }: Props) {
  const place = placeOf({ schoolId: school.id, targetYear })
  return (
    <>
      {may.agree && set && (
        <Form frame={frame} action={`${place}/agree`}>
          <input type="hidden" name="revision" value={set.revision} />
          <Reasons findings={findings} answers={answers} />
          <Button preventDoubleClick>I agree to these</Button>
        </Form>
      )}
      <div class="govuk-button-group">
        {may.propose && (
          <LinkButton href={`${place}/propose`}>{set ? 'Change what is proposed' : 'Propose them'}</LinkButton>
        )}
        {may.sanction && <LinkButton href={`${place}/sanction`}>Say that the governors sanction them</LinkButton>}
        {may.record && <LinkButton href={`${place}/agreed`}>Write down who agreed</LinkButton>}
        {may.discuss && (
          <LinkButton href={`${place}/discuss`} {...(set?.status !== 'proposed' && { kind: 'secondary' as const })}>
            {set?.status === 'proposed' ? 'Discuss them' : 'Discuss them anew'}
          </LinkButton>
        )}
        {may.bringIn && <LinkButton href={`${place}/earlier`}>Write down what was set before</LinkButton>}
      </div>
    </>
  )
}
