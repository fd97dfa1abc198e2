import { type ComponentChildren } from 'preact'
import { Checkboxes } from './checkboxes.tsx'
import { type Choice, type Divider } from './choices.tsx'
import { group, legend } from './conformance-fields.ts'
import { claim, content, type Options, without } from './conformance.ts'
import { DateInput, type DatePart } from './date-input.tsx'
import { Fieldset } from './fieldset.tsx'
import { Radios } from './radios.tsx'

claim('fieldset', {
  ours: (o) => (
    <Fieldset {...legend(o)} describedBy={o.describedBy} role={o.role} classes={o.classes}>
      {content({ html: o.html })}
    </Fieldset>
  ),
})

const isChosen = (o: Options) => (item: Options) =>
  item.checked ?? (o.values?.includes(item.value) || (o.value !== undefined && item.value === o.value))

const choices = (o: Options): (Choice | Divider)[] =>
  o.items.filter(Boolean).map((item: Options) =>
    item.divider
      ? { divider: item.divider }
      : {
          value: String(item.value),
          label: content(item),
          id: item.id,
          name: item.name,
          hint: content(item.hint),
          disabled: item.disabled,
          conditional: content(item.conditional) as ComponentChildren,
          exclusive: item.behaviour === 'exclusive',
        },
  )

const chosen = (o: Options): string[] =>
  o.items
    .filter(Boolean)
    .filter(isChosen(o))
    .map((item: Options) => String(item.value))

const choiceGroup = (o: Options, block: string) => ({
  ...group({ ...o, id: o.idPrefix, describedBy: o.fieldset?.describedBy ?? o.describedBy }),
  ...legend(o.fieldset),
  name: o.name as string,
  choices: choices(o),
  small: o.classes?.includes(`${block}--small`) as boolean | undefined,
  classes: without(o.classes, `${block}--small`, `${block}--inline`),
})

claim('checkboxes', {
  ours: (o) => <Checkboxes {...choiceGroup(o, 'govuk-checkboxes')} values={chosen(o)} />,
  // A missing choice takes no number, and a single label has no look of its own.
  except: ['with falsy values', 'with label classes'],
})

claim('radios', {
  ours: (o) => (
    <Radios
      {...choiceGroup(o, 'govuk-radios')}
      value={chosen(o)[0]}
      inline={o.classes?.includes('govuk-radios--inline')}
    />
  ),
  except: ['with falsy items', 'label with classes'],
})

const dateParts = (o: Options): { part: DatePart; item: Options }[] => {
  const everyPart: DatePart[] = ['day', 'month', 'year']
  if (o.items?.length) return o.items.map((item: Options) => ({ part: item.name, item }))
  return everyPart.filter((part) => o[part] !== false).map((part) => ({ part, item: o[part] ?? {} }))
}

const dateErrors = (parts: { part: DatePart; item: Options }[]) => {
  const wrong = parts.filter(({ item }) => item.error || item.classes?.includes('govuk-input--error'))
  const right = parts.filter(({ item }) => item.error === false)
  if (wrong.length === 0 && right.length === 0) return undefined
  return (wrong.length > 0 ? wrong : parts.filter((each) => !right.includes(each))).map(({ part }) => part)
}

claim('date-input', {
  ours: (o) => {
    const parts = dateParts(o)
    const prefix = o.namePrefix ? `${o.namePrefix}-` : ''
    const value = parts.map(({ part, item }) => [part, item.value ?? o[part]?.value ?? o.values?.[prefix + part]])
    return (
      <DateInput
        {...group({ ...o, describedBy: o.fieldset?.describedBy })}
        {...legend(o.fieldset)}
        name={o.namePrefix ?? ''}
        value={Object.fromEntries(value)}
        parts={parts.map(({ part }) => part)}
        errorIn={dateErrors(parts)}
        isBirthday={parts.some(({ item }) => item.autocomplete?.startsWith('bday'))}
        classes={o.classes}
      />
    )
  },
  except: [
    // The boxes have one language, one width each, and names and ids that follow from the date's.
    'with translations',
    'items with classes',
    'with values, name prefix and custom names',
    'with nested name',
    'with id on items',
    'with item value',
    'with field value and items',
    'with field value and item value',
    'with field value, item value and values',
    'custom pattern',
    'custom inputmode',
  ],
})
