import { type ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { describedByOf, FieldsetFormGroup, type FieldsetGroupProps } from './form-group.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'

/** One answer that may be chosen. */
export type Choice = {
  value: string
  label: ComponentChildren
  id?: string | undefined
  hint?: ComponentChildren
  disabled?: boolean | undefined
  /** A further question, shown when this is chosen; without JavaScript always. */
  conditional?: ComponentChildren
  /** Checkboxes only: choosing this clears the others, as with 'None of these'. */
  exclusive?: boolean | undefined
  /** Checkboxes only: when this answer is sent under a name of its own. */
  name?: string | undefined
}

/** A word between choices, such as 'or'. */
export type Divider = { divider: string }

export type ChoicesProps = FieldsetGroupProps & {
  name: string
  choices: readonly (Choice | Divider)[]
  small?: boolean | undefined
  classes?: string | undefined
}

type Kind = { block: 'radios' | 'checkboxes'; type: 'radio' | 'checkbox'; isChosen: (value: string) => boolean }

/** What radios and checkboxes share. The first choice has the group's id, where an error link lands. */
export function Choices(props: ChoicesProps & Kind) {
  const { name, id = name, choices, small, classes, block, legend } = props
  const listClass = classNames(`govuk-${block}`, small && `govuk-${block}--small`, classes)
  // Without a fieldset to carry the description, each checkbox carries it.
  const describedBy = legend || block === 'radios' ? undefined : describedByOf(id, props)
  return (
    <FieldsetFormGroup {...props} id={id}>
      <div class={listClass} data-module={`govuk-${block}`}>
        {choices.map((choice, index) =>
          'divider' in choice ? (
            <div class={`govuk-${block}__divider`}>{choice.divider}</div>
          ) : (
            <ChoiceItem
              {...props}
              choice={choice}
              describedBy={describedBy}
              itemId={choice.id ?? (index === 0 ? id : `${id}-${index + 1}`)}
            />
          ),
        )}
      </div>
    </FieldsetFormGroup>
  )
}

type ChoiceItemProps = Kind & { name: string; choice: Choice; itemId: string; describedBy: string | undefined }

function ChoiceItem({ block, type, name, choice, itemId, describedBy, isChosen }: ChoiceItemProps) {
  const { value, label, hint, conditional } = choice
  const checked = isChosen(value)
  const hintId = hint ? `${itemId}-item-hint` : undefined
  const conditionalId = conditional ? `conditional-${itemId}` : undefined
  const conditionalClass = `govuk-${block}__conditional`
  return (
    <>
      <div class={`govuk-${block}__item`}>
        <input
          class={`govuk-${block}__input`}
          id={itemId}
          name={choice.name ?? name}
          type={type}
          value={value}
          checked={checked}
          disabled={choice.disabled}
          data-aria-controls={conditionalId}
          data-behaviour={choice.exclusive ? 'exclusive' : undefined}
          aria-describedby={classNames(describedBy, hintId) || undefined}
        />
        <Label for={itemId} classes={`govuk-${block}__label`}>
          {label}
        </Label>
        {hint && (
          <Hint id={hintId} classes={`govuk-${block}__hint`}>
            {hint}
          </Hint>
        )}
      </div>
      {conditional && (
        <div class={classNames(conditionalClass, !checked && `${conditionalClass}--hidden`)} id={conditionalId}>
          {conditional}
        </div>
      )}
    </>
  )
}
