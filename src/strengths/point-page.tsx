import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import type { StrengthsRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { OfferSteps, saysOffer } from './directory/offer-steps.tsx'
import type { Offered } from './directory/offer.ts'
import { liveUntil } from './strength-rules.ts'
import { Standing } from './record-page.tsx'
import { isOpenSort, nameIn, SORT_WORDS, type Point, type PointCheck } from './strength.ts'

type Props = {
  frame: Frame
  rule: StrengthsRule
  today: PlainDate
  point: Point
  checks: readonly PointCheck[]
  offered: Offered
  of: { name: string; base: string }
  findings: readonly Finding[]
  may: { audit: boolean; open: boolean }
  done: string | undefined
  /** The reader’s own school, where they may ask for this. */
  askFor: string | undefined
}

/** One point of an audit: what is said, how it stands, and each time that it was tested. */
export function PointPage({ frame, rule, today, point, checks, offered, of, findings, may, askFor, done }: Props) {
  const base = `/strengths/points/${point.id}`
  const isOver = point.status === 'withdrawn'
  return (
    <Page
      frame={frame}
      title={`${point.title}: ${of.name}`}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: of.name, href: of.base }, { text: point.title }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">
              {of.name}: {SORT_WORDS[point.sort].one.toLowerCase()}
            </span>{' '}
            {point.title}
          </h1>
          <p class="govuk-body">
            <Standing {...{ rule, today, point }} />
          </p>
          {point.about.split('\n').map((text) => text && <p class="govuk-body">{text}</p>)}
          <SummaryList rows={rowsOf(rule, point, offered)} />
          {askFor && offered && !isOver && askFor !== point.schoolId && (
            <LinkButton href={`/schools/${askFor}/help/new?strength=${point.id}`}>Ask for it</LinkButton>
          )}
          {may.open && !isOver && !isOpenSort(point.sort) && (
            <Form frame={frame} action={`${base}/open`}>
              <input type="hidden" name="revision" value={point.revision} />
              <input type="hidden" name="isOpen" value={point.isOpen ? 'no' : 'yes'} />
              <Button kind="secondary" preventDoubleClick>
                {point.isOpen ? 'Close it to other schools again' : 'Open it to other schools'}
              </Button>
            </Form>
          )}
          {may.open && !isOver && isOpenSort(point.sort) && (
            <OfferSteps {...{ frame, base, offered }} revision={point.revision} />
          )}
          {may.audit && !isOver && (
            <p class="govuk-body">
              <a class="govuk-link" href={`${base}/change`}>
                Say it anew
              </a>{' '}
              ·{' '}
              <a class="govuk-link" href={`${base}/withdraw`}>
                Take it out
              </a>
            </p>
          )}
          <h2 class="govuk-heading-m">Verified</h2>
          {checks.length === 0 && <p class="govuk-body">Nobody has verified it yet.</p>}
          <ul class="govuk-list govuk-list--spaced">
            {checks.map(({ checkedOn, headName, withName, lookedAt }) => (
              <li>
                <strong>{showDate(checkedOn)}</strong>, by {headName} with {withName}. They looked at: {lookedAt}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Page>
  )
}

function rowsOf(rule: StrengthsRule, point: Point, offered: Offered) {
  const row = (key: string, value: string | null) => (value ? [{ key, value }] : [])
  return [
    ...row('Taken out', point.withdrawnOn && `${showDate(point.withdrawnOn)}: ${point.withdrawnBecause ?? ''}`),
    ...row('Aspect', nameIn(rule.aspects, point.aspect)),
    ...row('Marked for', point.marks.map((mark) => nameIn(rule.marks, mark)).join(', ')),
    ...row('What shows it', point.evidence),
    ...(isOpenSort(point.sort) ? row('Offered to other schools', saysOffer(offered)) : []),
    ...row('Said', `${showDate(point.saidOn)}, by ${point.saidByName}`),
    ...row(
      'Current until',
      point.confirmedOn && point.status === 'verified' ? showDate(liveUntil(rule, point.confirmedOn)) : null,
    ),
    ...row(
      'Open to other schools',
      !isOpenSort(point.sort) ? (point.isOpen ? 'Yes, the school has opened it' : 'No') : null,
    ),
  ]
}
