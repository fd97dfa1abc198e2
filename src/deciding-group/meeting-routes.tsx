import type { FastifyInstance } from 'fastify'
import { isId } from '#shared/id.ts'
import { addListFiles, ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat, type Look } from '#work/work.ts'
import { decidableOf, listDecidable } from './decidable.ts'
import { considersOf, recordDecision, recordVotes } from './decide-items.ts'
import { getGroupRule } from './group-policy.ts'
import {
  callMeeting,
  declareInterest,
  getItem,
  getMeeting,
  mayWriteAtMeetings,
  putOnAgenda,
  readVoters,
} from './hold-meetings.ts'
import { AgendaPage, CallPage, DecisionPage, InterestPage, VotesPage } from './item-form-pages.tsx'
import { ItemPage } from './item-page.tsx'
import { decisionForm, interestForm, itemForm, meetingForm, votesForm } from './meeting-form.ts'
import { countVotes } from './meeting-rules.ts'
import { listItems, listMeetings, listVotes } from './meeting-store.ts'
import { OUTCOME_SAYS, type Item } from './meeting.ts'
import { DecisionsPage, MeetingPage, MeetingsPage } from './meetings-page.tsx'

const ROWS = 50
const MEETINGS = '/deciding-group/meetings'
const MEETING = `${MEETINGS}/:decidingMeetingId`
const ITEM = '/deciding-group/items/:decidingItemId'
const itemOf = ({ params }: Pick<Seen, 'params'>) => params.decidingItemId ?? ''
const DONE = 'It is saved'

/** RO-08, RO-78, RO-98, RO-104 to RO-111. Meetings of the body that decides: agenda, interests, votes, decisions. */
export function meetingRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, MEETINGS, async ({ look, frame }) => {
    const rule = getGroupRule(look)
    return (
      <MeetingsPage
        {...{ frame, rule }}
        meetings={await listMeetings(look)}
        mayWrite={await mayWriteAtMeetings(look)}
      />
    )
  })
  addForm(app, web, `${MEETINGS}/new`, {
    guard: toWrite,
    show: async ({ look, frame }, answers, findings) => {
      await Promise.resolve()
      return <CallPage {...{ frame, answers, findings }} rule={getGroupRule(look)} />
    },
    schema: meetingForm,
    act: async (work, { heldOn }) => `${MEETINGS}/${await callMeeting(work, heldOn)}`,
  })
  addPage(app, web, MEETING, async ({ look, frame, params, query }) => {
    const meeting = await getMeeting(look, params.decidingMeetingId ?? '')
    const items = await listItems(look, { meetingId: meeting.id })
    const mayWrite = await mayWriteAtMeetings(look)
    return <MeetingPage {...{ frame, meeting, items, mayWrite, rule: getGroupRule(look) }} done={query.done && DONE} />
  })
  addForm(app, web, `${MEETING}/items`, {
    guard: toWrite,
    async show({ look, frame, params }, answers, findings) {
      const meeting = await getMeeting(look, params.decidingMeetingId ?? '')
      const waiting = await listDecidable(look)
      return <AgendaPage {...{ frame, answers, findings, meeting, waiting }} rule={getGroupRule(look)} />
    },
    schema: itemForm,
    async act(work, asked, { params }) {
      await putOnAgenda(work, params.decidingMeetingId ?? '', asked)
      return `${MEETINGS}/${params.decidingMeetingId ?? ''}?done=yes`
    },
  })
  addPage(app, web, ITEM, async ({ look, frame, params, query }) => {
    const item = await getItem(look, itemOf({ params }))
    const [{ interests }, cast] = [await readVoters(look, item), await listVotes(look, item.id)]
    const mayWrite = await mayWriteAtMeetings(look)
    const about = item.about ? await decidableOf(item.about)?.find(look, item.about.id) : undefined
    return (
      <ItemPage
        {...{ frame, item, interests, cast, mayWrite, about, rule: getGroupRule(look) }}
        done={query.done && DONE}
      />
    )
  })
  itemForms(app, web)
  addPage(app, web, '/decisions', async ({ look, frame, query }) => {
    const rule = getGroupRule(look)
    const after = query.after && isId(query.after) ? query.after : undefined
    const found = await listItems(look, { decidedOnly: true, after, limit: ROWS + 1 })
    const last = found.length > ROWS ? found[ROWS - 1] : undefined
    return (
      <DecisionsPage {...{ frame, rule, items: found.slice(0, ROWS), next: last && `/decisions?after=${last.id}` }} />
    )
  })
  addListFiles(app, web, '/decisions', ({ look }) => {
    getGroupRule(look)
    return decisionsToKeep
  })
}

