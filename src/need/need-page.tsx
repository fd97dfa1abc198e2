import { InsetText } from '#govuk/inset-text.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { WarningText } from '#govuk/warning-text.tsx'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { FlagLines, type FlagRead } from '#flags/index.ts'
import { CategoryFigure } from '#pictures/category-picture.tsx'
import { crumbsTo } from '#schools/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Finding } from '#shared/finding.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { DecisionFacts } from './decision-facts.tsx'
import type { HeldEvidence } from './evidence-store.ts'
import { categoryOf, type Decision, type NeedPeriod } from './need.ts'
import { historyOfNeed } from './need-picture.ts'
import { NeedTag } from './need-tag.tsx'
import { needName, needWord, whySays } from './need-words.ts'
import type { PutForward } from './periods.ts'
import type { SchoolOfNeed } from './school-of-need.ts'

type Props = SchoolOfNeed & {
  frame: Frame
  model: ServiceModel
  now: NeedPeriod
  decisions: readonly Decision[]
  evidence: readonly HeldEvidence[]
  /** When the time in this category runs out. */
  limit: PutForward | undefined
  put: PutForward | undefined
  declined: readonly { declinedOn: Decision['startsOn']; by: string; because: string }[]
  flags: readonly FlagRead[]
  mayDecide: boolean
  findings?: readonly Finding[]
  done: string | undefined
}

/** How much a school needs: now, why, what would lower it, when one looks again, and how it came to be so. */
export function NeedPage(props: Props) {
  const { frame, model, school, need, now, decisions, mayDecide, done } = props
  const current = decisions.find(({ id }) => id === now.decisionId)
  const heading = `${needName(need, now)}${now.startedOn ? ` since ${showDate(now.startedOn)}` : ''}`
  const history = historyOfNeed(need, props.periods, frame.today, `${needWord(model)} of ${school.name} through time`)
  return (
    <Page
      frame={frame}
      title={`${heading}: ${school.name}`}
      breadcrumbs={crumbsTo(school, needWord(model))}
      findings={props.findings ?? []}
      done={done}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {needWord(model)} of {school.name}
        </span>{' '}
        {heading}
      </h1>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <p>
            <NeedTag need={need} at={now} isBig isWord />
          </p>
          <p class="govuk-body">{categoryOf(need, now.category)?.says}</p>
          <PutForwardNote {...props} />
          {current ? (
            <DecisionFacts need={need} decision={current} evidence={props.evidence} limit={props.limit} />
          ) : (
            <InsetText>Nothing was decided so far: it is what every school begins with.</InsetText>
          )}
          {current && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/need/decisions/${current.id}`}>
                The letter, and what was answered
              </a>
            </p>
          )}
          {mayDecide && <LinkButton href={`/schools/${school.id}/need/decide`}>Decide</LinkButton>}
          {history && <CategoryFigure history={history} isTitled={false} />}
          <Earlier {...props} />
        </div>
        <div class="govuk-grid-column-one-third">{props.flags.length > 0 && <Suggested flags={props.flags} />}</div>
      </div>
    </Page>
  )
}

/** What is noticed in figures, beside what a person decides: it decides nothing. */
export function Suggested({ flags }: { flags: readonly FlagRead[] }) {
  return (
    <section id="figures">
      <h2 class="govuk-heading-m">What the figures suggest</h2>
      <p class="wm-s wm-muted">They decide nothing. A person does, and says why.</p>
      <FlagLines flags={flags} />
    </section>
  )
}

/** SH-70. That the time has passed, and the two things that can be done: confirm, or decline with a reason. */
function PutForwardNote({ school, need, now, put, declined, mayDecide }: Props) {
  const limitSays =
    put && need.categories.flatMap(({ limit }) => limit ?? []).find(({ id }) => id === put.limitId)?.says
  const reason = put && need.reasons.find(({ id }) => id === put.reason)?.name
  return (
    <>
      {put && (
        <WarningText>
          Put forward: {reason}. {limitSays} The last day was {showDate(put.lastDay)}. Nothing changes until a person
          decides.
        </WarningText>
      )}
      {put && mayDecide && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/schools/${school.id}/need/decide/${now.category}?reason=${put.reason}`}>
            Confirm it
          </a>
          {' or '}
          <a class="govuk-link" href={`/schools/${school.id}/need/decline`}>
            decline it, with a reason
          </a>
        </p>
      )}
      {declined.map(({ declinedOn, by, because }) => (
        <InsetText>
          Put forward and declined by {by} on {showDate(declinedOn)}: {because}
        </InsetText>
      ))}
    </>
  )
}

/** Every decision, the newest first: none is ever lost. */
function Earlier({ need, decisions, model }: Props) {
  if (decisions.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">All decisions</h2>
      <ListTable
        caption={capital(word(model, 'needCategory', { form: 'many' }))}
        rows={decisions}
        columns={[
          {
            head: 'What',
            isName: true,
            cell: (each) => (
              <a class="govuk-link" href={`/need/decisions/${each.id}`}>
                {needName(need, each)}
              </a>
            ),
          },
          { head: 'From', isShort: true, cell: ({ startsOn }) => showShortDate(startsOn) },
          {
            head: 'Why',
            cell: (each) =>
              each.standing === 'struck-out' ? `Struck out: ${each.struckOutBecause ?? ''}` : whySays(need, each),
          },
          { head: 'Decided by', isShort: true, cell: ({ decidedByName }) => decidedByName },
        ]}
      />
    </>
  )
}

/** The same facts in few words, for the side of a school's page. */
export function NeedSummary({ need, now, current }: Pick<Props, 'need' | 'now'> & { current: Decision | undefined }) {
  const why = current ? whySays(need, current) : ''
  return (
    <SummaryList
      noBorder
      rows={[
        ...(now.startedOn ? [{ key: 'Since', value: showShortDate(now.startedOn) }] : []),
        ...(why ? [{ key: 'Why', value: why }] : []),
        ...(current?.loweredBy ? [{ key: 'What would lower it', value: current.loweredBy }] : []),
        ...(current?.nextLookOn ? [{ key: 'Next look', value: showShortDate(current.nextLookOn) }] : []),
      ]}
    />
  )
}
