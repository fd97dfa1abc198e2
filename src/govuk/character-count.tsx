import { classNames } from './class-names.ts'
import { FormGroup } from './form-group.tsx'
import { Hint } from './hint.tsx'
import { TextareaBox, type TextareaProps } from './textarea.tsx'

export type CharacterCountProps = TextareaProps & {
  /** The most that may be written. */
  maxlength?: number | undefined
  /** What is counted: code units, what a reader calls a character (an emoji is one), or words. */
  countType?: 'length' | 'characters' | 'words' | undefined
  /** The percentage of the limit from which the count is shown. */
  threshold?: number | undefined
  /** How the limit is told; `%{count}` stands for the number. */
  description?: string | undefined
}

/** A textarea that says how much may still be written. The server checks the limit; this does not enforce it. */
export function CharacterCount(props: CharacterCountProps) {
  const { maxlength, countType, threshold, description, describedBy, classes, groupClasses } = props
  const telling = description ?? `You can enter up to %{count} ${countType === 'words' ? 'words' : 'characters'}`
  const infoId = `${props.id ?? props.name}-info`
  const attributes = {
    'data-module': 'govuk-character-count',
    'data-maxlength': maxlength,
    'data-threshold': threshold,
    'data-count-type': countType,
    'data-i18n.textarea-description.other': maxlength === undefined ? description : undefined,
  }
  return (
    <FormGroup
      {...props}
      describedBy={classNames(infoId, describedBy)}
      groupClasses={classNames('govuk-character-count', groupClasses)}
      attributes={attributes}
    >
      {(described) => (
        <>
          <TextareaBox {...props} classes={classNames('govuk-js-character-count', classes)} described={described} />
          <Hint id={infoId} classes="govuk-character-count__message">
            {maxlength !== undefined && telling.replace('%{count}', String(maxlength))}
          </Hint>
        </>
      )}
    </FormGroup>
  )
}
