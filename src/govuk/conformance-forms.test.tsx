import { Button, type ButtonKind } from './button.tsx'
import { sizeOf, withoutSizes } from './conformance-fields.ts'
import { claim, content, modifier, type Options, without } from './conformance.ts'
import { ErrorMessage } from './error-message.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'
import { LinkButton } from './link-button.tsx'

claim('button', {
  ours: (o) => {
    const shared = {
      kind: modifier(o.classes, 'govuk-button') as ButtonKind | undefined,
      classes: without(o.classes, `govuk-button--${modifier(o.classes, 'govuk-button')}`),
      id: o.id,
      start: o.isStartButton,
      children: content(o),
    }
    if (o.href) return <LinkButton {...shared} href={o.href} />
    return (
      <Button
        {...shared}
        type={o.type}
        name={o.name}
        value={o.value}
        disabled={o.disabled}
        preventDoubleClick={o.preventDoubleClick}
      />
    )
  },
})

claim('error-message', {
  ours: (o) => (
    <ErrorMessage id={o.id} classes={o.classes} hiddenText={o.visuallyHiddenText}>
      {content(o)}
    </ErrorMessage>
  ),
})

claim('error-summary', {
  ours: (o) => (
    <ErrorSummary
      errors={(o.errorList ?? []).map((item: Options) => ({ message: content(item), href: item.href }))}
      title={content({ html: o.titleHtml, text: o.titleText })}
      description={content({ html: o.descriptionHtml, text: o.descriptionText })}
      disableAutoFocus={o.disableAutoFocus}
      classes={o.classes}
    />
  ),
  // These say that there is a problem and not which; ours then says nothing.
  except: ['autofocus disabled', 'autofocus explicitly enabled'],
})

claim('hint', {
  ours: (o) => (
    <Hint id={o.id} classes={o.classes}>
      {content(o)}
    </Hint>
  ),
})

claim('label', {
  ours: (o) => (
    <Label
      for={o.for}
      size={sizeOf(o.classes, 'govuk-label')}
      isPageHeading={o.isPageHeading}
      classes={withoutSizes(o.classes, 'govuk-label')}
    >
      {content(o)}
    </Label>
  ),
})
