import { type ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

/** How a button stands beside the page's main one; `inverse` is for dark backgrounds. */
export type ButtonKind = 'secondary' | 'warning' | 'inverse'

export type ButtonProps = {
  children: ComponentChildren
  kind?: ButtonKind | undefined
  type?: 'submit' | 'button' | 'reset' | undefined
  name?: string | undefined
  value?: string | undefined
  id?: string | undefined
  disabled?: boolean | undefined
  /** Sends the form once however often it is pressed. */
  preventDoubleClick?: boolean | undefined
  /** Begins a journey, with an arrow. */
  start?: boolean | undefined
  /** The form it sends, when it stands outside it. */
  form?: string | undefined
  /** The address it sends the form to, when not the form's own. */
  formaction?: string | undefined
  classes?: string | undefined
}

/** A button that sends its form. For a link that looks like a button use LinkButton. */
export function Button(props: ButtonProps) {
  const { children, type = 'submit', name, value, id, disabled, preventDoubleClick, start, form, formaction } = props
  return (
    <button
      type={type}
      class={buttonClass(props)}
      data-module="govuk-button"
      data-prevent-double-click={preventDoubleClick === undefined ? undefined : String(preventDoubleClick)}
      aria-disabled={disabled ? 'true' : undefined}
      {...{ name, value, id, disabled, form, formaction }}
    >
      <ButtonText start={start}>{children}</ButtonText>
    </button>
  )
}

type Look = { kind?: ButtonKind | undefined; start?: boolean | undefined; classes?: string | undefined }

/** The classes that a button and a link that looks like one share. */
export function buttonClass({ kind, start, classes }: Look): string {
  return classNames('govuk-button', kind && `govuk-button--${kind}`, start && 'govuk-button--start', classes)
}

/** A button's words, with the arrow of a start button. */
export function ButtonText({ start, children }: { start?: boolean | undefined; children: ComponentChildren }) {
  if (!start) return <>{children}</>
  return (
    <>
      {typeof children === 'string' ? children : <span>{children}</span>}
      <svg
        class="govuk-button__start-icon"
        xmlns="http://www.w3.org/2000/svg"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </>
  )
}
