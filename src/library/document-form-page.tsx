import { Button } from '#govuk/button.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { FactFields, VersionFields } from './document-fields.tsx'
import type { LibraryDocument } from './library-document.ts'

type Shared = { frame: Frame; answers: Answers; findings: readonly Finding[] }

const LIBRARY = { text: 'Library', href: '/library' }

/** A document that the library does not have yet. */
export function AddDocumentPage({
  frame,
  answers,
  findings,
  school,
}: Shared & { school: { name: string } | undefined }) {
  return (
    <Page frame={frame} title="Add a document" findings={findings} breadcrumbs={[LIBRARY, { text: 'Add a document' }]}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            {school && <span class="govuk-caption-l">{school.name}</span>} Add a document
            {school ? ' of this school' : ' to the library'}
          </h1>
          <Form frame={frame} action="/library/add" takesFile>
            <input type="hidden" name="item" value={answers.item ?? ''} />
            <input type="hidden" name="schoolId" value={answers.schoolId ?? ''} />
            <FactFields answers={answers} findings={findings} />
            <VersionFields answers={answers} findings={findings} />
            <Button preventDoubleClick>Add it</Button>
          </Form>
        </div>
      </div>
    </Page>
  )
}

type OfOne = Shared & { document: LibraryDocument }

const crumbsOf = ({ id, title }: LibraryDocument) => [LIBRARY, { text: title, href: `/library/${id}` }]

/** The next version of a document. */
export function AddVersionPage({ frame, document, answers, findings }: OfOne) {
  const heading = 'Add a version'
  return (
    <Page frame={frame} title={heading} findings={findings} breadcrumbs={crumbsOf(document)}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{document.title}</span> {heading}
          </h1>
          <p class="govuk-body">What was published before stays, and can be read.</p>
          <Form frame={frame} action={`/library/${document.id}/versions`} takesFile>
            <VersionFields answers={answers} findings={findings} />
            <Button preventDoubleClick>Add it</Button>
          </Form>
        </div>
      </div>
    </Page>
  )
}

/** What is said of a document, changed; and at the end, its withdrawal. */
export function ChangeDocumentPage({ frame, document, answers, findings }: OfOne) {
  const revision = answers.revision ?? String(document.revision)
  return (
    <Page frame={frame} title="Change what is said of it" findings={findings} breadcrumbs={crumbsOf(document)}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{document.title}</span> Change what is said of it
          </h1>
          <Form frame={frame} action={`/library/${document.id}/change`}>
            <input type="hidden" name="revision" value={revision} />
            <FactFields answers={answers} findings={findings} />
            <Button preventDoubleClick>Save</Button>
          </Form>
          <h2 class="govuk-heading-m">Withdraw it</h2>
          <p class="govuk-body">It no longer stands in the list. What was published can still be read, apart.</p>
          <Form frame={frame} action={`/library/${document.id}/withdraw`}>
            <input type="hidden" name="revision" value={revision} />
            <Textarea
              name="because"
              label="Why is it withdrawn?"
              rows={2}
              value={answers.because}
              error={wrongWith(findings, 'because')}
            />
            <Button kind="warning" preventDoubleClick>
              Withdraw it
            </Button>
          </Form>
        </div>
      </div>
    </Page>
  )
}
