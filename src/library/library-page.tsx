import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Select } from '#govuk/select.tsx'
import { Tag } from '#govuk/tag.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { LibraryItem } from '#model/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { FilterForm } from '#web/filter-form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { AUDIENCE_WORDS, KIND_WORDS, type LibraryDocument } from './library-document.ts'
import type { LibraryAsk } from './library-store.ts'

type Props = {
  frame: Frame
  ask: LibraryAsk
  documents: readonly LibraryDocument[]
  count: number
  /** Where the next stretch begins. */
  next: string | undefined
  /** What the model names and the library does not have; empty for those who do not keep it. */
  expected: readonly LibraryItem[]
  mayKeep: boolean
  /** Whether the person keeps the files of the whole service. */
  keepsFiles: boolean
  done: string | undefined
}

/** What the service publishes, by title, found by words, kind and whether it still holds. */
export function LibraryPage({ frame, ask, documents, count, next, expected, mayKeep, keepsFiles, done }: Props) {
  const isAsked = Boolean(ask.words ?? ask.kind) || ask.isWithdrawn === true
  const state = ask.isWithdrawn ? 'withdrawn' : ''
  const query = new URLSearchParams({ q: ask.words ?? '', kind: ask.kind ?? '', state })
  return (
    <Page frame={frame} title="Library" done={done}>
      <h1 class="govuk-heading-l">{headingOf(count, isAsked)}</h1>
      {keepsFiles && (
        <ul class="wm-tools">
          <li>
            <a class="govuk-link" href="/past-notes">
              Take in past notes
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/past-their-date">
              What is past its date
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/drawn-files">
              Draw out all that is held of somebody
            </a>
          </li>
        </ul>
      )}
      {mayKeep && <LinkButton href="/library/add">Add a document</LinkButton>}
      <FilterForm frame={frame} action="/library">
        <TextInput name="q" label="With the words" value={ask.words} />
        <Select
          name="kind"
          label="Kind"
          choices={[
            { value: '', label: 'All' },
            ...Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label })),
          ]}
          value={ask.kind ?? ''}
        />
        <Select
          name="state"
          label="Whether it holds"
          choices={[
            { value: '', label: 'In force' },
            { value: 'withdrawn', label: 'Withdrawn' },
          ]}
          value={state}
        />
        <Button kind="secondary">Apply</Button>
      </FilterForm>
      {Boolean(ask.words) && (
        <p class="govuk-body wm-s">
          Looked for in titles and what they are about, and within Word, Excel and text files. Within a PDF nothing is
          looked for: give it a title and a line that say what it holds.
        </p>
      )}
      {documents.length === 0 && <p class="govuk-body">{emptySays(isAsked, mayKeep)}</p>}
      {documents.length > 0 && <Documents frame={frame} documents={documents} mayKeep={mayKeep} />}
      {next && <Pagination next={{ href: `/library?${query.toString()}&after=${next}`, text: 'More' }} />}
      {mayKeep && expected.length > 0 && !isAsked && <Expected items={expected} />}
    </Page>
  )
}

function Documents({ frame, documents, mayKeep }: Pick<Props, 'frame' | 'documents' | 'mayKeep'>) {
  return (
    <ListTable
      caption="Documents"
      rows={documents}
      columns={[
        {
          head: 'Document',
          isName: true,
          cell: ({ id, title, about, schoolName }) => (
            <>
              <a class="govuk-link" href={`/library/${id}`}>
                {title}
              </a>
              {schoolName && <span class="wm-grid__sub">{schoolName}</span>}
              {about && <span class="wm-grid__sub">{about}</span>}
            </>
          ),
        },
        { head: 'Kind', isShort: true, cell: ({ kind }) => KIND_WORDS[kind] },
        { head: 'For', isShort: true, isLabelled: true, cell: ({ audience }) => AUDIENCE_WORDS[audience] },
        {
          head: 'Last updated',
          isShort: true,
          isLabelled: true,
          cell: ({ updatedAt }) => (
            <span class="wm-nowrap">{updatedAt ? showShortDate(londonDateOf(updatedAt)) : 'Not published'}</span>
          ),
        },
        {
          head: 'State',
          isHeadHeard: true,
          isShort: true,
          cell: ({ isForComment, withdrawnAt, reviewOn }) =>
            withdrawnAt ? (
              <Tag colour="grey">Withdrawn</Tag>
            ) : isForComment ? (
              <Tag colour="blue">Out for comment</Tag>
            ) : mayKeep && reviewOn !== null && reviewOn < frame.today ? (
              <Tag colour="yellow">Review is due</Tag>
            ) : null,
        },
      ]}
    />
  )
}

function Expected({ items }: { items: readonly LibraryItem[] }) {
  return (
    <section id="expected">
      <h2 class="govuk-heading-m">Named in the service’s model, and not here yet</h2>
      <ul class="wm-rows">
        {items.map(({ id, title, kind }) => (
          <li>
            {title}
            <span>
              {KIND_WORDS[kind]} ·{' '}
              <a class="govuk-link" href={`/library/add?item=${id}`}>
                Add it<span class="govuk-visually-hidden">: {title}</span>
              </a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function headingOf(count: number, isAsked: boolean): string {
  const what = isAsked ? 'found in the library' : 'in the library'
  if (count === 0) return isAsked ? 'Nothing like it is in the library' : 'Nothing is in the library yet'
  if (count === 1) return `1 document is ${what}`
  return `${count > 1000 ? 'More than 1,000' : count} documents are ${what}`
}

function emptySays(isAsked: boolean, mayKeep: boolean): string {
  if (isAsked) return 'Try fewer words, or another kind.'
  return mayKeep
    ? 'Policies, frameworks, guidance, templates and whom to turn to will stand here, each with its versions. Add the first.'
    : 'What the service publishes for you will stand here, each document with its versions.'
}
