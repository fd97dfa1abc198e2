import { type ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

/** A page on the way to this one; without an address it is this one. */
export type Breadcrumb = { text: ComponentChildren; href?: string | undefined }

export type BreadcrumbsProps = {
  items: readonly Breadcrumb[]
  collapseOnMobile?: boolean | undefined
  inverse?: boolean | undefined
  label?: string | undefined
  classes?: string | undefined
}

/** Where this page is, from the top down. */
export function Breadcrumbs({ items, collapseOnMobile, inverse, label = 'Breadcrumb', classes }: BreadcrumbsProps) {
  const navClass = classNames(
    'govuk-breadcrumbs',
    inverse && 'govuk-breadcrumbs--inverse',
    collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
    classes,
  )
  return (
    <nav class={navClass} aria-label={label}>
      <ol class="govuk-breadcrumbs__list">
        {items.map(({ text, href }) => (
          <li class="govuk-breadcrumbs__list-item" aria-current={href ? undefined : 'page'}>
            {href ? (
              <a class="govuk-breadcrumbs__link" href={href}>
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
