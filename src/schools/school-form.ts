import { z } from 'zod'
import { anOptionalDate, withDates } from '#web/date-answer.ts'
import { REGISTER_PHASES, REGISTER_TYPES, typeGroupOf } from './register-words.ts'
import { SCHOOL_STATUSES } from './school.ts'

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use ${most} characters or fewer`)
    .optional()
    .transform((typed) => typed || null)

const number = (what: string, most: number) =>
  z
    .string()
    .trim()
    .optional()
    .transform((typed, context) => {
      if (!typed) return undefined
      const read = Number(typed)
      if (/^\d{1,6}$/.test(typed) && read <= most) return read
      context.addIssue({ code: 'custom', message: `Enter ${what} as a whole number up to ${most}` })
      return z.NEVER
    })

const shape = {
  name: z
    .string({ error: 'Enter the name of the school' })
    .trim()
    .min(1, 'Enter the name of the school')
    .max(200, 'Enter a name of 200 characters or fewer'),
  urn: z
    .string()
    .trim()
    .optional()
    .default('')
    .pipe(z.string().regex(/^(\d{6})?$/, 'A URN has six figures; leave it empty where the school has none')),
  typeName: z.enum(REGISTER_TYPES as [string, ...string[]], 'Choose the type of school from the list'),
  phaseName: z.enum(REGISTER_PHASES, 'Choose the phase of education from the list'),
  status: z.enum(SCHOOL_STATUSES, 'Choose whether the school is open'),
  openedOn: anOptionalDate('the day on which it opened'),
  closedOn: anOptionalDate('the day on which it closes'),
  lowAge: number('the lowest age', 25),
  highAge: number('the highest age', 99),
  pupils: number('the number of pupils', 20_000),
  resourcedProvision: z
    .enum(['yes', ''])
    .optional()
    .transform((answer) => (answer === 'yes' ? 'Resourced provision' : null)),
  street: text(200),
  town: text(100),
  postcode: z
    .string()
    .trim()
    .toUpperCase()
    .optional()
    .default('')
    .pipe(z.string().regex(/^([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})?$/, 'Enter a postcode, for example LS1 4AP'))
    .transform((typed) => typed || null),
  telephone: text(50),
  website: z
    .string()
    .trim()
    .max(300, 'Use 300 characters or fewer')
    .optional()
    .default('')
    .pipe(z.string().regex(/^(https?:\/\/[^\s]+)?$/, 'Enter an address that begins with https://'))
    .transform((typed) => typed || null),
}

const dates = ['openedOn', 'closedOn']

export const addSchoolForm = withDates(dates, z.object(shape))

export const changeSchoolForm = withDates(
  dates,
  z.object({ ...shape, revision: z.coerce.number({ error: 'Load the page again and send it once more' }).int() }),
)

export type SchoolGiven = z.output<typeof addSchoolForm>
export type ChangeSchool = z.output<typeof changeSchoolForm>

/** What was given, as it is kept. `urn` is what the school is known by where it has no URN. */
export function keptOf(given: SchoolGiven, urn: string) {
  const { name, typeName, phaseName, status, resourcedProvision, street, town, postcode, telephone, website } = given
  return {
    ...{ name, typeName, phaseName, status, resourcedProvision, street, town, postcode, telephone, website },
    urn: given.urn || urn,
    typeGroupName: typeGroupOf(typeName) ?? null,
    openedOn: given.openedOn ?? null,
    closedOn: given.closedOn ?? null,
    lowAge: given.lowAge ?? null,
    highAge: given.highAge ?? null,
    pupils: given.pupils ?? null,
  }
}
