import { countActionsOfFoci } from '#actions/index.ts'
import { listTaggedPlans, type TaggedPlan } from '#plans/index.ts'
import { listTaggedRequests, type TaggedRequest } from '#requests/index.ts'
import type { Look } from '#work/work.ts'

/** So much of a kind is listed, over all foci together. */
const MOST = 500

/** What is done under a focus, as far as somebody may know of it. */
export type DoneOfFocus = {
  actions: { open: number; done: number }
  plans: readonly TaggedPlan[]
  requests: readonly TaggedRequest[]
}

/** WI-03. What is done under each of some foci, by the focus: three queries, whatever their number. */
export async function doneOfFoci(look: Look, foci: readonly string[]): Promise<(focus: string) => DoneOfFocus> {
  const [actions, plans, requests] = [
    await countActionsOfFoci(look, foci),
    await listTaggedPlans(look, foci, MOST),
    await listTaggedRequests(look, foci, MOST),
  ]
  return (id) => ({
    actions: actions.find(({ focus }) => focus === id) ?? { open: 0, done: 0 },
    plans: plans.filter(({ focus }) => focus === id),
    requests: requests.filter(({ focus }) => focus === id),
  })
}
