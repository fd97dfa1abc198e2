import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { showMeasureYear } from '#measures/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { DataSet } from '../data-set.ts'
import { titleOf } from '../figure-words.ts'
import { AskFields } from './ask-fields.tsx'

type Props = {
  frame: Frame
  found: DataSet
  answers: Answers
  findings: readonly Finding[]
  years: readonly number[]
  proposed: { year: number | undefined; release: string | undefined }
  /** Years that the file itself says, where they are two. */
  says: readonly number[]
}

/** What a published file does not say of itself. */
export function AskPage({ frame, found, answers, findings, years, proposed, says }: Props) {
  const title = `It is ${titleOf(found)}. Of which year?`
  return (
    <Page
      frame={frame}
      title={title}
      findings={findings}
      breadcrumbs={[
        { text: 'Figures', href: '/figures' },
        { text: titleOf(found), href: `/figures/${found.id}` },
      ]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <span class="govuk-caption-l govuk-!-text-break-word">{found.fileName}</span>
          <h1 class="govuk-heading-l">{title}</h1>
          {says.length > 1 && (
            <InsetText>
              The name of the file and its columns say two years: {says.map(showMeasureYear).join(' and ')}.
            </InsetText>
          )}
          <Form frame={frame} action={`/figures/${found.id}/ask`}>
            <AskFields {...{ answers, findings, years, proposed }} />
            <Button preventDoubleClick>Show what it holds</Button>
          </Form>
        </div>
      </div>
    </Page>
  )
}
