import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { findTypedSchools } from '#schools/index.ts'
import { firstDayOf, lastDayOf, schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import { isAnywhere } from '#work/reach.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import { strikeOutForm, StrikeOutPage } from '#web/strike-out.tsx'
import type { Web } from '#web/web.ts'
import { NotFound, Refused } from '#work/failures.ts'
import { requireThat, type Look, type Work } from '#work/work.ts'
import { AttendedPage } from './attended-page.tsx'
import { listAttended, maySeeAttended } from './attended.ts'
import { supportForm } from './core-work-form.ts'
import { CoreWorkPage, home, SupportPage } from './core-work-pages.tsx'
import { LogSupportPage } from './log-support-page.tsx'
import { getSupportRule, mayLogAny, maySeeCoreWork, mayStrikeOut, reachOfSupport } from './core-work-policy.ts'
import { listSupports, sumSupports } from './core-work-store.ts'
import { getSupport, logSupport, restoreSupport, strikeOutSupport } from './log-support.ts'

const MOST = 200
const YEARS = 5
const DONE: Readonly<Record<string, string>> = {
  logged: 'It is logged',
  'struck-out': 'It is struck out, and counts no more',
  restored: 'It stands again',
}

const ruleOf = ({ model }: Look) => {
  if (!model.coreWork) throw new NotFound('page', 'core work')
  return model.coreWork
}

/** The school year of an address; this one where it names none. */
const yearIn = ({ look, query }: Seen): SchoolYear =>
  /^20\d\d$/.test(query.year ?? '') ? Number(query.year) : schoolYearOf(look.today)

/** Core work that is logged school by school, and the inspections that were attended. */
export function coreWorkRoom(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/core-work', async (seen) => {
    const { look, frame, query } = seen
    const rule = ruleOf(look)
    if (!maySeeCoreWork(look)) throw new NotFound('page', 'core work')
    const year = yearIn(seen)
    const read = rule.supports.filter((each) => isAnywhere(reachOfSupport(look, each)))
    const logged = rule.supports.filter((each) => mayLogAny(look, each))
    const support = read.find(({ id }) => id === query.of)
    const ask = { support: support?.id, from: firstDayOf(year), until: lastDayOf(year) }
    const [sum, supports] = await Promise.all([sumSupports(look, ask), listSupports(look, ask, MOST)])
    const now = schoolYearOf(look.today)
    const years = [...new Set([year, ...Array.from({ length: YEARS }, (_, at) => now - at)])].sort().reverse()
    const of = { frame, rule, support, read, logged, year, years, sum, supports, model: look.model }
    return <CoreWorkPage {...of} done={DONE[query.done ?? '']} />
  })
  addPage(app, web, '/core-work/inspections', async (seen) => {
    const { look, frame } = seen
    const rule = ruleOf(look).inspections
    if (!rule || !maySeeAttended(look)) throw new NotFound('page', 'inspections that were attended')
    const year = yearIn(seen)
    return (
      <AttendedPage {...{ frame, rule, year, model: look.model }} attended={await listAttended(look, rule, year)} />
    )
  })
  addForm(app, web, '/core-work/log/:coreSupport', {
    guard: toLog,
    async show(seen, answers, findings) {
      const support = await toLog(seen)
      return <LogSupportPage {...{ frame: seen.frame, answers, findings, support, model: seen.look.model }} />
    },
    schema: supportForm,
    async act(work, { schools, took, ...given }, { params }) {
      const ids = await schoolsMeant(work, schools)
      const id = await logSupport(work, params.coreSupport ?? '', ids, { ...given, minutes: took })
      return `/core-work/${id}?done=logged`
    },
  })
  oneRoutes(app, web)
}

function oneRoutes(app: FastifyInstance, web: Web): void {
  const url = '/core-work/:coreWorkId'
  addPage(app, web, url, async ({ look, frame, params, query }) => {
    const support = await getSupport(look, params.coreWorkId ?? '')
    const model = await look.modelOf(support.modelVersionId)
    const may = mayStrikeOut(look, support)
    return <SupportPage {...{ frame, model, support }} mayStrikeOut={may} done={DONE[query.done ?? '']} />
  })
  addForm(app, web, `${url}/strike-out`, {
    guard: toStrikeOut,
    async show(seen, answers, findings) {
      const support = await toStrikeOut(seen)
      const back = { text: support.schools.map(({ name }) => name).join(', '), href: `/core-work/${support.id}` }
      return (
        <StrikeOutPage
          {...{ frame: seen.frame, answers, findings, revision: support.revision, takesWords: false }}
          title="Strike it out"
          caption={back.text}
          breadcrumbs={[home(seen.look.model), back]}
        >
          For what was entered in error. Its time counts nowhere; it stays in the schools’ story, marked.
        </StrikeOutPage>
      )
    },
    schema: strikeOutForm,
    async act(work, value, { params }) {
      await strikeOutSupport(work, params.coreWorkId ?? '', value)
      return `/core-work/${params.coreWorkId}?done=struck-out`
    },
  })
  addDeed(app, web, `${url}/restore`, {
    guard: toStrikeOut,
    async show({ look, frame, params }) {
      const support = await getSupport(look, params.coreWorkId ?? '')
      return <SupportPage {...{ frame, model: look.model, support }} mayStrikeOut={false} done={undefined} />
    },
    schema: z.object({}),
    async act(work, _value, { params }) {
      await restoreSupport(work, params.coreWorkId ?? '')
      return `/core-work/${params.coreWorkId}?done=restored`
    },
  })
}

async function toLog({ look, params }: Pick<Seen, 'look' | 'params'>) {
  const support = getSupportRule(look, params.coreSupport ?? '')
  requireThat(mayLogAny(look, support), look, `log ${support.id}`)
  return support
}

async function toStrikeOut({ look, params }: Pick<Seen, 'look' | 'params'>) {
  const support = await getSupport(look, params.coreWorkId ?? '')
  requireThat(mayStrikeOut(look, support), look, `strike out the core work ${support.id}`)
  return support
}

/** The schools that were typed, one a line. Throws Refused where one of them is none. */
async function schoolsMeant(work: Work, typed: string): Promise<string[]> {
  const { schools, findings } = await findTypedSchools(work, typed, 'schools')
  if (schools.length === 0 || findings.length > 0) throw new Refused(findings)
  return [...new Set(schools.map(({ id }) => id))]
}
