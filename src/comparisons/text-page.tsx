import { Button } from '#govuk/button.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { FaultList, ModelTextField } from '#handbook/index.ts'
import type { Fault } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { addressOf, askInAddress, type ComparisonAsk } from './comparison-ask.ts'

type Props = {
  frame: Frame
  ask: ComparisonAsk
  body: string
  findings: readonly Finding[]
  faults: readonly Fault[]
}

/** A model that is pasted is laid beside the others and not kept. */
export function TextPage({ frame, ask, body, findings, faults }: Props) {
  const title = 'Try the text of a model'
  return (
    <Page
      frame={frame}
      title={title}
      findings={findings}
      breadcrumbs={[
        { text: 'Handbook', href: '/handbook' },
        { text: 'Models side by side', href: addressOf('/comparisons', ask, { choose: 'yes' }) },
        { text: title },
      ]}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        It is checked whole, and laid over your schools beside the models that you chose. It is not kept, and nobody
        else sees it. A file of a model can be{' '}
        <a class="govuk-link" href="/models/new">
          added to the models
        </a>{' '}
        instead: added models do not run before they are adopted.
      </p>
      <FaultList faults={faults} />
      <Form frame={frame} action="/comparisons/text">
        <AskHidden ask={ask} />
        <ModelTextField body={body} error={wrongWith(findings, 'body')} />
        <Button>Lay it over your schools</Button>
      </Form>
    </Page>
  )
}

/** What a comparison was asked, in a form. */
export function AskHidden({ ask }: { ask: ComparisonAsk }) {
  return (
    <>
      {Object.entries(askInAddress(ask)).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

/** What can be done with a model that was pasted: kept, or changed and tried again. */
export function OfPasted({ frame, ask, body, mayKeep }: Pick<Props, 'frame' | 'ask' | 'body'> & { mayKeep: boolean }) {
  return (
    <section id="pasted">
      <h2 class="govuk-heading-m">The model that you pasted</h2>
      {mayKeep && (
        <Form frame={frame} action="/comparisons/keep">
          <AskHidden ask={ask} />
          <input type="hidden" name="body" value={body} />
          <p class="govuk-body">
            Kept, it stands among the models, and every list of this comparison can be had. It does not run before it is
            adopted.
          </p>
          <Button kind="secondary">Keep it among the models</Button>
        </Form>
      )}
      <Form frame={frame} action="/comparisons/text">
        <AskHidden ask={ask} />
        <Textarea
          name="body"
          label="Its text, to be changed and tried again"
          rows={12}
          spellcheck={false}
          value={body}
        />
        <Button kind="secondary">Lay it over your schools</Button>
      </Form>
    </section>
  )
}
