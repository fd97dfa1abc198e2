import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { showDate } from '#shared/show-date.ts'
import { addDeed, addForm, type Seen } from '#web/routes.ts'
import { strikeOutForm, StrikeOutPage } from '#web/strike-out.tsx'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { getTeam } from './get-support-team.ts'
import { showTeam } from './show-team.tsx'
import { restoreOfTeam, strikeOutOfTeam, type Struck } from './strike-out-of-team.ts'
import { OF_TEAM, type OfTeam } from './struck-out-store.ts'
import { mayKeepTeamsOf } from './support-team-policy.ts'
import { whyCannotBeDone } from './support-team-rules.ts'
import { listMeetings, listTeamMembers } from './support-team-store.ts'

const PLACES = { member: 'members/:teamMemberId', meeting: 'meetings/:teamMeetingId' } as const

/** Striking out members and meetings of a team that were entered in error, and taking them back. */
export function strikeOutRoutes(app: FastifyInstance, web: Web): void {
  for (const of of OF_TEAM) {
    const url = `/support-teams/:teamId/${PLACES[of]}`
    addForm(app, web, `${url}/strike-out`, {
      guard: (seen) => toStrikeOut(seen, of),
      async show(seen, answers, findings) {
        const { team, name, what } = await toStrikeOut(seen, of)
        return (
          <StrikeOutPage
            {...{ frame: seen.frame, answers }}
            findings={findings.length > 0 ? findings : whyCannotBeDone(team, 'keep')}
            title={`Strike out: ${what}`}
            caption={`${name}, ${team.schoolName}`}
            breadcrumbs={[{ text: name, href: `/support-teams/${team.id}` }]}
            revision={team.revision}
            takesWords
          >
            For what was entered in error. The school sees it no more, and nothing counts it; who keeps the{' '}
            {name.toLowerCase()} still reads that it was there.
          </StrikeOutPage>
        )
      },
      schema: strikeOutForm,
      async act(work, value, { params }) {
        await strikeOutOfTeam(work, struckOf(params, of), value)
        return `/support-teams/${params.teamId}?done=struck-out`
      },
    })
    addDeed(app, web, `${url}/restore`, {
      guard: (seen) => toKeep(seen),
      show: (seen, _answers, findings) => showTeam(seen, findings),
      schema: z.object({}),
      async act(work, _value, { params }) {
        await restoreOfTeam(work, struckOf(params, of))
        return `/support-teams/${params.teamId}?done=restored`
      },
    })
  }
}

const struckOf = (params: Seen['params'], of: OfTeam): Struck => ({
  teamId: params.teamId ?? '',
  of,
  id: (of === 'member' ? params.teamMemberId : params.teamMeetingId) ?? '',
})

async function toKeep({ look, params }: Seen) {
  const found = await getTeam(look, params.teamId ?? '')
  requireThat(mayKeepTeamsOf(look, found.team.schoolId), look, `keep the support team ${found.team.id}`)
  return found
}

/** The team, and what is to be struck out of it, in words. */
async function toStrikeOut(seen: Seen, of: OfTeam) {
  const found = await toKeep(seen)
  const { id } = struckOf(seen.params, of)
  const member = of === 'member' && (await listTeamMembers(seen.look, found.team.id)).find((each) => each.id === id)
  const meeting = of === 'meeting' && (await listMeetings(seen.look, found.team.id)).find((each) => each.id === id)
  if (member) return { ...found, what: member.name }
  if (meeting) return { ...found, what: `the meeting of ${showDate(meeting.heldOn)}` }
  throw new NotFound(of, id)
}
