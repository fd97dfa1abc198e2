import { z } from 'zod'
import { answersIn } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import { aChoice, aDay, aLongText, anOptionalDay, anOptionalText, aRevision, aText, oneOf } from '#web/text-answers.ts'
import { isId } from '#shared/id.ts'
import { APPOINTMENTS, ENTRY_SORTS, type Appointment, type EntrySort } from './collaboration.ts'

const MOST_PENCE = 100_000_000_000

/** A number with or without decimals, or nothing. */
const anOptionalNumber = (what: string) =>
  z
    .string()
    .trim()
    .optional()
    .transform((text, context) => {
      if (!text) return null
      const found = /^-?\d{1,7}(\.\d{1,3})?%?$/.test(text) ? Number(text.replace('%', '')) : NaN
      if (!Number.isNaN(found)) return found
      context.addIssue({ code: 'custom', message: `Enter ${what} as a number, for example 52 or 3.5` })
      return z.NEVER
    })

/** Pounds as people write them, in pence, or nothing. */
const optionalPounds = z
  .string()
  .trim()
  .optional()
  .transform((text, context) => {
    if (!text) return null
    const match = /^£?(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{2}))?$/.exec(text)
    const found = match ? Number((match[1] ?? '').replaceAll(',', '')) * 100 + Number(match[2] ?? 0) : NaN
    if (found <= MOST_PENCE) return found
    context.addIssue({ code: 'custom', message: 'Enter the saving in pounds, for example 4000 or 4000.50' })
    return z.NEVER
  })

const optionalOf = <T extends string>(choices: readonly T[], says: string) =>
  z
    .string()
    .optional()
    .transform((text, context): T | null => {
      if (!text) return null
      const found = choices.find((each) => each === text)
      if (!found) context.addIssue({ code: 'custom', message: says })
      return found ?? null
    })

/** Who is named for each part: `person-ID` somebody of the service, `words-ID` somebody else. */
function namedIn(answers: Readonly<Record<string, unknown>>) {
  const parts = Object.keys(answers).flatMap(
    (name) => /^(?:person|words)-([a-z][a-z0-9-]{0,99})$/.exec(name)?.[1] ?? [],
  )
  return Object.fromEntries([...new Set(parts)].map((part) => [part, namedFor(answers, part)]))
}

/** Somebody chosen for one part. */
export function namedFor(answers: Readonly<Record<string, unknown>>, part: string) {
  const [id, words] = [answers[`person-${part}`], answers[`words-${part}`]]
  const text =
    typeof words === 'string'
      ? words
          .replaceAll(/[\u0000-\u001f]/g, ' ')
          .trim()
          .slice(0, 200)
      : ''
  return { personId: typeof id === 'string' && isId(id) ? id : null, words: text === '' ? null : text }
}

const said = {
  title: aText('what it is called'),
  issue: anOptionalText('what it is about', 500),
  appointment: optionalOf(Object.keys(APPOINTMENTS) as Appointment[], 'Choose who appoints'),
  appointedBy: anOptionalText('the school that appoints'),
  job: anOptionalText('the job description', 4000),
  measure: anOptionalText('by what it is measured', 300),
  baseline: anOptionalNumber('where it begins'),
  startedOn: aDay('its first day'),
  finishesOn: anOptionalDay('the day on which it is to end'),
}

export const setUpForm = withDates(
  ['startedOn', 'finishesOn'],
  z
    .looseObject({
      ...said,
      kind: aChoice('what they do together'),
      schools: z
        .string()
        .optional()
        .transform((text) => answersIn(text)),
      others: z
        .string()
        .max(20_000, 'That is too long')
        .optional()
        .transform((text) => (text ?? '').replaceAll('\r', '')),
    })
    .transform(
      ({ title, issue, appointment, appointedBy, job, measure, baseline, startedOn, finishesOn, ...more }) => ({
        ...{ title, issue, appointment, appointedBy, job, measure, baseline, startedOn, finishesOn },
        ...{ kind: more.kind, schools: more.schools, others: more.others, named: namedIn(more) },
      }),
    ),
)

export const joinForm = z.object({
  school: aText('the URN or the name of the school'),
  who: anOptionalText('who of it takes part'),
})

export const schoolForm = withDates(
  ['leftOn'],
  z.object({
    revision: aRevision,
    who: anOptionalText('who of it takes part'),
    leftOn: anOptionalDay('its last day'),
  }),
)

export const personForm = z
  .looseObject({ revision: aRevision, part: aChoice('as what') })
  .transform(({ revision, part, ...more }) => ({ revision, part, ...namedFor(more, part) }))

export const entryForm = withDates(
  ['heldOn'],
  z.object({
    sort: oneOf(Object.keys(ENTRY_SORTS) as EntrySort[], 'Choose whether they met'),
    heldOn: aDay('the day'),
    about: aLongText('what it was about', 2000),
  }),
)

export const outcomeForm = z
  .object({
    revision: aRevision,
    outcome: aLongText('what came of it', 4000),
    reached: anOptionalNumber('what it is now'),
    saving: optionalPounds,
    released: anOptionalText('what it released', 2000),
  })
  .transform(({ saving, ...more }) => ({ ...more, savingPence: saving }))

export const endForm = withDates(['endedOn'], z.object({ revision: aRevision, endedOn: aDay('its last day') }))
