import { BackLink } from './back-link.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { claim, content, modifier, type Options, some, without } from './conformance.ts'
import { Pagination } from './pagination.tsx'
import { ServiceNavigation } from './service-navigation.tsx'
import { SkipLink } from './skip-link.tsx'

claim('back-link', {
  ours: (o) => (
    <BackLink
      href={o.href}
      inverse={modifier(o.classes, 'govuk-back-link') === 'inverse'}
      classes={without(o.classes, 'govuk-back-link--inverse')}
    >
      {content(o)}
    </BackLink>
  ),
})

claim('breadcrumbs', {
  ours: (o) => (
    <Breadcrumbs
      items={o.items.map((item: Options) => ({ text: content(item), href: item.href }))}
      collapseOnMobile={o.collapseOnMobile}
      inverse={modifier(o.classes, 'govuk-breadcrumbs') === 'inverse'}
      classes={without(o.classes, 'govuk-breadcrumbs--inverse')}
      label={o.labelText}
    />
  ),
})

const pageLink = (link: Options | undefined) => link && { href: link.href, text: content(link), label: link.labelText }

claim('pagination', {
  ours: (o) => (
    <Pagination
      previous={pageLink(o.previous)}
      next={pageLink(o.next)}
      label={o.landmarkLabel}
      classes={o.classes}
      pages={o.items
        ?.filter((item: Options | null) => item && Object.keys(item).length > 0)
        .map((item: Options) =>
          item.ellipsis
            ? 'gap'
            : { number: item.number, href: item.href, current: item.current, accessibleLabel: item.visuallyHiddenText },
        )}
    />
  ),
})

claim('service-navigation', {
  ours: (o) => (
    <ServiceNavigation
      items={some(o.navigation).map((item) => ({
        text: content(item),
        href: item.href,
        current: item.current ? 'page' : item.active ? 'section' : undefined,
      }))}
      serviceName={o.serviceName}
      serviceUrl={o.serviceUrl}
      collapseOnMobile={o.collapseNavigationOnMobile}
      id={o.navigationId}
      label={o.navigationLabel}
      buttonText={o.menuButtonText}
      buttonLabel={o.menuButtonLabel}
      sectionLabel={o.ariaLabel}
      inverse={modifier(o.classes, 'govuk-service-navigation') === 'inverse'}
      classes={without(o.classes, 'govuk-service-navigation--inverse')}
    />
  ),
  except: [
    // We have one language and no slots for markup from elsewhere.
    'with language navigation',
    'with right-aligned language navigation',
    'inverse with language navigation',
    'with slotted content',
    'with `inline` end slot',
    'with custom navigation classes',
  ],
})

claim('skip-link', {
  ours: (o) => (
    <SkipLink href={o.href} classes={o.classes}>
      {content(o)}
    </SkipLink>
  ),
})
