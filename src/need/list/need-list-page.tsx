import { Pagination } from '#govuk/pagination.tsx'
import { capital, word, type NeedRule, type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { lettersOf } from '../need-tag.tsx'
import { needWord } from '../need-words.ts'
import { NeedFilters } from './need-filters.tsx'
import type { GridRow } from './need-grid.ts'
import { NeedGrid } from './need-grid-table.tsx'
import { addressOfNeed, queryOfNeed, type NeedChoices, type NeedList } from './need-list.ts'
import type { NeedCount } from './need-list-store.ts'
import { NeedStrip, totalOf } from './need-strip.tsx'

export type NeedListProps = {
  frame: Frame
  model: ServiceModel
  need: NeedRule
  list: NeedList
  choices: NeedChoices
  counts: readonly NeedCount[]
  years: readonly { on: PlainDate; category: string; schools: number }[]
  rows: readonly GridRow[]
  next: string | undefined
  /** Whether what schools are given, and what is late there, is for who looks. */
  seesService: boolean
}

/** How much the schools of the service need, beside each other and over the years. */
export function NeedListPage(props: NeedListProps) {
  const { frame, model, list, counts, rows, next, seesService } = props
  const { today } = frame
  const heading = headingOf(counts, list.since)
  const all = totalOf(counts)
  return (
    <Page frame={frame} title={heading}>
      <h1 class="govuk-heading-xl wm-h1">
        <span class="govuk-caption-l">
          {needWord(model)} across the service, as it stands on {showDate(today)}
        </span>{' '}
        {heading}
      </h1>
      <NeedStrip {...props} />
      <p class="govuk-body">
        <a class="govuk-link" href="/need/rounds">
          Rounds: all schools looked at together
        </a>
        {seesService && (
          <>
            {' · '}
            <a class="govuk-link" href="/worries">
              What those that need more are given, and what is late there
            </a>
          </>
        )}
      </p>
      <NeedFilters {...props} />
      <p class="govuk-body">
        <strong>{all === 1 ? '1 school' : `${all} schools`}</strong>, compared with {showDate(list.since)}.
      </p>
      {rows.length === 0 ? (
        <p class="govuk-body">
          Here stands each school with its {word(model, 'needCategory')} in this school year and the three before. The
          first is decided from the page of a school.
        </p>
      ) : (
        <NeedGrid {...props} />
      )}
      {rows.length > 0 && (
        <>
          <p class="wm-s wm-muted">
            {props.need.categories.map((each) => `${lettersOf(props.need, each.id)} ${each.name}`).join(', ')}; one, two
            or three filled stones.{props.need.levels && ' A number is the level.'} ▲ more need, ▼ less. Choose one to
            read why it was decided and by whom.
          </p>
          <SaveList url="/need" query={queryOfNeed(list, today)} />
        </>
      )}
      {next && <Pagination next={{ href: addressOfNeed(list, today, { after: next }), text: 'More schools' }} />}
    </Page>
  )
}

/** 'Five schools need more than on 31 August 2026, two need less'. */
function headingOf(counts: readonly NeedCount[], since: PlainDate): string {
  const [more, less] = [1, -1].map((move) => totalOf(counts.filter(({ moved }) => moved === move)))
  if (!more && !less) return `No school needs more or less than on ${showShortDate(since)}`
  const schools = (count: number) => (count === 1 ? 'school needs' : 'schools need')
  if (!less) return `${capital(counted(more!))} ${schools(more!)} more than on ${showShortDate(since)}`
  if (!more) return `${capital(counted(less))} ${schools(less)} less than on ${showShortDate(since)}`
  return `${capital(counted(more))} ${schools(more)} more than on ${showShortDate(since)}; ${counted(less)} ${less === 1 ? 'needs' : 'need'} less`
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const counted = (count: number) => NUMBERS[count] ?? count.toLocaleString('en-GB')
