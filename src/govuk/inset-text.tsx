import { type ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

export type InsetTextProps = { children: ComponentChildren; id?: string | undefined; classes?: string | undefined }

/** A passage set apart from the text around it: a quotation, an example, what else to know. */
export function InsetText({ children, id, classes }: InsetTextProps) {
  return (
    <div id={id} class={classNames('govuk-inset-text', classes)}>
      {children}
    </div>
  )
}
