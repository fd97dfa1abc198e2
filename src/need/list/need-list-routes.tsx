import type { FastifyInstance } from 'fastify'
import { addListFiles } from '#web/list-file.ts'
import { addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { needRuleOf } from '../need-of.ts'
import { requireNeedOfMany } from '../need-policy.ts'
import { toGrid, yearsShown } from './need-grid.ts'
import { readNeedList } from './need-list.ts'
import { NeedListPage } from './need-list-page.tsx'
import { countNeed, countNeedOn, listNeed, listNeedChoices } from './need-list-store.ts'
import { needToKeep } from './need-to-keep.ts'

const ROWS = 50

/** All schools by their need, a page at a time or as a file. */
export function needListRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/need', async (seen) => {
    const { look, frame } = seen
    const { need, list, choices } = await asked(seen)
    const days = yearsShown(look.today).map(({ on }) => on)
    const [found, counts, years] = await Promise.all([
      listNeed(look, need, list, ROWS + 1),
      countNeed(look, need, list),
      countNeedOn(look, need, list, days),
    ])
    const rows = await toGrid(look, need, found.slice(0, ROWS))
    const next = found.length > ROWS ? rows.at(-1)?.id : undefined
    const seesService = look.reach('see-reports').everything && look.reach('see-school').everything
    return (
      <NeedListPage {...{ frame, model: look.model, need, list, choices, counts, years, rows, next, seesService }} />
    )
  })
  addListFiles(app, web, '/need', async (seen) => {
    const { need, list } = await asked(seen)
    return needToKeep(seen.look, need, list)
  })
}

async function asked({ look, query }: Seen) {
  requireNeedOfMany(look)
  const need = needRuleOf(look)
  const choices = await listNeedChoices(look)
  return { need, choices, list: readNeedList(query, need, choices, look.today) }
}
