import type { ComponentChildren } from 'preact'
import { daysBetween, type PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { headingSort } from '#web/sorting.ts'
import { lettersOf, NeedTag } from '../need-tag.tsx'
import { yearsShown } from './need-grid.ts'
import { addressOfNeed, type NeedList } from './need-list.ts'
import type { NeedListProps } from './need-list-page.tsx'
import { totalOf } from './need-strip.tsx'

/** Each school with its category in each year: a table that scrolls by itself. */
export function NeedGrid({ frame, need, list, rows, years: totals, counts }: NeedListProps) {
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
