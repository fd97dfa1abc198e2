import { type ComponentChildren } from 'preact'
import { classNames, type HeadingLevel } from './class-names.ts'

/** What can be done about a row or card; `hiddenText` ends the link for those who hear it alone ("Change name"). */
export type SummaryAction = {
  text: ComponentChildren
  href: string
  hiddenText?: string | undefined
  classes?: string | undefined
}

export type SummaryRow = {
  key: ComponentChildren
  value: ComponentChildren
  actions?: readonly SummaryAction[] | undefined
  classes?: string | undefined
}

export type SummaryCard = {
  title?: ComponentChildren
  titleLevel?: HeadingLevel | undefined
  actions?: readonly SummaryAction[] | undefined
  classes?: string | undefined
}

export type SummaryListProps = {
  rows: readonly SummaryRow[]
  /** Frames the list under a title; for several lists of the same kind on a page. */
  card?: SummaryCard | undefined
  noBorder?: boolean | undefined
  classes?: string | undefined
}

/** Facts by name, each with what can be done about it. */
export function SummaryList({ rows, card, noBorder, classes }: SummaryListProps) {
  const someHaveActions = rows.some((row) => row.actions && row.actions.length > 0)
  const list = (
    <dl class={classNames('govuk-summary-list', noBorder && 'govuk-summary-list--no-border', classes)}>
      {rows.map((row) => (
        <Row row={row} someHaveActions={someHaveActions} cardTitle={card?.title} />
      ))}
    </dl>
  )
  return card ? <Card card={card}>{list}</Card> : list
}

type RowProps = { row: SummaryRow; someHaveActions: boolean; cardTitle: ComponentChildren }

function Row({ row: { key, value, actions, classes }, someHaveActions, cardTitle }: RowProps) {
  const noActions = someHaveActions && !actions && 'govuk-summary-list__row--no-actions'
  return (
    <div class={classNames('govuk-summary-list__row', noActions, classes)}>
      <dt class="govuk-summary-list__key">{key}</dt>
      <dd class="govuk-summary-list__value">{value}</dd>
      {actions && actions.length > 0 && (
        <dd class="govuk-summary-list__actions">
          {actions.length === 1 ? (
            <ActionLinks actions={actions} cardTitle={cardTitle} />
          ) : (
            <ul class="govuk-summary-list__actions-list">
              <ActionLinks actions={actions} cardTitle={cardTitle} item="govuk-summary-list__actions-list-item" />
            </ul>
          )}
        </dd>
      )}
    </div>
  )
}

function Card({ card, children }: { card: SummaryCard; children: ComponentChildren }) {
  const { title, titleLevel = 2, actions = [], classes } = card
  const Title = `h${titleLevel}` as const
  return (
    <div class={classNames('govuk-summary-card', classes)}>
      <div class="govuk-summary-card__title-wrapper">
        {title && <Title class="govuk-summary-card__title">{title}</Title>}
        {actions.length === 1 && (
          <div class="govuk-summary-card__actions">
            <ActionLinks actions={actions} cardTitle={title} />
          </div>
        )}
        {actions.length > 1 && (
          <ul class="govuk-summary-card__actions">
            <ActionLinks actions={actions} cardTitle={title} item="govuk-summary-card__action" />
          </ul>
        )}
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  )
}

type ActionLinksProps = { actions: readonly SummaryAction[]; cardTitle: ComponentChildren; item?: string }

function ActionLinks({ actions, cardTitle, item }: ActionLinksProps) {
  const links = actions.map(({ text, href, hiddenText, classes }) => (
    <a class={classNames('govuk-link', classes)} href={href}>
      {text}
      {(hiddenText || cardTitle) && (
        <span class="govuk-visually-hidden">
          {hiddenText && ` ${hiddenText}`}
          {cardTitle && <> ({cardTitle})</>}
        </span>
      )}
    </a>
  ))
  return <>{item ? links.map((link) => <li class={item}>{link}</li>) : links}</>
}
