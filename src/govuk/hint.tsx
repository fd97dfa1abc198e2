import { type ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

export type HintProps = { id?: string | undefined; classes?: string | undefined; children: ComponentChildren }

/** Help that most people need to answer a question, read out with its input. */
export function Hint({ id, classes, children }: HintProps) {
  return (
    <div id={id} class={classNames('govuk-hint', classes)}>
      {children}
    </div>
  )
}
