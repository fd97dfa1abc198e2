import type { FastifyInstance } from 'fastify'
import { isId } from '#shared/id.ts'
import { addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat, type Look } from '#work/work.ts'
import { mayKeepPeople, maySeePeopleReports } from '../people-policy.ts'
import { toCsv } from '#web/csv.ts'
import { listAtGate } from './list-at-gate.ts'
import { listGates } from './readiness.ts'
import { countSchoolsWithout, listSchoolsWithout, WITHOUT_A_PAGE } from './schools-without-store.ts'
import { lastOf, SchoolsWithoutPage } from './schools-without-page.tsx'
import { isLapsingSoon, TrainingReportPage } from './training-page.tsx'

const PEOPLE_A_PAGE = 50
const ROWS_OF_A_FILE = 50_000

/** Which schools are without somebody, and whose training is wanting. */
export function gapRoutes(app: FastifyInstance, web: Web): void {
  const requireReports = ({ look }: Seen) =>
    requireThat(maySeePeopleReports(look), look, 'see which schools are without somebody')

  addPage(app, web, '/reports/schools-without', async (seen) => {
    requireReports(seen)
    const { look, frame, query } = seen
    const roles = []
    for (const role of onePerSchool(look)) roles.push({ role, count: await countSchoolsWithout(look, role.id) })
    const chosen = roles.find(({ role }) => role.id === query.role) ?? roles[0]
    const after = query.after && isId(query.after) ? query.after : undefined
    const found = chosen ? await listSchoolsWithout(look, chosen.role.id, { after, atMost: WITHOUT_A_PAGE + 1 }) : []
    const schools = found.slice(0, WITHOUT_A_PAGE)
    return (
      <SchoolsWithoutPage
        {...{ frame, roles, chosen, schools }}
        next={found.length > schools.length ? schools.at(-1)?.id : undefined}
        mayName={mayKeepPeople(look)}
      />
    )
  })

  addPage(app, web, '/reports/schools-without.csv', async (seen) => {
    requireReports(seen)
    const { look, query } = seen
    const role = onePerSchool(look).find(({ id }) => id === query.role) ?? onePerSchool(look)[0]
    const schools = role ? await listSchoolsWithout(look, role.id, { atMost: ROWS_OF_A_FILE }) : []
    const rows = schools.map((school) => [school.urn, school.name, school.phaseName ?? '', lastOf(school)])
    return {
      fileName: `schools-without-${role?.id ?? 'any'}-${look.today}.csv`,
      type: 'text/csv; charset=utf-8',
      body: toCsv([['URN', 'School', 'Phase', 'Before'], ...rows]),
    }
  })

  addPage(app, web, '/reports/training', async (seen) => {
    requireReports(seen)
    const { look, frame, query } = seen
    const stands = await Promise.all(listGates(look.model).map((asked) => listAtGate(look, asked)))
    const summed = stands.map(({ asked, people }) => ({
      asked,
      people: people.length,
      ready: people.filter(({ readiness }) => readiness.isReady).length,
      lapsing: people.filter(({ readiness }) => isLapsingSoon(readiness, look.today)).length,
      overdue: people.filter(({ overdueSince }) => overdueSince !== undefined).length,
    }))
    const at = Math.max(
      0,
      summed.findIndex(({ asked }) => asked.gate.id === query.gate),
    )
    const all = stands[at]?.people ?? []
    const begins = all.findIndex(({ personId }) => personId === query.after) + 1
    const people = all.slice(begins, begins + PEOPLE_A_PAGE)
    return (
      <TrainingReportPage
        {...{ frame, summed, people }}
        model={look.model}
        today={look.today}
        chosen={summed[at]}
        next={begins + people.length < all.length ? people.at(-1)?.personId : undefined}
      />
    )
  })
}

function onePerSchool({ model }: Look) {
  return model.roles.filter((role) => role.onePerSchool)
}
