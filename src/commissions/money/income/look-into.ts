import { logEvent, type NewEvent } from '#history/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { isId } from '#shared/id.ts'
import { THE_SERVICE } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { getCommissioning, mayResearch } from '../../commissions-policy.ts'
import { whyCameOfIsSaid } from './income-rules.ts'
import type { Research } from './income.ts'
import { addResearch, findResearchToChange, listResearch, setCameOf } from './research-store.ts'

/** What the model says of research. Throws NotFound where it says nothing. */
export function getResearchRule(look: Look) {
  const { research } = getCommissioning(look)
  if (!research) throw new NotFound('page', 'research')
  return research
}

/** One piece of research; everybody of the service may know of it. Throws NotFound. */
export async function getResearch(look: Look, id: string): Promise<Research> {
  getResearchRule(look)
  const [found] = isId(id) ? await listResearch(look, { id }) : []
  if (!found) throw new NotFound('research', id)
  return found
}

/** RO-102. Records what was found out of another source of money. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function recordResearch(
  work: Work,
  said: Pick<Research, 'source' | 'says' | 'expectedPence' | 'closesOn'>,
): Promise<string> {
  getResearchRule(work)
  requireThat(await mayResearch(work), work, 'record research into sources of money')
  refuseIf(
    work,
    await askAboutNamesIn(work, THE_SERVICE, [
      { where: 'whose money it is', field: 'source', text: said.source },
      { where: 'what was found out', field: 'says', text: said.says },
    ]),
  )
  const id = await addResearch(work, said)
  await logEvent(work, researchEvent('recorded', id, said.source))
  return id
}

/** RO-102. Says once what came of it. Throws NotFound, NotAllowed, Refused. */
export async function sayWhatCameOf(work: Work, id: string, cameOf: string): Promise<void> {
  await getResearch(work, id)
  requireThat(await mayResearch(work), work, `say what came of the research ${id}`)
  const research = await findResearchToChange(work, id)
  if (!research) throw new NotFound('research', id)
  refuseIf(work, [
    ...whyCameOfIsSaid(research),
    ...(await askAboutNamesIn(work, THE_SERVICE, [{ where: 'what came of it', field: 'cameOf', text: cameOf }])),
  ])
  await setCameOf(work, id, cameOf)
  await logEvent(work, researchEvent('came-of', id, research.source))
}

const researchEvent = (name: string, id: string, title: string): NewEvent => ({
  ...{ name: `funding-research.${name}`, audience: 'see-register' },
  subjects: [{ kind: 'funding-research', id }],
  changes: { title: { after: title } },
})
