import { Button } from '#govuk/button.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { Finding } from '#shared/finding.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { Deployment, DeploymentLine } from './deployment.ts'

/** The same search again, with whom was chosen by hand. */
export function SearchAgain({ frame, deployment }: { frame: Frame; deployment: Deployment }) {
  const { change, misfit, unfair } = deployment.weights
  const kept = { year: deployment.schoolYear, role: deployment.role, change, misfit, unfair, from: deployment.id }
  return (
    <section>
      <h2 class="govuk-heading-m">Search again</h2>
      <p class="govuk-body">
        Whom you chose by hand stays. What changed since, such as what somebody has to give, counts.
      </p>
      <Form frame={frame} action="/deployments">
        {Object.entries(kept).map(([name, value]) => (
          <input type="hidden" name={name} value={String(value)} />
        ))}
        <Button kind="secondary" preventDoubleClick>
          Search again
        </Button>
      </Form>
    </section>
  )
}

type AdoptProps = {
  frame: Frame
  deployment: Deployment
  lines: readonly DeploymentLine[]
  findings: readonly Finding[]
  because: string | undefined
  /** RO-29. What the model says of the reasons of a match with a school, where it asks for them. */
  matched: string | undefined
}

/** What adopting does, the reason that it asks for where somebody does not quite fit, and the press. */
export function AdoptForm({ frame, deployment, lines, findings, because, matched }: AdoptProps) {
  const against = [...new Set(lines.flatMap((line) => (line.personId ? line.against.map(({ says }) => says) : [])))]
  return (
    <section id="adopt">
      <h2 class="govuk-heading-m">Adopt it</h2>
      <p class="govuk-body">
        Each of those proposed is given their schools and groups, who served them before makes way, and the days that
        are due are allocated. Schools read of it once you tell them.
      </p>
      <Form frame={frame} action={`/deployments/${deployment.id}/adopt`}>
        {(against.length > 0 || matched) && (
          <Textarea
            name="because"
            label={matched ? 'Why these people and these schools?' : 'Why those who do not quite fit?'}
            hint={[...(matched ? [matched] : []), ...against].join(' ')}
            rows={3}
            value={because}
            error={wrongWith(findings, 'because')}
          />
        )}
        <Button preventDoubleClick>Adopt it</Button>
      </Form>
    </section>
  )
}
