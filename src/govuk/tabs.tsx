import { type ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

export type Tab = {
  /** Stands in the address when the tab is chosen. */
  id: string
  label: ComponentChildren
  /** A plain text becomes a paragraph. */
  panel: ComponentChildren
}

export type TabsProps = {
  tabs: readonly Tab[]
  /** The heading over the list of links, seen without JavaScript. */
  title?: string | undefined
  id?: string | undefined
  classes?: string | undefined
}

/** Alternatives of which one is read at a time; without JavaScript they stand below each other. */
export function Tabs({ tabs, title = 'Contents', id, classes }: TabsProps) {
  return (
    <div id={id} class={classNames('govuk-tabs', classes)} data-module="govuk-tabs">
      <h2 class="govuk-tabs__title">{title}</h2>
      {tabs.length > 0 && (
        <ul class="govuk-tabs__list">
          {tabs.map((tab, index) => (
            <li class={classNames('govuk-tabs__list-item', index === 0 && 'govuk-tabs__list-item--selected')}>
              <a class="govuk-tabs__tab" href={`#${tab.id}`}>
                {tab.label}
              </a>
            </li>
          ))}
        </ul>
      )}
      {tabs.map((tab, index) => (
        <div class={classNames('govuk-tabs__panel', index > 0 && 'govuk-tabs__panel--hidden')} id={tab.id}>
          {typeof tab.panel === 'string' ? <p class="govuk-body">{tab.panel}</p> : tab.panel}
        </div>
      ))}
    </div>
  )
}
