import { field } from './conformance-fields.ts'
import { CharacterCount } from './character-count.tsx'
import { claim, content, type Options, without } from './conformance.ts'
import { FileUpload } from './file-upload.tsx'
import { PasswordInput } from './password-input.tsx'
import { Select } from './select.tsx'
import { TextInput } from './text-input.tsx'
import { Textarea } from './textarea.tsx'

claim('character-count', {
  ours: (o) => (
    <CharacterCount
      {...field(o)}
      value={o.value}
      rows={o.rows}
      maxlength={o.maxlength}
      countType={o.countType}
      threshold={o.threshold}
      description={o.textareaDescriptionText}
      spellcheck={o.spellcheck}
      classes={o.classes}
    />
  ),
  // Nothing here is translated, the message has one look, and `maxwords` is on its way out of GOV.UK Frontend.
  except: ['with translations', 'custom classes on countMessage', 'with maxwords'],
})

claim('file-upload', {
  ours: (o) => (
    <FileUpload {...field(o)} multiple={o.multiple} disabled={o.disabled} enhanced={o.javascript} classes={o.classes} />
  ),
  // Nothing here is translated, and the wrapper has one look.
  except: ['translated', 'enhanced, custom wrapper classes and attributes'],
})

const inputWidth = (o: Options) => {
  const width = Number(/govuk-input--width-(\d+)/.exec(o.classes)?.[1])
  return width ? (width as 10) : undefined
}

claim('input', {
  ours: (o) => (
    <TextInput
      {...field(o)}
      value={o.value}
      type={o.type}
      width={inputWidth(o)}
      spaced={o.classes?.includes('govuk-input--extra-letter-spacing')}
      prefix={content(o.prefix)}
      suffix={content(o.suffix)}
      autocomplete={o.autocomplete}
      autocapitalize={o.autocapitalize}
      inputmode={o.inputmode}
      pattern={o.pattern}
      spellcheck={o.spellcheck}
      disabled={o.disabled}
      classes={without(o.classes, `govuk-input--width-${inputWidth(o)}`, 'govuk-input--extra-letter-spacing')}
    />
  ),
  // Looks of a prefix or suffix are for our stylesheet.
  except: ['with prefix with classes', 'with suffix with classes'],
})

claim('password-input', {
  ours: (o) => (
    <PasswordInput
      {...field(o)}
      value={o.value}
      autocomplete={o.autocomplete}
      width={inputWidth(o)}
      disabled={o.disabled}
      classes={without(o.classes, `govuk-input--width-${inputWidth(o)}`)}
    />
  ),
  except: ['with translations'],
})

const selected = (o: Options): string | undefined => {
  const item = (o.items ?? []).filter(Boolean).find((each: Options) => each.selected)
  const value = item?.value ?? item?.text ?? o.value
  const isUnchosen = o.items?.some((each: Options) => each?.value === value && each?.selected === false)
  return value === undefined || isUnchosen ? undefined : String(value)
}

claim('select', {
  ours: (o) => (
    <Select
      {...field(o)}
      value={selected(o)}
      choices={(o.items ?? []).filter(Boolean).map((item: Options) => ({
        value: item.value === undefined ? undefined : String(item.value),
        label: item.text,
        disabled: item.disabled,
      }))}
      classes={o.classes}
    />
  ),
})

claim('textarea', {
  ours: (o) => (
    <Textarea
      {...field(o)}
      value={o.value}
      rows={o.rows}
      autocomplete={o.autocomplete}
      spellcheck={o.spellcheck}
      classes={o.classes}
    />
  ),
})
