import type { ComponentChildren } from 'preact'
import { Pagination } from '#govuk/pagination.tsx'
import { capital, word, type NeedRule, type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { daysBetween } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { SaveList } from '#web/save-list.tsx'
import { headingSort } from '#web/sorting.ts'
import { lettersOf, NeedTag } from '../need-tag.tsx'
import { needWord } from '../need-words.ts'
import { NeedFilters } from './need-filters.tsx'
import { yearsShown, type GridRow } from './need-grid.ts'
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
  /** Whether there are rounds to go to. */
  mayDecide: boolean
}

/** How much the schools of the service need, beside each other and over the years. */
export function NeedListPage(props: NeedListProps) {
  const { frame, model, list, counts, rows, next } = props
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
        <Grid {...props} />
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

function Grid({ frame, need, list, rows, years: totals, counts }: NeedListProps) {
  const { today } = frame
  const years = yearsShown(today)
  const head = (by: 'name' | 'need' | 'look', text: ComponentChildren) => {
    const isThis = list.sort.by === by
    return (
      <th scope="col" aria-sort={isThis ? (list.sort.isDown ? 'descending' : 'ascending') : 'none'}>
        <a
          class="wm-sort"
          href={addressOfNeed(list, today, {
            sort: { ...list.sort, ...headingSort(by, list.sort) } as NeedList['sort'],
          })}
        >
          {text}
        </a>
      </th>
    )
  }
  return (
    <div class="wm-scroll" tabindex={0} role="region" aria-labelledby="need-grid">
      <table class="wm-table wm-grid">
        <caption class="govuk-visually-hidden" id="need-grid">
          Each school over four school years
        </caption>
        <thead>
          <tr>
            {head('name', 'School')}
            {years.map(({ year }, at) =>
              at === years.length - 1 ? (
                head('need', <Year year={year} />)
              ) : (
                <th scope="col">
                  <Year year={year} />
                </th>
              ),
            )}
            <th scope="col">Moved</th>
            <th scope="col" class="wm-wide">
              Why
            </th>
            {head('look', 'Next look')}
          </tr>
        </thead>
        <tbody>
          <tr class="wm-table__sum">
            <th scope="row">All {totalOf(counts)}</th>
            {years.map(({ on }) => (
              <td>
                {[...need.categories].reverse().map(({ id }) => {
                  const found = totals.find((each) => each.on === on && each.category === id)
                  return (
                    <>
                      <span class="wm-nowrap">
                        {found?.schools ?? 0} {lettersOf(need, id)}
                      </span>{' '}
                    </>
                  )
                })}
              </td>
            ))}
            <td>
              {totalOf(counts.filter(({ moved }) => moved === 1))} ▲{' '}
              {totalOf(counts.filter(({ moved }) => moved === -1))} ▼
            </td>
            <td class="wm-wide"></td>
            <td></td>
          </tr>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                <a class="govuk-link" href={`/schools/${row.id}/need`}>
                  {row.name}
                </a>
                <span class="wm-grid__sub">{[row.phase, ...row.groups.slice(0, 1)].filter(Boolean).join(' · ')}</span>
              </th>
              {row.years.map((at, place) => (
                <td>
                  <NeedTag
                    need={need}
                    at={at}
                    of={`${row.name}, ${years[place]?.year ?? ''}`}
                    href={at.decisionId ? `/need/decisions/${at.decisionId}` : `/schools/${row.id}/need`}
                  />
                </td>
              ))}
              <td>
                <Moved by={row.moved} />
              </td>
              <td class="wm-wide">{row.why}</td>
              <td>{row.nextLookOn && <NextLook on={row.nextLookOn} today={today} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The year in full where there is room. */
const Year = ({ year }: { year: string }) => (
  <>
    <span class="wm-wide-in">{year.slice(0, 2)}</span>
    {year.slice(2)}
  </>
)

function Moved({ by }: { by: -1 | 0 | 1 }) {
  if (by === 0)
    return (
      <span class="wm-move wm-muted">
        – <span class="wm-move__word">same</span>
      </span>
    )
  return (
    <span class={`wm-move wm-move--${by > 0 ? 'more' : 'less'}`}>
      {by > 0 ? '▲' : '▼'} <span class="wm-move__word">{by > 0 ? 'more' : 'less'}</span>
    </span>
  )
}

function NextLook({ on, today }: { on: PlainDate; today: PlainDate }) {
  const days = daysBetween(today, on)
  return (
    <>
      <span class="wm-nowrap">{showShortDate(on)}</span>
      {days < 0 && <strong class="wm-grid__sub wm-move--more">overdue</strong>}
      {days >= 0 && days <= 30 && (
        <span class="wm-grid__sub">{days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`}</span>
      )}
    </>
  )
}
