import { Textarea } from '#govuk/textarea.tsx'

/** Where the text of a model is pasted, under the name `body`. */
export function ModelTextField({ body, error }: { body: string | undefined; error: string | undefined }) {
  return (
    <Textarea
      name="body"
      label="The text of the model"
      hint="Paste the whole file: YAML that begins with “format: 1”."
      rows={20}
      spellcheck={false}
      autocomplete="off"
      value={body}
      error={error}
    />
  )
}
