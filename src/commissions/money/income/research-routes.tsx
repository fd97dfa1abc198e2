import type { FastifyInstance } from 'fastify'
import { addListFiles, ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { mayResearch } from '../../commissions-policy.ts'
import { cameOfForm, researchForm } from '../money-form.ts'
import type { Research } from './income.ts'
import { getResearch, getResearchRule, recordResearch, sayWhatCameOf } from './look-into.ts'
import { CameOfPage, ResearchFormPage, ResearchPage } from './research-pages.tsx'
import { listResearch } from './research-store.ts'

const LIST = '/money/research'
const DONE: Readonly<Record<string, string>> = { saved: 'It is recorded' }

/** RO-102. Research into other sources of money: everybody of the service reads it. */
export function researchRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, LIST, async ({ look, frame, query }) => {
    const { says } = getResearchRule(look)
    const research = await listResearch(look)
    return (
      <ResearchPage
        {...{ frame, says, research }}
        mayResearch={await mayResearch(look)}
        done={DONE[query.done ?? '']}
      />
    )
  })
  addListFiles(app, web, LIST, ({ look }) => {
    getResearchRule(look)
    const list: ListFile<Research> = {
      name: 'Other sources of money',
      columns: [
        { head: 'Source', cell: ({ source }) => source },
        { head: 'What was found out', cell: ({ says }) => says },
        { head: 'Could bring, £', cell: ({ expectedPence }) => (expectedPence === null ? '' : expectedPence / 100) },
        { head: 'Asked for by', isDay: true, cell: ({ closesOn }) => closesOn },
        { head: 'Looked into', isDay: true, cell: ({ researchedOn }) => researchedOn },
        { head: 'By', cell: ({ researchedByName }) => researchedByName },
        { head: 'What came of it', cell: ({ cameOf }) => cameOf },
        { head: 'Said', isDay: true, cell: ({ cameOfOn }) => cameOfOn },
      ],
      read: (reader, from) => listResearch(reader, { after: from?.id, limit: ROWS_OF_A_PART }),
    }
    return list
  })
  addForm(app, web, `${LIST}/new`, {
    guard: toResearch,
    async show({ look, frame }, answers, findings) {
      return <ResearchFormPage {...{ frame, answers, findings, says: getResearchRule(look).says }} />
    },
    schema: researchForm,
    async act(work, said) {
      await recordResearch(work, said)
      return `${LIST}?done=saved`
    },
  })
  addForm(app, web, `${LIST}/:researchId`, {
    guard: toSay,
    show: async (seen, answers, findings) => (
      <CameOfPage {...{ answers, findings, frame: seen.frame, research: await toSay(seen) }} />
    ),
    schema: cameOfForm,
    async act(work, { cameOf }, { params }) {
      await sayWhatCameOf(work, params.researchId ?? '', cameOf)
      return `${LIST}?done=saved`
    },
  })
}

async function toResearch({ look }: Seen): Promise<void> {
  getResearchRule(look)
  requireThat(await mayResearch(look), look, 'record research into sources of money')
}

async function toSay({ look, params }: Seen): Promise<Research> {
  const research = await getResearch(look, params.researchId ?? '')
  requireThat(await mayResearch(look), look, `say what came of ${research.id}`)
  return research
}
