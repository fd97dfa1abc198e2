import { classNames } from './class-names.ts'
import { type FieldProps, FormGroup } from './form-group.tsx'

export type FileUploadProps = FieldProps & {
  multiple?: boolean | undefined
  /** Which files the chooser offers, as in `.csv, .xlsx`. */
  accept?: string | undefined
  disabled?: boolean | undefined
  /** Lets files be dropped onto it where there is JavaScript. */
  enhanced?: boolean | undefined
  classes?: string | undefined
}

/** One file, or several, from the person's own computer. */
export function FileUpload(props: FileUploadProps) {
  const { name, multiple, accept, disabled, enhanced, classes } = props
  const inputClass = classNames('govuk-file-upload', classes, props.error ? 'govuk-file-upload--error' : '')
  return (
    <FormGroup {...props}>
      {(described) => {
        const input = (
          <input class={inputClass} name={name} type="file" {...{ multiple, accept, disabled }} {...described} />
        )
        return enhanced ? (
          <div class="govuk-file-upload-wrapper" data-module="govuk-file-upload">
            {input}
          </div>
        ) : (
          input
        )
      }}
    </FormGroup>
  )
}
