import type { FastifyInstance } from 'fastify'
import { dueOn, getCalendar } from '#calendar/index.ts'
import { capital, clockFor, word, type ServiceModel } from '#model/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { firstDayOf, schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { peopleActedFor } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { ChecksPage, RatesPage } from './checks-page.tsx'
import { mayCheckAnything } from './check-policy.ts'
import { listOtherChecks } from './other-checks.ts'
import { ratesOf } from './rates.ts'
import { listHandedIn, listToCheck } from './to-check-store.ts'

/** What waits for one's check, and how records came in. */
export function checksRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/checks', async ({ look, frame, query }) => {
    if (!mayCheckAnything(look)) throw new NotFound('page', 'records to check')
    const [found, others, calendar] = await Promise.all([
      listToCheck(look, peopleActedFor(look.actor)),
      listOtherChecks(look),
      getCalendar(look, [schoolYearOf(look.today), schoolYearOf(look.today) + 1]),
    ])
    const modelOf = await modelsOf(look, found)
    const waiting = found.map((each) => {
      const model = modelOf(each.modelVersionId)
      const clock = clockFor(model, 'check-record')
      return { ...each, model, dueOn: clock && dueOn(clock, londonDateOf(each.askedAt), calendar) }
    })
    const record = capital(word(look.model, 'record'))
    const done = query.done === 'passed' ? `${record} passed` : query.done && `${record} returned to its author`
    return <ChecksPage frame={frame} model={look.model} waiting={waiting} others={others} done={done || undefined} />
  })

  addPage(app, web, '/checks/rates', async ({ look, frame }) => {
    const isTeam = mayCheckAnything(look)
    if (!isTeam && !isAnywhere(look.reach('write'))) throw new NotFound('page', 'how records came in')
    const year = schoolYearOf(look.today)
    const since = new Date(`${firstDayOf(year)}T00:00:00Z`)
    const records = await listHandedIn(look, since, isTeam ? undefined : peopleActedFor(look.actor))
    const [modelOf, calendar] = await Promise.all([
      modelsOf(look, records),
      getCalendar(look, [year - 1, year, year + 1]),
    ])
    const rates = ratesOf(records, modelOf, calendar)
    return <RatesPage frame={frame} model={look.model} rates={rates} year={showSchoolYear(year)} isTeam={isTeam} />
  })
}

async function modelsOf(
  look: Look,
  of: readonly { modelVersionId: string }[],
): Promise<(versionId: string) => ServiceModel> {
  const models = new Map<string, ServiceModel>()
  for (const id of new Set(of.map(({ modelVersionId }) => modelVersionId))) models.set(id, await look.modelOf(id))
  return (id) => models.get(id) ?? look.model
}
