import { z } from 'zod'
import { isId, newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { joinDates } from '#web/date-answer.ts'
import { aDay, aRevision, aLongText, anOptionalDay, anOptionalText } from '#web/text-answers.ts'
import type { LineOf, PartKind } from './plan.ts'

/** No part takes more lines than this. */
export const MOST_LINES = 40
/** How many empty lines stand below those that are there. */
export const EMPTY_LINES = 3

/** One line of a form, by the key that its fields bear: 'says.school0'. */
type Row = { key: string; get: (field: string) => string; wrong: (field: string, says: string) => void }

/** The lines of one part as they are typed; a line that is left empty is none. */
export function partForm<Kind extends PartKind>(kind: Kind) {
  return z.record(z.string(), z.unknown()).transform((typed, context) => {
    const answers = joinDates(
      keysIn(typed).map((key) => `dueOn.${key}`),
      Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, typeof value === 'string' ? value : ''])),
    )
    const revision = aRevision.safeParse(answers.revision)
    if (!revision.success) context.addIssue({ code: 'custom', message: 'Load the page again before you save' })
    const lines = keysIn(typed).flatMap((key) => {
      const get = (field: string) => (answers[`${field}.${key}`] ?? '').trim()
      const wrong = (field: string, message: string) =>
        context.addIssue({ code: 'custom', message, path: [`${field}.${key}`] })
      return READ[kind]({ key, get, wrong }) ?? []
    })
    if (lines.length > MOST_LINES)
      context.addIssue({ code: 'custom', message: `A part has at most ${MOST_LINES} lines` })
    return { revision: revision.data ?? 0, lines: lines as LineOf[Kind][] }
  })
}

const keysIn = (typed: Record<string, unknown>): string[] => [
  ...new Set(
    Object.keys(typed).flatMap((name) => /^(?:says|who|days|pounds)\.([a-z]{0,10}\d{1,2})$/.exec(name)?.[1] ?? []),
  ),
]

const READ: { [Kind in PartKind]: (row: Row) => LineOf[Kind] | undefined } = {
  strengths: (row) => withSays(row, 'the strength', (says) => ({ id: idOf(row), says })),
  objectives: (row) => withSays(row, 'the objective', (says) => ({ id: idOf(row), says })),
  criteria: (row) =>
    withSays(row, 'the success criterion', (says) => ({ id: idOf(row), says, objectiveId: objectiveOf(row) })),
  actions: (row) =>
    withSays(row, 'what is done', (says) => {
      const side = row.key.startsWith('school') ? ('school' as const) : ('service' as const)
      const dueOn = read(row, 'dueOn', anOptionalDay('the day')) as PlainDate | null
      const of = { id: idOf(row), side, says, objectiveId: objectiveOf(row), dueOn }
      // Somebody of the service is chosen, and named once it is known who that is.
      if (side === 'service') return { ...of, who: null, whoId: isId(row.get('who')) ? row.get('who') : null }
      return { ...of, who: read(row, 'who', anOptionalText('who does it')), whoId: null }
    }),
  timescale(row) {
    if (row.get('says') === '' && row.get('dueOn') === '') return undefined
    return {
      ...{
        id: idOf(row),
        objectiveId: objectiveOf(row),
        says: read(row, 'says', anOptionalText('what is there by then', 1000)),
      },
      dueOn: read(row, 'dueOn', aDay('the day by which it is secured')) as PlainDate | null,
    }
  },
  resources: (row) =>
    withSays(row, 'the resource', (says) => {
      const fundId = isId(row.get('fund')) ? row.get('fund') : null
      return { id: idOf(row), says, fundId, fund: null, pence: penceOf(row) }
    }),
  time(row) {
    const [personId = '', role = ''] = row.get('who').split('|')
    if (!row.get('who') && !row.get('days') && !row.get('says')) return undefined
    if (!/^[a-z][a-z0-9-]{0,99}$/.test(role)) row.wrong('who', 'Choose who gives the days')
    const halfDays = halfDaysOf(row)
    const seenBy = row.get('seenBy')
    return {
      ...{ id: idOf(row), personId: isId(personId) ? personId : null, personName: null, role, halfDays },
      ...{ says: read(row, 'says', anOptionalText('for what it is', 300)), needSeenById: isId(seenBy) ? seenBy : null },
    }
  },
}

function withSays<T>(row: Row, what: string, line: (says: string) => T): T | undefined {
  const rest = ['who', 'dueOn', 'pounds'].some((field) => row.get(field) !== '')
  if (row.get('says') === '' && !rest) return undefined
  return line(read(row, 'says', aLongText(what, 1000)) ?? '')
}

/** A line keeps its id for good: what became of it hangs on that. */
const idOf = (row: Row) => (isId(row.get('id')) ? row.get('id') : newId())
const objectiveOf = (row: Row) => (isId(row.get('objective')) ? row.get('objective') : null)

function read<T>(row: Row, field: string, schema: z.ZodType<T>, text = row.get(field)): T | null {
  const found = schema.safeParse(text)
  if (found.success) return found.data
  row.wrong(field, found.error.issues[0]?.message ?? 'Enter this again')
  return null
}

function penceOf(row: Row): number | null {
  const typed = row.get('pounds').replaceAll(/[£,\s]/g, '')
  if (typed === '') return null
  if (/^\d{1,7}(\.\d{1,2})?$/.test(typed)) return Math.round(Number(typed) * 100)
  row.wrong('pounds', 'Enter the amount in pounds, for example 4,000 or 250.50')
  return null
}

function halfDaysOf(row: Row): number {
  const typed = row.get('days').replace('½', '.5').replace(',', '.')
  const halfDays = /^\d{0,3}(\.[05]0?)?$/.test(typed) && typed !== '' ? Number(typed) * 2 : NaN
  if (Number.isInteger(halfDays) && halfDays >= 1 && halfDays <= 400) return halfDays
  row.wrong('days', 'Enter the days in whole or half days, from 0.5 to 200, for example 2.5')
  return 0
}
