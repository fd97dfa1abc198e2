import { type ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

/** A part of the service: `page` when it is the one being shown, `section` when that is somewhere within. */
export type ServiceNavigationItem = {
  text: ComponentChildren
  href?: string | undefined
  current?: 'page' | 'section' | undefined
}

export type ServiceNavigationProps = {
  items?: readonly ServiceNavigationItem[] | undefined
  serviceName?: string | undefined
  serviceUrl?: string | undefined
  /** Behind a button on a phone; so it is when there is more than one item. */
  collapseOnMobile?: boolean | undefined
  id?: string | undefined
  /** What the list of links is called, and its button; the button may be called otherwise by `buttonLabel`. */
  label?: string | undefined
  buttonText?: string | undefined
  buttonLabel?: string | undefined
  sectionLabel?: string | undefined
  inverse?: boolean | undefined
  classes?: string | undefined
}

/** The name of the service and the links to its parts. */
export function ServiceNavigation(props: ServiceNavigationProps) {
  const { items = [], serviceName, serviceUrl, sectionLabel = 'Service information', inverse, classes } = props
  const attributes = {
    class: classNames('govuk-service-navigation', inverse && 'govuk-service-navigation--inverse', classes),
    'data-module': 'govuk-service-navigation',
  }
  const inside = (
    <div class="govuk-width-container">
      <div class="govuk-service-navigation__container">
        {serviceName && <ServiceName name={serviceName} href={serviceUrl} />}
        {items.length > 0 && <Links {...props} items={items} />}
      </div>
    </div>
  )
  // With a name it is a region of its own; without, the list of links is landmark enough.
  return serviceName ? (
    <section aria-label={sectionLabel} {...attributes}>
      {inside}
    </section>
  ) : (
    <div {...attributes}>{inside}</div>
  )
}

function ServiceName({ name, href }: { name: string; href: string | undefined }) {
  return (
    <span class="govuk-service-navigation__service-name">
      {href ? (
        <a href={href} class="govuk-service-navigation__link">
          {name}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{name}</span>
      )}
    </span>
  )
}

function Links(props: ServiceNavigationProps & { items: readonly ServiceNavigationItem[] }) {
  const { items, id = 'navigation', buttonText = 'Menu', buttonLabel, label = buttonText } = props
  const { collapseOnMobile = items.length > 1 } = props
  return (
    <nav aria-label={label} class="govuk-service-navigation__wrapper">
      {collapseOnMobile && (
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={id}
          aria-label={buttonLabel === buttonText ? undefined : buttonLabel}
          hidden
          aria-hidden="true"
        >
          {buttonText}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={id}>
        {items.map((item) => (
          <Item {...item} />
        ))}
      </ul>
    </nav>
  )
}

function Item({ text, href, current }: ServiceNavigationItem) {
  const ariaCurrent = current && (current === 'page' ? 'page' : 'true')
  const inside = current ? <strong class="govuk-service-navigation__active-fallback">{text}</strong> : text
  return (
    <li class={classNames('govuk-service-navigation__item', current && 'govuk-service-navigation__item--active')}>
      {href ? (
        <a class="govuk-service-navigation__link" href={href} aria-current={ariaCurrent}>
          {inside}
        </a>
      ) : (
        <span class="govuk-service-navigation__text" aria-current={ariaCurrent}>
          {inside}
        </span>
      )}
    </li>
  )
}
