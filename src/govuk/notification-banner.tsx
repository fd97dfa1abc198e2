import { type ComponentChildren } from 'preact'
import { classNames, type HeadingLevel } from './class-names.ts'

export type NotificationBannerProps = {
  /** A plain text becomes the banner's heading. */
  children: ComponentChildren
  type?: 'success' | undefined
  title?: ComponentChildren
  titleId?: string | undefined
  titleLevel?: HeadingLevel | undefined
  role?: 'alert' | 'region' | 'banner' | undefined
  disableAutoFocus?: boolean | undefined
  classes?: string | undefined
}

/** News about the service or, as a success, that the deed just asked for is done. */
export function NotificationBanner(props: NotificationBannerProps) {
  const { children, type, titleId = 'govuk-notification-banner-title', titleLevel = 2, disableAutoFocus } = props
  const { title = type ? 'Success' : 'Important', role = type ? 'alert' : 'region', classes } = props
  const Title = `h${titleLevel}` as const
  return (
    <div
      class={classNames('govuk-notification-banner', type && `govuk-notification-banner--${type}`, classes)}
      role={role}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={disableAutoFocus === undefined ? undefined : String(disableAutoFocus)}
    >
      <div class="govuk-notification-banner__header">
        <Title class="govuk-notification-banner__title" id={titleId}>
          {title}
        </Title>
      </div>
      <div class="govuk-notification-banner__content">
        {typeof children === 'string' ? <p class="govuk-notification-banner__heading">{children}</p> : children}
      </div>
    </div>
  )
}
