import type { FastifyInstance } from 'fastify'
import { showSchoolYear } from '#shared/school-year.ts'
import { addListFiles, type ListFile } from '#web/list-file.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { getMissionRule } from '../mission-policy.ts'
import { SupportDaysPage } from './days-page.tsx'
import { listGivenDays, sumOffered } from './days-store.ts'
import { sharesByYear, type SharesOfYear } from './shares-of-days.ts'

const HOME = '/mission/days'
/** How long a day is where the model says nothing of time, in minutes. */
const USUAL_DAY = 390

/** RO-115. Who gives the days of support. */
export function supportDaysRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, HOME, async ({ look, frame }) => (
    <SupportDaysPage
      {...{ frame, rule: ruleOf(look), years: await readShares(look), offered: await sumOffered(look) }}
    />
  ))
  addListFiles(app, web, HOME, ({ look }) => {
    ruleOf(look)
    return sharesToKeep
  })
}

function ruleOf(look: Look) {
  const { supportDays } = getMissionRule(look)
  if (!supportDays) throw new NotFound('page', 'who gives the days of support')
  return supportDays
}

const readShares = async (look: Look): Promise<SharesOfYear[]> =>
  sharesByYear(await listGivenDays(look, ruleOf(look)), look.model.time?.day.minutes ?? USUAL_DAY)

const sharesToKeep: ListFile<SharesOfYear> = {
  name: 'Days of support',
  columns: [
    { head: 'School year', cell: ({ schoolYear }) => showSchoolYear(schoolYear) },
    { head: 'Worked, days of schools', cell: ({ worked }) => worked.schools },
    { head: 'Worked, days of the service', cell: ({ worked }) => worked.service },
    { head: 'Worked, days of neither', cell: ({ worked }) => worked.other },
    { head: 'Worked, share of schools in hundredths', cell: ({ worked }) => worked.share ?? null },
    { head: 'Allocated or agreed, days of schools', cell: ({ allocated }) => allocated.schools },
    { head: 'Allocated or agreed, days of the service', cell: ({ allocated }) => allocated.service },
    { head: 'Allocated or agreed, days of neither', cell: ({ allocated }) => allocated.other },
    { head: 'Allocated or agreed, share of schools in hundredths', cell: ({ allocated }) => allocated.share ?? null },
  ],
  // A handful of years: all of them are the first part.
  read: async (look, after) => (after ? [] : readShares(look)),
}
