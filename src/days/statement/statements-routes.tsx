import type { FastifyInstance } from 'fastify'
import { capital, word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Answers } from '#web/answers.ts'
import { addListFiles } from '#web/list-file.ts'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { ofYear, yearIn } from '../days-form.ts'
import { requireDays } from '../service/days-routes.tsx'
import { askForAll, mayIssueToAll } from './issue-all.ts'
import { STATEMENT_STANDS, statementLines, type StatementLine } from './statement-lines.ts'
import { findLastRound } from './statement-store.ts'
import { STANDS, StatementsPage, type StatementList } from './statements-page.tsx'

const ROWS = 50

/** Where every school stands with what it is told of a year, one press for all that wait, and the list as files. */
export function statementsRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/days/statements', {
    guard: ({ look }) => Promise.resolve(requireStatements(look)),
    show,
    schema: ofYear,
    async act(work, { year: asked }) {
      const year = yearIn(work, asked)
      await askForAll(work, year)
      return `/days/statements?year=${year}`
    },
  })
  addListFiles<StatementLine>(app, web, '/days/statements', ({ look, query }) => {
    requireStatements(look)
    const list = readList(look, query)
    return {
      name: `${capital(word(look.model, 'annualStatement', { form: 'many' }))} ${showSchoolYear(list.year).replace('/', '-')}`,
      columns: [
        { head: 'School', cell: ({ schoolName }) => schoolName },
        { head: 'Where it stands', cell: ({ stands }) => STANDS[stands].says },
        { head: 'Version', cell: ({ version }) => version },
        { head: 'Issued', isDay: true, cell: ({ issuedOn }) => issuedOn },
      ],
      // They are worked out together, and handed on at once.
      read: async (reader, after) => (after ? [] : asked(await statementLines(reader, list.year), list)),
    }
  })
}

async function show({ look, frame, query }: Seen, _answers: Answers, findings: readonly Finding[]) {
  requireStatements(look)
  const list = readList(look, query)
  const [all, round] = await Promise.all([statementLines(look, list.year), findLastRound(look, list.year)])
  const found = asked(all, list)
  const from = list.after ? found.findIndex(({ schoolId }) => schoolId === list.after) + 1 : 0
  const lines = found.slice(from, from + ROWS)
  const next = found.length > from + ROWS ? lines.at(-1)?.schoolId : undefined
  return (
    <StatementsPage
      {...{ frame, list, all, lines, next, round, findings }}
      model={look.model}
      mayIssue={mayIssueToAll(look)}
    />
  )
}

const asked = (lines: readonly StatementLine[], { stands }: StatementList) =>
  lines.filter((line) => !stands || line.stands === stands)

function readList(look: Look, query: Readonly<Record<string, string>>): StatementList {
  return {
    year: yearIn(look, query.year),
    stands: STATEMENT_STANDS.find((stands) => stands === query.stands),
    after: query.after?.slice(0, 60),
  }
}

function requireStatements(look: Look): void {
  if (!requireDays(look).statement) throw new NotFound('page', 'statements')
}
