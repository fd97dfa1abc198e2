import { sizeSays } from '#files/index.ts'
import { Button } from '#govuk/button.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import type { ServiceModel } from '#model/index.ts'
import { keepingFor } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showDate, showDistance, showShortDate } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { DraftComments } from './draft-comments.tsx'
import type { DocumentFound } from './get-document.ts'
import { AUDIENCE_WORDS, inForce, KIND_WORDS, type LibraryComment, type LibraryVersion } from './library-document.ts'

export type DocumentProps = DocumentFound & {
  frame: Frame
  model: ServiceModel
  mayKeep: boolean
  /** What was said of the draft that is out. */
  comments: readonly LibraryComment[]
  answers: Answers
  findings: readonly Finding[]
  done: string | undefined
}

/** One document: the version in force, when it was last updated, the draft that is out for comment, and what was before. */
export function DocumentPage(props: DocumentProps) {
  const { frame, document, versions, mayKeep, findings, done } = props
  const current = inForce(versions)
  const draft = versions.find(({ status }) => status === 'for-comment')
  const earlier = versions.filter((version) => version !== current && version !== draft)
  return (
    <Page
      frame={frame}
      title={document.title}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: 'Library', href: '/library' }, { text: document.title }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            {document.schoolName && <span class="govuk-caption-l">{document.schoolName}</span>} {document.title}
          </h1>
          {document.withdrawnBecause !== null && (
            <InsetText>It was withdrawn and no longer holds: {document.withdrawnBecause}</InsetText>
          )}
          {document.about && <p class="govuk-body-l">{document.about}</p>}
          {current?.publishedAt && (
            <p class="govuk-body">
              <strong>Last updated: {showDate(londonDateOf(current.publishedAt))}</strong>
              {current.says && `. ${current.says}`}
            </p>
          )}
          {current ? (
            <LinkButton href={fileOf(document.id, current)}>{`Download it (${sizeSays(current)})`}</LinkButton>
          ) : (
            <p class="govuk-body">No version of it is published yet.</p>
          )}
          <Facts {...props} />
          {draft && <DraftComments {...props} draft={draft} />}
          {earlier.length > 0 && <Earlier documentId={document.id} versions={earlier} />}
          {mayKeep && document.withdrawnAt === null && (
            <>
              <LinkButton kind="secondary" href={`/library/${document.id}/versions`}>
                Add a version
              </LinkButton>{' '}
              <LinkButton kind="secondary" href={`/library/${document.id}/change`}>
                Change or withdraw it
              </LinkButton>
              {draft && (
                <Form frame={frame} action={`/library/${document.id}/publish`}>
                  <Button preventDoubleClick>Publish the draft as it is</Button>
                </Form>
              )}
            </>
          )}
        </div>
      </div>
    </Page>
  )
}

export const fileOf = (documentId: string, { version }: Pick<LibraryVersion, 'version'>) =>
  `/library/${documentId}/versions/${version}`

function Facts({ frame, model, document }: DocumentProps) {
  const marking = keepingFor(model, 'library')?.marking
  const { reviewOn } = document
  return (
    <SummaryList
      rows={[
        { key: 'Kind', value: KIND_WORDS[document.kind] },
        { key: 'For', value: AUDIENCE_WORDS[document.audience] },
        ...(marking ? [{ key: 'Marking', value: marking }] : []),
        ...(reviewOn
          ? [{ key: 'Looked at again', value: `${showShortDate(reviewOn)}, ${showDistance(reviewOn, frame.today)}` }]
          : []),
      ]}
    />
  )
}

function Earlier({ documentId, versions }: { documentId: string; versions: readonly LibraryVersion[] }) {
  return (
    <section id="earlier">
      <h2 class="govuk-heading-m">Earlier versions</h2>
      <ul class="wm-rows">
        {versions.map((version) => (
          <li>
            <a class="govuk-link" href={fileOf(documentId, version)}>
              Version {version.version}
            </a>
            <span class="wm-rows__when">
              {version.publishedAt
                ? `Published ${showShortDate(londonDateOf(version.publishedAt))}`
                : 'A draft that was not published'}
              , {sizeSays(version)}
            </span>
            {version.says && <span>{version.says}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
