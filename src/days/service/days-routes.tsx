import type { FastifyInstance } from 'fastify'
import { showSchoolYear } from '#shared/school-year.ts'
import { addListFiles, type FileColumn } from '#web/list-file.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { daysRuleOf, mayKeepCapacity, maySeeAnyDays } from '../days-policy.ts'
import { termsOf, type TermOfYear } from '../year-terms.ts'
import { keyOf, linesAskedFor, readDaysList } from './days-list.ts'
import { DaysPage } from './days-page.tsx'
import { giverLines, type GiverLine } from './giver-lines.ts'

const ROWS = 50

/** The days of everyone whose days count, as a page and as files. */
export function daysRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/days', async ({ look, frame, query }) => {
    const rule = requireDays(look)
    const list = readDaysList(look, query)
    const { terms, lines: all } = await giverLines(look, list.year)
    const asked = linesAskedFor(all, list)
    const from = list.after ? asked.findIndex((line) => keyOf(line) === list.after) + 1 : 0
    const lines = asked.slice(from, from + ROWS)
    const last = lines.at(-1)
    const next = asked.length > from + ROWS && last ? keyOf(last) : undefined
    return (
      <DaysPage
        {...{ frame, list, terms, all, lines, next }}
        model={look.model}
        hasStatements={!!rule.statement}
        mayDeploy={mayKeepCapacity(look)}
      />
    )
  })
  addListFiles<GiverLine>(app, web, '/days', async ({ look, query }) => {
    requireDays(look)
    const list = readDaysList(look, query)
    return {
      name: `Days ${showSchoolYear(list.year).replace('/', '-')}`,
      columns: columnsOf(await termsOf(look, list.year)),
      // People are some hundreds at most, and are read at once.
      read: async (reader, after) => (after ? [] : linesAskedFor((await giverLines(reader, list.year)).lines, list)),
    }
  })
}

/** Throws NotFound for those who see no days, and where the model has none. */
export function requireDays(look: Look) {
  if (!maySeeAnyDays(look)) throw new NotFound('page', 'days')
  return daysRuleOf(look)
}

const days = (halfDays: number | undefined) => (halfDays === undefined ? null : halfDays / 2)

function columnsOf(terms: readonly TermOfYear[]): FileColumn<GiverLine>[] {
  return [
    { head: 'Who', cell: ({ name }) => name },
    { head: 'Role', cell: ({ titles }) => titles },
    ...terms.flatMap(({ name }, at): FileColumn<GiverLine>[] => [
      {
        head: `${name}: to give`,
        cell: ({ standing }) => (standing.capacity === undefined ? null : days(standing.capacityByTerm[at])),
      },
      { head: `${name}: allocated`, cell: ({ standing }) => days(standing.allocatedByTerm[at]) },
    ]),
    { head: 'To give', cell: ({ standing }) => days(standing.capacity) },
    { head: 'Allocated', cell: ({ standing }) => days(standing.allocated) },
    {
      head: 'Left',
      cell: ({ standing: { capacity, allocated } }) => (capacity === undefined ? null : days(capacity - allocated)),
    },
    { head: 'Booked', cell: ({ booked }) => days(booked) },
    { head: 'Held', cell: ({ held }) => days(held) },
  ]
}
