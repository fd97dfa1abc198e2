import { type ComponentChildren } from 'preact'
import { buttonClass, type ButtonKind, ButtonText } from './button.tsx'

export type LinkButtonProps = {
  href: string
  children: ComponentChildren
  kind?: ButtonKind | undefined
  id?: string | undefined
  start?: boolean | undefined
  classes?: string | undefined
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton(props: LinkButtonProps) {
  const { href, id, start, children } = props
  return (
    <a href={href} role="button" draggable={false} class={buttonClass(props)} data-module="govuk-button" id={id}>
      <ButtonText start={start}>{children}</ButtonText>
    </a>
  )
}
