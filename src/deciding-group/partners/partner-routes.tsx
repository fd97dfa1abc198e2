import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { isId } from '#shared/id.ts'
import { withDates } from '#web/date-answer.ts'
import { addListFiles, ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import { aChoice, aDay, aLongText, aText } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { requireThat, type Look } from '#work/work.ts'
import { decisionsOn } from '../decisions-on.ts'
import { getGroupRule } from '../group-policy.ts'
import { nameOf } from '../meetings-page.tsx'
import {
  acceptedPartners,
  endPartner,
  getPartner,
  getPartnersRule,
  mayProposePartners,
  PARTNER,
  proposePartner,
} from './keep-partners.ts'
import { EndPartnerPage, PartnerPage, PARTNERS, PartnersPage, ProposePage } from './partner-pages.tsx'
import { listPartners } from './partner-store.ts'
import { PARTNER_SAYS, type Partner } from './partner.ts'

const ROWS = 50
const ONE = `${PARTNERS}/:outsidePartnerId`
const idOf = ({ params }: Pick<Seen, 'params'>) => params.outsidePartnerId ?? ''
const DONE: Readonly<Record<string, string>> = { proposed: 'It is proposed', ended: 'It is saved' }

const proposeForm = z.object({
  name: aText('the name'),
  kind: aChoice('what the partner is'),
  ofWhom: aText('where it is from'),
  offers: aLongText('what it offers', 5000),
})
const endForm = withDates(['endedOn'], z.object({ endedOn: aDay('the day'), because: aText('why', 500) }))

/** RO-96. Partners from outside: proposed, accepted by a decision, ended. */
export function partnerRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, PARTNERS, async ({ look, frame, query }) => {
    getPartnersRule(look)
    const after = query.after && isId(query.after) ? query.after : undefined
    const found = await listPartners(look, { after, limit: ROWS + 1 })
    const last = found.length > ROWS ? found[ROWS - 1] : undefined
    const accepted = (await acceptedPartners(look))?.length ?? 0
    return (
      <PartnersPage
        {...{ frame, rule: getGroupRule(look), partners: found.slice(0, ROWS), accepted }}
        mayPropose={await mayProposePartners(look)}
        next={last && `${PARTNERS}?after=${last.id}`}
        done={DONE[query.done ?? '']}
      />
    )
  })
  addListFiles(app, web, PARTNERS, ({ look }) => partnersToKeep(look))
  addForm(app, web, `${PARTNERS}/new`, {
    guard: toPropose,
    show: async ({ look, frame }, answers, findings) => (
      <ProposePage {...{ frame, answers, findings, rule: getGroupRule(look) }} />
    ),
    schema: proposeForm,
    act: async (work, said) => `${PARTNERS}/${await proposePartner(work, said)}?done=proposed`,
  })
  addPage(app, web, ONE, async (seen) => {
    const { look, frame, query } = seen
    const partner = await getPartner(look, idOf(seen))
    const decisions = await decisionsOn(look, PARTNER, [partner.id])
    return (
      <PartnerPage
        {...{ frame, rule: getGroupRule(look), partner, decisions }}
        mayPropose={await mayProposePartners(look)}
        done={DONE[query.done ?? '']}
      />
    )
  })
  addForm(app, web, `${ONE}/end`, {
    async guard(seen) {
      await getPartner(seen.look, idOf(seen))
      await toPropose(seen)
    },
    async show(seen, answers, findings) {
      const { look, frame } = seen
      const partner = await getPartner(look, idOf(seen))
      return <EndPartnerPage {...{ frame, answers, findings, partner, rule: getGroupRule(look) }} />
    },
    schema: endForm,
    async act(work, ended, seen) {
      await endPartner(work, idOf(seen), ended)
      return `${PARTNERS}/${idOf(seen)}?done=ended`
    },
  })
}

async function toPropose({ look }: Seen): Promise<void> {
  requireThat(await mayProposePartners(look), look, 'propose a partner from outside')
}

function partnersToKeep(look: Look): ListFile<Partner> {
  const { kinds } = getPartnersRule(look)
  return {
    name: 'Partners from outside',
    columns: [
      { head: 'Partner', cell: ({ name }) => name },
      { head: 'What it is', cell: ({ kind }) => nameOf(kinds, kind) },
      { head: 'From', cell: ({ ofWhom }) => ofWhom },
      { head: 'What it offers', cell: ({ offers }) => offers },
      { head: 'How it stands', cell: ({ status }) => PARTNER_SAYS[status] },
      { head: 'Decided', isDay: true, cell: ({ decidedOn }) => decidedOn },
      { head: 'Until', isDay: true, cell: ({ endedOn }) => endedOn },
    ],
    read: (at, after) => listPartners(at, { after: after?.id, limit: ROWS_OF_A_PART }),
  }
}
