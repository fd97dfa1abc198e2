import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import { KIND_WORDS, StatusTag, headingOf } from '#imports/index.ts'
import type { Finding } from '#shared/finding.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { ServiceModel } from '#model/index.ts'
import type { OwnImport } from '../own-file.ts'
import { AfterPeople, type Reachable } from './after-people.tsx'
import { CRUMBS } from './choose-page.tsx'
import { Facts } from './facts.tsx'
import { NotTakenBack, type Left } from './not-taken-back.tsx'
import { RowCounts, RowList, type ShownRows } from './row-list.tsx'

export type BroughtInProps = {
  frame: Frame
  found: OwnImport
  model: ServiceModel
  shown: ShownRows
  left: readonly Left[]
  isNewest: boolean
  reachable: Reachable | undefined
  findings: readonly Finding[]
}

/** One spreadsheet: what it would do or did, row by row, and the one thing to do next. */
export function BroughtInPage(props: BroughtInProps) {
  const { frame, found, model, shown, left, isNewest, reachable, findings } = props
  const { kind, status } = found
  const isRead = status !== 'discarded' && status !== 'uploaded'
  return (
    <Page
      frame={frame}
      title={headingOf(found)}
      findings={findings}
      breadcrumbs={[...CRUMBS, { text: KIND_WORDS[kind].name }]}
    >
      <span class="govuk-caption-l">
        {KIND_WORDS[kind].name} · <StatusTag status={status} />
      </span>
      <h1 class="govuk-heading-l">{headingOf(found)}</h1>
      {status === 'undone' && <NotTakenBack left={left} />}
      {status === 'applied' && reachable && <AfterPeople reachable={reachable} />}
      {isRead && <RowCounts found={found} which={shown.which} />}
      <Next frame={frame} found={found} />
      <Facts found={found} />
      {isRead && <RowList found={found} model={model} shown={shown} />}
      {status === 'applied' && isNewest && (
        <Details summary="Undo this">
          <p class="govuk-body">
            What came from this file and nobody has touched since is taken back. What was touched is left and named.
          </p>
          <Form frame={frame} action={`/bring-in/${found.id}/undo`}>
            <Button kind="warning" preventDoubleClick>
              Take it all back
            </Button>
          </Form>
        </Details>
      )}
    </Page>
  )
}

/** While it is a preview: bring it in, match its columns again, or throw it away. */
function Next({ frame, found: { id, status, counts } }: { frame: Frame; found: OwnImport }) {
  if (status !== 'previewed' && status !== 'uploaded') return null
  const touched = (counts.new ?? 0) + (counts.changed ?? 0)
  return (
    <>
      <p class="govuk-body">Nothing has been written yet.</p>
      <div class="govuk-button-group">
        {status === 'previewed' && touched > 0 && (
          <Form frame={frame} action={`/bring-in/${id}/apply`}>
            <Button preventDoubleClick>
              Bring in {touched.toLocaleString('en-GB')} {touched === 1 ? 'row' : 'rows'}
            </Button>
          </Form>
        )}
        <Form frame={frame} action={`/bring-in/${id}/discard`}>
          <Button kind="secondary">Throw it away</Button>
        </Form>
        <a class="govuk-link" href={`/bring-in/${id}/columns`}>
          {status === 'uploaded' ? 'Match its columns' : 'Match the columns again'}
        </a>
      </div>
    </>
  )
}
