import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addListFiles } from '#web/list-file.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { ChoosePage } from '../choose-page.tsx'
import { choicesOf } from '../choices-of.ts'
import { getNeed } from '../get-help.ts'
import { chooseForm } from '../help-forms.ts'
import { whyNeedIsNotOpen } from '../help-rules.ts'
import { askProposal } from './ask-proposal.ts'
import { chooseFromProposal } from './choose-from-proposal.ts'
import { getProposal, getProposalLine, nameOf, requirePropose, seeProposal, type LineSeen } from './get-proposal.ts'
import { LineAbove } from './line-above.tsx'
import { ProposalPage } from './proposal-page.tsx'
import { MOST_NEEDS, whyNotOpenYet } from './proposal-rules.ts'
import { listNeedsToMatch, listProposals } from './proposal-store.ts'
import { ProposalsPage } from './proposals-page.tsx'

const MOST = 20
const ALL = '/brokering/proposals'
const ONE = `${ALL}/:helpProposalId`
const LINE = `${ONE}/lines/:helpProposalLineId`
const idsOf = ({ params }: Pick<Seen, 'params'>) =>
  [params.helpProposalId ?? '', params.helpProposalLineId ?? ''] as const

/** RO-29, RO-47. Who helps with all open needs at once: asked for, looked at, chosen one by one. */
export function proposalRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, ALL, {
    guard: ({ look }) => Promise.resolve(requirePropose(look)),
    async show({ look, frame }, _answers, findings) {
      const open = (await listNeedsToMatch(look, MOST_NEEDS)).length
      return <ProposalsPage {...{ frame, findings, open }} proposals={await listProposals(look, MOST)} />
    },
    schema: z.object({}),
    act: async (work) => `${ALL}/${await askProposal(work)}`,
  })
  addPage(app, web, ONE, async ({ look, frame, params, query }) => {
    const rule = requirePropose(look)
    const seen = await seeProposal(look, params.helpProposalId ?? '')
    return <ProposalPage {...seen} {...{ frame, rule }} after={Math.max(0, Math.trunc(Number(query.after)) || 0)} />
  })
  addListFiles<LineSeen>(app, web, `${ONE}/list`, async ({ look, params }) => {
    await getProposal(look, params.helpProposalId ?? '')
    return {
      name: 'Who helps with all open needs',
      columns: [
        { head: 'School', cell: ({ schoolName }) => schoolName },
        { head: 'What is needed', cell: ({ needTitle }) => needTitle },
        { head: 'Days', cell: ({ halfDays }) => halfDays / 2 },
        { head: 'Core priority', cell: ({ isPriority }) => (isPriority ? 'Yes' : 'No') },
        { head: 'Proposed', cell: ({ proposed }) => proposed && nameOf(proposed) },
        { head: 'Why', cell: ({ proposed, reasons, whyNobody }) => (proposed ? reasons.join(' ') : whyNobody) },
        { head: 'Why not who comes first', cell: ({ whyNotFirst }) => whyNotFirst ?? null },
        { head: 'Next best', cell: ({ next }) => next && nameOf(next) },
        { head: 'Chosen', cell: ({ matchId }) => (matchId ? 'Yes' : 'No') },
        { head: 'No longer so', cell: ({ noLonger }) => noLonger ?? null },
      ],
      // They are read together, and handed on at once.
      read: async (reader, last) => (last ? [] : (await seeProposal(reader, params.helpProposalId ?? '')).lines),
    }
  })
  addForm(app, web, LINE, {
    guard: findLine,
    show: showLine,
    schema: chooseForm,
    async act(work, choice, seen) {
      await chooseFromProposal(work, ...idsOf(seen), choice)
      return `${ALL}/${idsOf(seen)[0]}#lines`
    },
  })
}

async function findLine(seen: Seen) {
  return getProposalLine(seen.look, ...idsOf(seen))
}

async function showLine(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, frame } = seen
  const { line, proposal } = await findLine(seen)
  const { lines } = await seeProposal(look, proposal.id)
  const shown = lines.find(({ id }) => id === line.id)
  const need = await getNeed(look, line.needId)
  const closed = findings.length > 0 ? [] : [...whyNotOpenYet(proposal), ...whyNeedIsNotOpen(need)]
  const others = lines.filter(({ id, matchId }) => id !== line.id && matchId === null)
  const choices = await choicesOf(look, need, {
    first: [line.proposed?.id, line.next?.id],
    promised: (giver) => {
      const also = others.filter(({ proposed }) => proposed?.id === giver.id)
      const asked = also.reduce((sum, { halfDays }) => sum + halfDays, need.halfDays)
      if (also.length === 0 || asked <= giver.left) return undefined
      return `It is proposed for ${also.map(({ schoolName }) => schoolName).join(' and ')}: chosen here, too few days are left for that.`
    },
  })
  const isAsProposed = shown !== undefined && shown.noLonger === undefined && line.proposed !== null
  const before = isAsProposed
    ? {
        strengthId: line.proposed?.id ?? '',
        because: 'Proposed among all open needs, as the best for all of them together.',
      }
    : {}
  return (
    <ChoosePage
      {...{ frame, need }}
      {...choices}
      answers={'strengthId' in answers || 'because' in answers ? answers : { ...before, ...answers }}
      findings={[...findings, ...closed]}
      above={shown && <LineAbove line={shown} />}
      crumbs={[
        { text: 'Help between schools', href: '/brokering' },
        { text: 'Who helps with all open needs', href: `${ALL}/${proposal.id}` },
      ]}
    />
  )
}
