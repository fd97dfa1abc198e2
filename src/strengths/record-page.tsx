import { LinkButton } from '#govuk/link-button.tsx'
import { Tag } from '#govuk/tag.tsx'
import { Details } from '#govuk/details.tsx'
import { andList, type StrengthsRule } from '#model/index.ts'

import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { isStale, whatIsMissing } from './strength-rules.ts'
import { nameIn, POINT_SORTS, SORT_WORDS, type Point } from './strength.ts'

type Props = {
  frame: Frame
  rule: StrengthsRule
  today: PlainDate
  /** Whose record it is, and where it stands. */
  of: { name: string; base: string; crumbs: readonly { text: string; href?: string }[] }
  title: string
  points: readonly Point[]
  may: { audit: boolean; verify: boolean; readAll: boolean; pause: boolean }
  /** That the school gives no help just now. */
  isNotNow: boolean
  done: string | undefined
}

/** RO-60. The live record of strengths and areas to develop of one school, or of the service itself, with what it was before. */
export function RecordPage({ frame, rule, today, of, title, points, may, isNotNow, done }: Props) {
  const standing = points.filter(({ status }) => status !== 'withdrawn')
  const earlier = points.filter(({ status }) => status === 'withdrawn')
  const missing = whatIsMissing(rule, standing)
  return (
    <Page frame={frame} title={`${title}: ${of.name}`} done={done} breadcrumbs={[...of.crumbs, { text: title }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{of.name}</span> {title}
      </h1>
      {!may.readAll && (
        <p class="govuk-body">
          Verified strengths and what the school has opened. Areas to develop are read by the school and by those who
          work with it.
        </p>
      )}
      {may.readAll && missing.length > 0 && (
        <p class="govuk-inset-text">The audit is not complete: it lacks {andList(missing)}.</p>
      )}
      {(may.audit || may.verify) && (
        <div class="govuk-button-group">
          {may.audit && <LinkButton href={`${of.base}/new`}>Add to the audit</LinkButton>}
          {may.verify && standing.length > 0 && (
            <LinkButton href={`${of.base}/verify`} kind="secondary">
              Verify
            </LinkButton>
          )}
        </div>
      )}
      {(isNotNow || may.pause) && (
        <p class="govuk-body">
          {isNotNow && 'It gives no help to other schools just now. '}
          {may.pause && (
            <a class="govuk-link" href={`${of.base.replace(/\/strengths$/, '')}/not-now`}>
              {isNotNow ? 'Why, and until when' : 'Give no help just now'}
            </a>
          )}
        </p>
      )}
      {standing.length === 0 && <p class="govuk-body">Nothing stands in the record so far.</p>}
      {POINT_SORTS.map((sort) => (
        <Points
          rule={rule}
          today={today}
          title={SORT_WORDS[sort].many}
          points={standing.filter((each) => each.sort === sort)}
        />
      ))}
      {earlier.length > 0 && (
        <Details summary={`What the record said before (${earlier.length})`}>
          <ul class="govuk-list govuk-list--bullet">
            {earlier.map((each) => (
              <li>
                <a class="govuk-link" href={`/strengths/points/${each.id}`}>
                  {each.title}
                </a>
                , {SORT_WORDS[each.sort].one.toLowerCase()}, said {showDate(each.saidOn)}
                {each.withdrawnOn && `, until ${showDate(each.withdrawnOn)}: ${each.withdrawnBecause ?? ''}`}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Page>
  )
}

function Points({ rule, today, title, points }: Pick<Props, 'rule' | 'today' | 'title' | 'points'>) {
  if (points.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <ListTable
        caption={title}
        rows={points}
        columns={[
          {
            head: 'What',
            isName: true,
            width: 'one-half',
            cell: (point) => (
              <>
                <a class="govuk-link" href={`/strengths/points/${point.id}`}>
                  {point.title}
                </a>
                {point.partner && <span class="wm-grid__sub">{point.partner}</span>}
              </>
            ),
          },
          { head: 'Aspect', isShort: true, cell: ({ aspect }) => nameIn(rule.aspects, aspect) },
          { head: 'Said', isShort: true, isLabelled: true, cell: ({ saidOn }) => showShortDate(saidOn) },
          { head: 'How it stands', isShort: true, cell: (point) => <Standing {...{ rule, today, point }} /> },
        ]}
      />
    </>
  )
}

/** RO-58, RO-61. Unverified, verified on a day, or stale. */
export function Standing({
  rule,
  today,
  point,
}: Pick<Props, 'rule' | 'today'> & { point: Pick<Point, 'status' | 'confirmedOn'> }) {
  if (point.status === 'withdrawn') return <Tag colour="grey">Withdrawn</Tag>
  if (point.status === 'unverified' || !point.confirmedOn) return <Tag colour="yellow">Unverified</Tag>
  return isStale(rule, point, today) ? (
    <Tag colour="orange">{`Stale: last verified ${showShortDate(point.confirmedOn)}`}</Tag>
  ) : (
    <Tag colour="green">{`Verified ${showShortDate(point.confirmedOn)}`}</Tag>
  )
}
