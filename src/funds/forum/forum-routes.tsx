import type { FastifyInstance } from 'fastify'
import { addPrinted, picturesOf } from '#papers/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { addListFiles } from '#web/list-file.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireFunds } from '../funds-policy.ts'
import { ForumPage } from './forum-page.tsx'
import { forumOf, type BoughtLine, type ForumLine } from './forum.ts'
import { printForum } from './print-forum.ts'

type Row = { line: ForumLine; bought: BoughtLine | undefined }

/** What the Schools Forum asks, by phase: on screen, as Word and PDF, and as a spreadsheet. */
export function forumRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/funds/forum', async ({ look, frame, query }) => {
    requireFunds(look)
    return <ForumPage {...{ frame, model: look.model, forum: await forumOf(look, query.year) }} />
  })
  addPrinted(app, web, '/funds/forum', async ({ look, query }) => {
    requireFunds(look)
    const forum = await forumOf(look, query.year)
    const organisation = look.actor.authorityName
    return {
      document: printForum(forum, { model: look.model, organisation, on: look.today }),
      pictures: await picturesOf(look, undefined),
      fileName: `For the Schools Forum ${showSchoolYear(forum.year).replace('/', '-')}`,
    }
  })
  addListFiles<Row>(app, web, '/funds/forum', ({ look, query }) => {
    requireFunds(look)
    const pounds = (head: string, of: (row: Row) => number) => ({ head, cell: (row: Row) => of(row) / 100 })
    return {
      name: 'For the Schools Forum',
      columns: [
        { head: 'Fund', cell: ({ line }) => line.fundName },
        { head: 'Phase', cell: ({ line }) => line.phase },
        { head: 'For each pupil', cell: ({ line }) => line.perPupil },
        ...[pounds('Voted, £', ({ line }) => line.votedPence), pounds('Left, £', ({ line }) => line.leftPence)],
        { head: 'What it bought', cell: ({ bought }) => bought?.what ?? '' },
        { head: 'For which schools', cell: ({ bought }) => bought?.schools.join(', ') ?? '' },
        pounds('Spent on it, £', ({ bought }) => bought?.pence ?? 0),
        { head: 'Minutes spent on it', cell: ({ bought }) => bought?.minutes ?? 0 },
      ],
      // A year's funds and phases are some dozens, and are read at once.
      async read(reader, after) {
        if (after) return []
        const { lines } = await forumOf(reader, query.year)
        return lines.flatMap((line): Row[] =>
          line.bought.length === 0 ? [{ line, bought: undefined }] : line.bought.map((bought) => ({ line, bought })),
        )
      },
    }
  })
}
