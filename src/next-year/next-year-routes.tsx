import type { FastifyInstance } from 'fastify'
import { mayKeepModel } from '#handbook/index.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { listSteps, mayPrepare, nextYear } from './next-year.ts'
import { NextYearPage } from './next-year-page.tsx'
import { countWhatGoesOver } from './next-year-store.ts'

/** The year to come: what is prepared of it. */
export function nextYearRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/next-year', async ({ look, frame }) => {
    requireThat(mayPrepare(look), look, 'prepare the next year')
    const steps = await listSteps(look)
    const goesOver = look.reach('see-school').everything ? await countWhatGoesOver(look) : undefined
    const mayCompare = mayKeepModel(look) && look.reach('see-days').everything
    return <NextYearPage {...{ frame, steps, goesOver, mayCompare }} model={look.model} year={nextYear(look)} />
  })
}
