import type { FastifyInstance } from 'fastify'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { bidForm, bidStepForm } from '../designation-form.ts'
import { getDesignationsRule, mayKeep } from '../designation-policy.ts'
import { listDesignations } from '../designation-store.ts'
import { getBid } from '../get-designation.ts'
import { MoveBidPage, NewBidPage } from './bid-form-pages.tsx'
import { BidPage, BidsPage } from './bid-pages.tsx'
import { listBids, listBidSteps, listSchoolsOfGroup } from './bid-store.ts'
import { listBiddingGroups, moveBid, openBid } from './keep-bids.ts'

const DONE: Readonly<Record<string, string>> = { opened: 'The bid is recorded', moved: 'It is saved' }

/** Bids for designation: all of them, one, a new one, and what came of it. */
export function bidRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/designations/bids', async ({ look, frame }) => {
    const rule = getDesignationsRule(look)
    const bids = await listBids(look)
    return <BidsPage {...{ frame, rule, bids }} model={look.model} mayKeep={mayKeep(look)} />
  })
  addForm(app, web, '/designations/bids/new', {
    guard: async (seen) => toKeep(seen),
    async show({ look, frame }, answers, findings) {
      const rule = toKeep({ look })
      const groups = await listBiddingGroups(look)
      const kind = look.model.groupKinds.find(({ id }) => id === rule.bids.group)
      return <NewBidPage {...{ frame, rule, answers, findings, groups, kind }} model={look.model} today={look.today} />
    },
    schema: bidForm,
    act: async (work, said) => `/designations/bids/${await openBid(work, said)}?done=opened`,
  })
  addPage(app, web, '/designations/bids/:bidId', async ({ look, frame, params, query }) => {
    const bid = await getBid(look, params.bidId ?? '')
    const [steps, schools, designated] = await Promise.all([
      listBidSteps(look, bid.id),
      listSchoolsOfGroup(look, bid.groupId),
      listDesignations(look, { bidId: bid.id }),
    ])
    return (
      <BidPage
        {...{ frame, bid, steps, schools, designated }}
        rule={getDesignationsRule(look)}
        model={look.model}
        mayKeep={mayKeep(look)}
        done={DONE[query.done ?? '']}
      />
    )
  })
  addForm(app, web, '/designations/bids/:bidId/move', {
    guard: async (seen) => {
      await getBid(seen.look, seen.params.bidId ?? '')
      toKeep(seen)
    },
    async show({ look, frame, params }, answers, findings) {
      const bid = await getBid(look, params.bidId ?? '')
      return <MoveBidPage {...{ frame, answers, findings, bid }} rule={toKeep({ look })} today={look.today} />
    },
    schema: bidStepForm,
    async act(work, asked, { params }) {
      await moveBid(work, params.bidId ?? '', asked)
      return `/designations/bids/${params.bidId ?? ''}?done=moved`
    },
  })
}

function toKeep({ look }: Pick<Seen, 'look'>) {
  const rule = getDesignationsRule(look)
  requireThat(mayKeep(look), look, 'record a bid')
  return rule
}
