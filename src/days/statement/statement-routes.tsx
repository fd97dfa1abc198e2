import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { capital, word } from '#model/index.ts'
import { addPrinted, getIssued, picturesOf, type ToPrint } from '#papers/index.ts'
import { getSchool } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { yearsToChoose } from '../days-form.ts'
import { mayAllocateTo, maySeeDaysOf } from '../days-policy.ts'
import { issueStatement } from './issue-statement.ts'
import { StatementPage } from './statement-page.tsx'
import { mayReadStatement } from './statement-policy.ts'
import { listStatementReceipts, listStatements, markStatementOpened } from './statement-store.ts'
import { isSame } from './statement.ts'
import { tellSchools } from './tell-schools.ts'

const ONE = '/schools/:schoolId/statements/:statementYear'

/** What one school is told of one year: read, issued, printed. */
export function statementRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, ONE, (seen) => show(seen, {}, []))
  addDeed(app, web, `${ONE}/issue`, {
    async guard(seen) {
      const { school } = await toRead(seen)
      requireThat(mayAllocateTo(seen.look, school.id), seen.look, `issue the statement of ${school.id}`)
    },
    show,
    schema: z.object({}),
    async act(work, _value, { params }) {
      await issueStatement(work, params.schoolId ?? '', Number(params.statementYear))
      return `/schools/${params.schoolId}/statements/${params.statementYear}?done=issued`
    },
  })
  addPrinted(app, web, `${ONE}/versions/:statementVersion`, toPrint)
}

async function toRead({ look, params }: Seen) {
  const school = await getSchool(look, params.schoolId ?? '')
  const { statementYear = '' } = params
  if (!look.model.days?.statement || !/^20\d\d$/.test(statementYear) || !mayReadStatement(look, school.id))
    throw new NotFound('statement', statementYear)
  const year = Number(statementYear)
  const versions = await listStatements(look, school.id, year)
  // A school finds what was issued to it, and nothing before.
  const mayTell = maySeeDaysOf(look, school.id) && yearsToChoose(look).includes(year)
  if (versions.length === 0 && !mayTell) throw new NotFound('statement', statementYear)
  return { school, year, versions, mayTell }
}

async function show(seen: Seen, _answers: Answers, findings: readonly Finding[]) {
  const { look, frame, query } = seen
  const { school, year, versions, mayTell } = await toRead(seen)
  const statement = versions.find(({ version }) => String(version) === query.version) ?? versions[0]
  const toTell = mayTell ? (await tellSchools(look, year, [school.id]))[0] : undefined
  const newest = versions[0]
  const stands = !toTell?.isServed
    ? 'issued'
    : !newest
      ? 'none'
      : isSame(newest.content, toTell.told)
        ? 'issued'
        : 'changed'
  const told = statement?.content ?? toTell?.told ?? {}
  if (statement) seen.afterwards((reader) => markStatementOpened(reader, statement.id))
  return (
    <StatementPage
      {...{ frame, school, year, told, statement, versions, findings }}
      model={statement ? await look.modelOf(statement.modelVersionId) : look.model}
      stands={mayAllocateTo(look, school.id) && mayTell ? stands : undefined}
      receipts={statement && maySeeDaysOf(look, school.id) ? await listStatementReceipts(look, statement.id) : []}
      done={query.done === 'issued' ? 'Issued, and sent' : undefined}
    />
  )
}

async function toPrint(seen: Seen): Promise<ToPrint> {
  const { look, params } = seen
  const { school, year, versions } = await toRead(seen)
  const statement = versions.find(({ version }) => String(version) === params.statementVersion)
  if (!statement) throw new NotFound('version of the statement', params.statementVersion ?? '')
  const issued = await getIssued(look, statement.documentId)
  const model = await look.modelOf(statement.modelVersionId)
  const fileName = `${capital(word(model, 'annualStatement'))} ${showSchoolYear(year).replace('/', '-')} ${school.name}`
  return { document: issued.content, pictures: await picturesOf(look, issued), fileName }
}
