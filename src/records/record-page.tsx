import { InsetText } from '#govuk/inset-text.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { capital, word, type RecordForm } from '#model/index.ts'
import { FileLinks, PrintedCrest } from '#papers/index.ts'
import { showDate, showMoment } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { VisitInModel } from '#visits/index.ts'
import type { RecordPart } from './record-panel.ts'
import { AttachedPart } from './attachments/attachment-list.tsx'
import { partsOf } from './form-parts.ts'
import { readParts } from './read-parts.ts'
import { whyNotCheckedYet } from './record-rules.ts'
import { isOpenFor, type VisitRecord } from './record.ts'
import { HowItIsKept } from './how-it-is-kept.tsx'
import { SectionAsRead } from './section-as-read.tsx'
import { visitName } from '#visits/index.ts'

type Props = VisitInModel & {
  frame: Frame
  form: RecordForm
  record: VisitRecord
  others: readonly VisitRecord[]
  /** What other rooms say of it. */
  parts: readonly RecordPart[]
  mayWrite: boolean
  mayStrikeOut: boolean
  /** What the service's crest shows, where it has one: it stands on the printed page. */
  crest: string | undefined
  done?: string | undefined
}

/** The record as the school reads it, with what other rooms say of it and what can be done next. */
export function RecordPage(props: Props) {
  const { frame, visit, model, type, form, record, others, parts, mayWrite, mayStrikeOut, crest, done } = props
  const called = word(model, 'record')
  const notes = parts.flatMap((part) => part.notes ?? [])
  const goesToCheck = record.status === 'draft' && whyNotCheckedYet(record, type).length > 0
  const handsIn = goesToCheck && mayWrite
  return (
    <Page
      frame={frame}
      title={`${capital(called)}, ${visit.schoolName}`}
      done={done}
      breadcrumbs={[
        { text: visit.schoolName, href: `/schools/${visit.schoolId}` },
        { text: visitName(model, type), href: `/visits/${visit.id}` },
        { text: capital(called) },
      ]}
    >
      <div class="govuk-grid-row">
        <article class="govuk-grid-column-two-thirds">
          <PrintedCrest says={crest} />
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{visit.schoolName}</span> {capital(called)}: {visitName(model, type)}
          </h1>
          <p class="govuk-body">
            {showDate(visit.heldOn ?? visit.bookedFor)}, by {visit.adviserName}. {howFar(record)}
          </p>
          {parts.map(({ says }) => says)}
          <HowItIsKept model={model} visit={visit} record={record} />
          {record.disposedAt === null && (
            <p class="govuk-body wm-tools">
              To keep:{' '}
              <FileLinks
                href={`/visits/${visit.id}/record`}
                query={`?version=${record.version}`}
                of={`the ${called}`}
              />
            </p>
          )}
          {record.correctsBecause && <InsetText>A correction: {record.correctsBecause}</InsetText>}
          {record.disposedAt === null &&
            readParts(partsOf(form, type, model), record, { model, type }, notes).map((part) => (
              <SectionAsRead part={part} notes={notes} />
            ))}
          <AttachedPart visitId={visit.id} attachments={record.attachments} />
          {mayWrite && isOpenFor(record, 'write') && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/visits/${visit.id}/record/attachments`}>
                Attach a document
              </a>
            </p>
          )}
          {handsIn && <LinkButton href={`/visits/${visit.id}/record/hand-in`}>Hand it in to be checked</LinkButton>}{' '}
          {parts
            .flatMap(({ next = [] }) => next)
            .map(({ href, text }, at) => (
              <>
                <LinkButton href={href} {...((at > 0 || handsIn) && { kind: 'secondary' })}>
                  {text}
                </LinkButton>{' '}
              </>
            ))}
          {parts.map(({ below }) => below)}
          {others.length > 0 && (
            <p class="govuk-body">
              Other versions:{' '}
              {others.map((other) => (
                <>
                  <a class="govuk-link" href={`/visits/${visit.id}/record?version=${other.version}`}>
                    version {other.version}
                  </a>{' '}
                </>
              ))}
            </p>
          )}
          {mayStrikeOut && (
            <p class="govuk-body-s">
              <a class="govuk-link" href={`/visits/${visit.id}/record/strike-out?version=${record.version}`}>
                Made in error? Strike it out
              </a>
            </p>
          )}
          {record.status === 'issued' && record.disposedAt === null && mayWrite && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/visits/${visit.id}/record/correct`}>
                Correct it with a new version
              </a>
            </p>
          )}
        </article>
      </div>
    </Page>
  )
}

/** How far a record has come, in a sentence. */
function howFar({ status, issuedAt, version, issuedWithoutReply }: VisitRecord): string {
  if (issuedAt) {
    const reply = issuedWithoutReply ? ', no reply' : ''
    return `Issued at ${showMoment(issuedAt)}${version > 1 ? `, version ${version}` : ''}${reply}.`
  }
  return HOW_FAR[status]
}

const HOW_FAR: Readonly<Record<VisitRecord['status'], string>> = {
  draft: 'A draft: only its author sees it.',
  'with-checker': 'Being checked.',
  checked: 'Checked, and not sent yet.',
  'with-school': 'With the school, to be read for accuracy.',
  answered: 'The school has replied.',
  issued: 'Issued.',
}
