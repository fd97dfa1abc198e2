import { LinkButton } from '#govuk/link-button.tsx'
import { Pagination } from '#govuk/pagination.tsx'
import { Tag, type TagColour } from '#govuk/tag.tsx'
import { showMeasureYear, type Publication } from '#measures/index.ts'
import { londonDateOf, type PlainDate } from '#shared/plain-date.ts'
import { showDate, showMoment, showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import type { DataSet, DataSetStatus, Release } from '../data-set.ts'
import { KIND_WORDS, RELEASE_WORDS, schoolsIn, STATUS_WORDS, titleOf } from '../figure-words.ts'
import { DATA_SETS_SHOWN } from '../loading/data-set-store.ts'

/** What of a source is applied for a year. */
export type Loaded = {
  id: string
  source: string
  year: number | null
  release: Release | null
  datedOn: PlainDate | null
  checkedAt: Date | null
}

type Published = Pick<Publication, 'id' | 'name'>

type Props = {
  frame: Frame
  files: readonly DataSet[]
  isOlder: boolean
  publications: readonly Published[]
  years: readonly number[]
  loaded: readonly Loaded[]
}

const COLOURS: Readonly<Record<DataSetStatus, TagColour>> = {
  ...{ uploaded: 'yellow', previewed: 'yellow', applied: 'green', undone: 'grey', discarded: 'grey' },
}

/** Where a file stands, as a tag. */
export function FiguresTag({ status }: Pick<DataSet, 'status'>) {
  return <Tag colour={COLOURS[status]}>{STATUS_WORDS[status]}</Tag>
}

/** Which figures there are, of which year, how final, checked or not; what is missing; and every file, the newest first. */
export function FiguresPage({ frame, files, isOlder, publications, years, loaded }: Props) {
  const shown = files.slice(0, DATA_SETS_SHOWN)
  const title = isOlder ? 'Older files of figures' : headingFor(shown)
  return (
    <Page frame={frame} title={title} breadcrumbs={[{ text: 'Imports', href: '/imports' }, { text: 'Figures' }]}>
      <h1 class="govuk-heading-l">{title}</h1>
      <LinkButton href="/figures/add">Add a file of figures</LinkButton>
      {!isOlder && <Standing publications={publications} years={years} loaded={loaded} isLinked />}
      {shown.length === 0 ? (
        <p class="govuk-body">
          Every file of figures will stand here, with its source, its date and whether somebody has checked it. Begin
          with the key stage 2 or key stage 4 performance tables, as they are downloaded.
        </p>
      ) : (
        <ListTable
          caption="Files of figures"
          isCaptionSeen
          rows={shown}
          columns={[
            {
              head: 'What',
              isName: true,
              cell: (file) => (
                <>
                  <a class="govuk-link" href={`/figures/${file.id}`}>
                    {titleOf(file)}
                  </a>
                  <span class="wm-grid__sub">{file.fileName}</span>
                </>
              ),
            },
            { head: 'Of', cell: ofWhen },
            {
              head: 'Schools',
              isNumber: true,
              isLabelled: true,
              cell: (file) => (file.counts.schools ?? 0).toLocaleString('en-GB'),
            },
            { head: 'Where it stands', cell: (file) => <FiguresTag status={file.status} /> },
            {
              head: 'Loaded by',
              isLabelled: true,
              cell: ({ uploadedByName, uploadedAt }) => (
                <>
                  {uploadedByName}
                  <span class="wm-grid__sub">{showMoment(uploadedAt)}</span>
                </>
              ),
            },
            {
              head: 'Checked by',
              isLabelled: true,
              cell: ({ checkedBy, checkedByName, checkedAt, uploadedBy }) =>
                checkedAt ? (
                  <>
                    {checkedByName}
                    {checkedBy === uploadedBy && ', who loaded it'}
                    <span class="wm-grid__sub">{showMoment(checkedAt)}</span>
                  </>
                ) : (
                  'nobody yet'
                ),
            },
          ]}
        />
      )}
      {files.length > DATA_SETS_SHOWN && <Pagination next={{ href: `/figures?after=${shown.at(-1)?.id ?? ''}` }} />}
    </Page>
  )
}

/** '2018/19, final'. */
function ofWhen({ year, release, kind, datedOn }: DataSet): string {
  if (year === null) return 'not said yet'
  if (release === null && datedOn) return `as at ${showShortDate(datedOn)}`
  return `${showMeasureYear(year)}, ${kind === 'estimate' ? KIND_WORDS.estimate.toLowerCase() : (release ?? '')}`
}

export type StandingProps = Pick<Props, 'publications' | 'years' | 'loaded'> & {
  /** Whether each leads to its file: for those who load them. */
  isLinked?: boolean
}

/** What of each publication is loaded for each year, how final, and whether somebody has checked it. */
export function Standing({ publications, years, loaded, isLinked = false }: StandingProps) {
  return (
    <ListTable
      caption="What is there, and what is missing"
      isCaptionSeen
      rows={publications}
      columns={[
        { head: 'Published', isName: true, cell: ({ name }) => name },
        ...years.map((year, at) => ({
          head: showMeasureYear(year),
          isLabelled: true,
          cell: ({ id }: Published) => {
            const found = loaded.filter((each) => each.source === id && isOf(each, year, at === 0)).at(-1)
            const what =
              found && (found.release ? RELEASE_WORDS[found.release] : found.datedOn && showShortDate(found.datedOn))
            if (!found || !what) return <span class="wm-muted">Missing</span>
            const says = `${what}, ${found.checkedAt ? 'checked' : 'not checked'}`
            return isLinked ? (
              <a class="govuk-link" href={`/figures/${found.id}`}>
                {says}
              </a>
            ) : (
              says
            )
          },
        })),
      ]}
    />
  )
}

/** Inspections are of a day: what is newer than the newest year of figures stands under it. */
function isOf({ year, release }: Loaded, column: number, isNewest: boolean): boolean {
  return year === column || (isNewest && release === null && year !== null && year > column)
}

function headingFor(shown: readonly DataSet[]): string {
  const waiting = shown.filter(({ status }) => status === 'previewed' || status === 'uploaded').length
  if (waiting === 1) return '1 file of figures waits to be applied or thrown away'
  if (waiting > 1) return `${waiting} files of figures wait to be applied or thrown away`
  const unchecked = shown.filter(({ status, checkedAt }) => status === 'applied' && !checkedAt).length
  if (unchecked > 0)
    return `${unchecked} ${unchecked === 1 ? 'file of figures is' : 'files of figures are'} not checked yet`
  const last = shown[0]
  return last
    ? `The last figures, of ${schoolsIn(last)}, were added on ${showDate(londonDateOf(last.uploadedAt))}`
    : 'No figures have been loaded yet'
}
