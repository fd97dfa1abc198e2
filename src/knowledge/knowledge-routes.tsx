import type { FastifyInstance } from 'fastify'
import { getSchool, type SchoolPanel } from '#schools/index.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import { addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { knowledgeRuleOf, maySeeLevel } from './knowledge-policy.ts'
import { KeptPage } from './kept-page.tsx'
import { KnowledgePage } from './knowledge-pages.tsx'
import { listKnownSchools } from './knowledge-store.ts'
import { keptOfPerformance } from './kept-of-performance.ts'
import { levelOf, LevelPage } from './level-page.tsx'

const yearIn = ({ look, query }: Seen): SchoolYear =>
  /^20\d\d$/.test(query.year ?? '') ? Number(query.year) : schoolYearOf(look.today)

/** What is known of schools in a year, what of their performance is kept, and the level of service of each with what is behind it. */
export function knowledgeRoom(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/knowledge', async (seen) => {
    const { look, frame } = seen
    const rule = knowledgeRuleOf(look)
    const year = yearIn(seen)
    return (
      <KnowledgePage {...{ frame, rule, year, model: look.model }} known={await listKnownSchools(look, rule, year)} />
    )
  })
  addPage(app, web, '/knowledge/performance', async (seen) => {
    const { look, frame } = seen
    const rule = knowledgeRuleOf(look).kept
    if (!rule) throw new NotFound('page', 'what is kept of performance')
    const year = yearIn(seen)
    return <KeptPage {...{ frame, rule, year }} found={await keptOfPerformance(look, rule, year)} />
  })
  addPage(app, web, '/schools/:schoolId/knowledge', async ({ look, frame, params }) => {
    const schoolId = params.schoolId ?? ''
    const rule = knowledgeRuleOf(look)
    if (!maySeeLevel(look, schoolId)) throw new NotFound('school', schoolId)
    const school = await getSchool(look, schoolId)
    return <LevelPage {...{ frame, rule, school, model: look.model }} level={await levelOf(look, rule, school)} />
  })
}

/** ES-08, ES-09. On a school's page, for the team: the way to what is known of it and the service that follows. */
export const knowledgeSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id }) {
    if (!maySeeLevel(look, id)) return Promise.resolve(undefined)
    return Promise.resolve(
      <section id="knowledge">
        <h2 class="govuk-heading-m">Level of service</h2>
        <p class="govuk-body">
          <a class="govuk-link" href={`/schools/${id}/knowledge`}>
            What is known of it, and the data behind what it gets
          </a>
        </p>
      </section>,
    )
  },
}
