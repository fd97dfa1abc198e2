import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addForm, type Seen } from '#web/routes.ts'
import { aText } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { dropView, getOwnView, keepView, renameView } from './keep-view.ts'
import { readAddress } from './kept-view-rules.ts'
import { listViews } from './kept-view-store.ts'
import { KeptViewsPage } from './kept-views-page.tsx'

/** Filters of the service's lists that a person keeps under names: kept from above a list, dropped here. */
export function keptViewsRoom(app: FastifyInstance, web: Web, lists: readonly string[]): void {
  const show = (seen: Seen, answers: Answers, findings: readonly Finding[]) => showOwn(seen, web, answers, findings)
  const anyone = () => Promise.resolve()
  addForm(app, web, '/kept-views', {
    guard: anyone,
    show,
    schema: z.object({
      address: z.string({ error: 'Keep filters from above their list' }).transform((address, context) => {
        const read = readAddress(address, lists)
        if (!read) context.addIssue({ code: 'custom', message: 'Keep filters from above their list' })
        return read ?? { path: '', query: '' }
      }),
      name: aText('a name for these filters', 60),
    }),
    isDraft: true,
    async act(work, { address, name }) {
      await keepView(work, { ...address, name })
      return `${address.path}?${address.query}`
    },
  })
  addDeed(app, web, '/kept-views/:keptViewId/rename', {
    guard: ({ look, params }) => getOwnView(look, params.keptViewId ?? ''),
    show,
    schema: z.object({ name: aText('a name for these filters', 60) }),
    isDraft: true,
    async act(work, { name }, { params }) {
      await renameView(work, params.keptViewId ?? '', name)
      return '/kept-views?done=renamed'
    },
  })
  addDeed(app, web, '/kept-views/:keptViewId/drop', {
    guard: anyone,
    show,
    schema: z.object({}),
    isDraft: true,
    async act(work, _value, { params }) {
      await dropView(work, params.keptViewId ?? '')
      return '/kept-views?done=removed'
    },
  })
}

const DONE: Readonly<Record<string, string>> = { renamed: 'They have their new name', removed: 'They are removed' }

async function showOwn({ look, frame, query }: Seen, web: Web, answers: Answers, findings: readonly Finding[]) {
  const nameOf = (path: string) => web.navigation.find((item) => holds(item, path))?.text(look) ?? ''
  return (
    <KeptViewsPage
      {...{ frame, answers, findings, nameOf, done: DONE[query.done ?? ''] }}
      views={await listViews(look)}
    />
  )
}

function holds({ href, holds: more = [] }: { href: string; holds?: readonly string[] }, path: string): boolean {
  return [href, ...more].some((each) => path === each || (each !== '/' && path.startsWith(`${each}/`)))
}
