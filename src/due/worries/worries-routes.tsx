import type { FastifyInstance } from 'fastify'
import { mayCompareCases } from '#cases/index.ts'
import { maySeeAnyDays } from '#days/index.ts'
import { categoryNameOf, mayCompareNeed } from '#need/index.ts'
import { addListFiles, type ListFile } from '#web/list-file.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { ownersOf, ownersSay } from '../late/late-by.ts'
import { listWorries, seesWorries } from './list-worries.ts'
import { shownOf } from './shown-of.ts'
import { WorriesPage } from './worries-page.tsx'
import type { WorryShown } from './worries-table.tsx'

const ROWS = 50
const NAMED = 20

/** Which schools worry the service, as a page and as files, for those who see its reports and all its schools. */
export function worriesRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/worries', async ({ look, frame, query }) => {
    requireWorries(look)
    const all = await listWorries(look)
    const from = all.findIndex(({ schoolId }) => schoolId === query.after) + 1
    const rows = await shownOf(look, all.slice(from, from + ROWS))
    const next = all.length > from + ROWS ? rows.at(-1)?.worry.schoolId : undefined
    return <WorriesPage {...{ frame, rows, next }} model={look.model} count={all.length} ways={waysOf(look)} />
  })
  addListFiles<WorryShown>(app, web, '/worries', ({ look }): ListFile<WorryShown> => {
    requireWorries(look)
    return {
      name: 'Schools that worry the service',
      columns: [
        { head: 'School', cell: ({ worry }) => worry.schoolName },
        { head: 'Need', cell: ({ worry }) => (worry.need ? categoryNameOf(look, worry.need) : '') },
        { head: 'Since', isDay: true, cell: ({ worry }) => worry.need?.startsOn ?? undefined },
        { head: 'Why', cell: ({ worry }) => worry.why.map(({ says }) => says).join('; ') },
        { head: 'Who', cell: ({ given }) => given?.people },
        { head: 'Days due', cell: ({ given }) => inDays(given?.days?.due) },
        { head: 'Days allocated', cell: ({ given }) => inDays(given?.days?.allocated) },
        { head: 'Days booked', cell: ({ given }) => inDays(given?.days?.booked) },
        { head: 'Days held', cell: ({ given }) => inDays(given?.days?.held) },
        { head: 'Pounds drawn', cell: ({ given }) => (given?.pence === undefined ? '' : given.pence / 100) },
        { head: 'Agreed', cell: ({ given }) => given?.plan?.says },
        { head: 'Next', cell: ({ given }) => given?.next },
        { head: 'Late', cell: ({ late }) => late.length },
        { head: 'Whose', cell: ({ late }) => ownersSay(ownersOf(late), NAMED) },
      ],
      // Schools that worry are some hundreds at most, and are read at once.
      read: async (reader, after) => (after ? [] : shownOf(reader, await listWorries(reader))),
    }
  })
}

const inDays = (halfDays: number | undefined) => (halfDays === undefined ? '' : halfDays / 2)

function waysOf(look: Look): { text: string; href: string }[] {
  return [
    ...(mayCompareNeed(look) ? [{ text: 'Each school by its need', href: '/need' }] : []),
    ...(mayCompareCases(look) ? [{ text: 'Cases', href: '/cases' }] : []),
    ...(maySeeAnyDays(look) ? [{ text: 'Days of all schools', href: '/days/schools' }] : []),
    { text: 'All that is late', href: '/due?when=late' },
    { text: 'The service’s year on two pages', href: '/reports/year' },
  ]
}

function requireWorries(look: Look): void {
  if (!seesWorries(look)) throw new NotFound('page', 'schools that worry the service')
}
