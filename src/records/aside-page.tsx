import { word, type RecordForm } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { VisitInModel } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { Aside } from './aside-store.ts'
import { TwoTexts } from './two-texts.tsx'

type Props = VisitInModel & {
  frame: Frame
  aside: Aside
  section: RecordForm['sections'][number]
  heldBody: string
  answers: Answers
  findings: readonly Finding[]
}

/** Two texts of one section, and which of them stands. */
export function AsidePage({ frame, visit, model, aside, section, heldBody, answers, findings }: Props) {
  return (
    <Page
      frame={frame}
      title={`Two texts of ${section.title}`}
      findings={findings}
      breadcrumbs={[
        { text: visit.schoolName, href: `/schools/${visit.schoolId}` },
        { text: `Write the ${word(model, 'record')}`, href: `/visits/${visit.id}/record/write` },
        { text: 'Two texts' },
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{section.title}</span> Two texts were written; choose which stands
      </h1>
      <p class="govuk-body">Neither is lost: the one that you do not choose stays among the earlier states.</p>
      <TwoTexts {...{ frame, answers, findings }} held={heldBody} beside={{ ...aside, body: aside.content.body }} />
    </Page>
  )
}
