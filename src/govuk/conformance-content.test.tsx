import { Accordion } from './accordion.tsx'
import { Button } from './button.tsx'
import { claim, content, modifier, type Options, some, without } from './conformance.ts'
import { Details } from './details.tsx'
import { InsetText } from './inset-text.tsx'
import { LinkButton } from './link-button.tsx'
import { NotificationBanner } from './notification-banner.tsx'
import { Panel } from './panel.tsx'
import { PhaseBanner } from './phase-banner.tsx'
import { Tag, type TagColour } from './tag.tsx'
import { WarningText } from './warning-text.tsx'

claim('accordion', {
  ours: (o) => (
    <Accordion
      id={o.id}
      headingLevel={o.headingLevel}
      rememberExpanded={o.rememberExpanded}
      classes={o.classes}
      sections={some(o.items).map((item) => ({
        heading: content(item.heading),
        summary: content(item.summary),
        content: content(item.content),
        expanded: item.expanded,
      }))}
    />
  ),
  // Nothing here is translated, and a missing section takes no number.
  except: ['with translations', 'with falsy values'],
})

claim('details', {
  ours: (o) => (
    <Details
      summary={content({ html: o.summaryHtml, text: o.summaryText })}
      open={o.open}
      id={o.id}
      classes={o.classes}
    >
      {content(o)}
    </Details>
  ),
})

claim('inset-text', {
  ours: (o) => (
    <InsetText id={o.id} classes={o.classes}>
      {content(o)}
    </InsetText>
  ),
})

claim('notification-banner', {
  ours: (o) => (
    <NotificationBanner
      type={o.type === 'success' ? 'success' : undefined}
      title={content({ html: o.titleHtml, text: o.titleText })}
      titleId={o.titleId}
      titleLevel={o.titleHeadingLevel}
      role={o.role}
      disableAutoFocus={o.disableAutoFocus}
      classes={o.classes}
    >
      {content(o)}
    </NotificationBanner>
  ),
})

const panelActions = (actions: Options | undefined) =>
  actions?.items?.map((item: Options) =>
    item.href ? (
      item.type === 'button' ? (
        <LinkButton kind="inverse" href={item.href}>
          {item.text}
        </LinkButton>
      ) : (
        <a class="govuk-link govuk-link--inverse" href={item.href}>
          {item.text}
        </a>
      )
    ) : (
      <Button kind="inverse" type={item.type}>
        {item.text}
      </Button>
    ),
  )

claim('panel', {
  ours: (o) => (
    <Panel
      title={content({ html: o.titleHtml, text: o.titleText })}
      titleLevel={o.headingLevel}
      interruption={o.classes?.includes('govuk-panel--interruption')}
      classes={without(o.classes, 'govuk-panel--interruption')}
      actions={panelActions(o.actions)}
    >
      {content(o)}
    </Panel>
  ),
  // We write no place for actions where there are none.
  except: ['interruption, no actions items'],
})

claim('phase-banner', {
  ours: (o) => (
    <PhaseBanner
      tag={content(o.tag)}
      tagColour={modifier(o.tag?.classes, 'govuk-tag') as TagColour | undefined}
      classes={o.classes}
    >
      {content(o)}
    </PhaseBanner>
  ),
})

claim('tag', {
  ours: (o) => <Tag colour={modifier(o.classes, 'govuk-tag') as TagColour | undefined}>{content(o)}</Tag>,
})

claim('warning-text', {
  ours: (o) => (
    <WarningText iconText={o.iconFallbackText} classes={o.classes}>
      {content(o)}
    </WarningText>
  ),
})