function itemForms(app: FastifyInstance, web: Web): void {
  addForm(app, web, `${ITEM}/interests`, {
    guard: toWrite,
    async show(seen, answers, findings) {
      const { item, voters, rule } = await readItem(seen)
      return <InterestPage {...{ answers, findings, item, voters, rule }} frame={seen.frame} />
    },
    schema: interestForm,
    act: (work, asked, seen) => thenToItem(seen, declareInterest(work, itemOf(seen), asked)),
  })
  addForm(app, web, `${ITEM}/votes`, {
    guard: toWrite,
    async show(seen, answers, findings) {
      const { item, voters, interests, rule } = await readItem(seen)
      return <VotesPage {...{ answers, findings, item, voters, interests, rule }} frame={seen.frame} />
    },
    schema: votesForm,
    act: (work, votes, seen) => thenToItem(seen, recordVotes(work, itemOf(seen), votes)),
  })
  addForm(app, web, `${ITEM}/decision`, {
    guard: (seen) => getItem(seen.look, itemOf(seen)),
    async show(seen, answers, findings) {
      const { item, rule } = await readItem(seen)
      const considers = considersOf(seen.look, item)
      const cast = await listVotes(seen.look, item.id)
      const count = cast.length > 0 && (await mayWriteAtMeetings(seen.look)) ? countVotes(cast) : undefined
      return <DecisionPage {...{ answers, findings, item, considers, count, rule }} frame={seen.frame} />
    },
    schema: decisionForm,
    act: (work, { says, ...rest }, seen) =>
      thenToItem(
        seen,
        recordDecision(work, itemOf(seen), {
          says,
          considered: [rest['considered-0'], rest['considered-1'], rest['considered-2']].map((each) => each ?? ''),
        }),
      ),
  })
}

async function thenToItem(seen: Pick<Seen, 'params'>, deed: Promise<void>): Promise<string> {
  await deed
  return `/deciding-group/items/${itemOf(seen)}?done=yes`
}

async function readItem(seen: Seen) {
  const item = await getItem(seen.look, itemOf(seen))
  return { item, rule: getGroupRule(seen.look), ...(await readVoters(seen.look, item)) }
}

async function toWrite({ look }: Seen): Promise<void> {
  getGroupRule(look)
  requireThat(await mayWriteAtMeetings(look), look, 'write at meetings of the group that decides')
}

/** What was decided, as a file. */
const decisionsToKeep: ListFile<Item> = {
  name: 'Decisions',
  columns: [
    { head: 'Decided', isDay: true, cell: ({ decidedOn }) => decidedOn },
    { head: 'What', cell: ({ title }) => title },
    { head: 'Came of it', cell: ({ outcome }) => outcome && OUTCOME_SAYS[outcome] },
    { head: 'Decision', cell: ({ decision }) => decision },
    { head: 'For', cell: ({ votesFor }) => votesFor },
    { head: 'Against', cell: ({ votesAgainst }) => votesAgainst },
    { head: 'Not counted', cell: ({ votesNotCounted }) => votesNotCounted },
  ],
  read: (look: Look, after) => listItems(look, { decidedOnly: true, after: after?.id, limit: ROWS_OF_A_PART }),
}
