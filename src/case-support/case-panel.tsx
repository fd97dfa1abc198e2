import { pathwayOf, type CasePanel } from '#cases/index.ts'
import { capital, word } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { TeamParts } from './team-parts.tsx'
import { findTeamShown } from './show-team.tsx'

const LINES = 3

/** SH-73. On a case's page: its team with what each is, when it meets, and the last lines of the log that all of them share. */
export const caseTeamPanel: CasePanel = {
  place: 'side',
  isForTeam: true,
  async show(look, of) {
    const { pathway } = await pathwayOf(look, of)
    if (!pathway.team) return undefined
    const shown = await findTeamShown(look, of.id, LINES)
    return (
      <section id="case-team">
        <TeamSummary {...shown} />
      </section>
    )
  },
}

type Props = Awaited<ReturnType<typeof findTeamShown>>

/** The team in few words, with the way to its page. */
export function TeamSummary({ of, model, parts, members, meetings, requests, log }: Props) {
  const next = meetings.find(({ closedOn }) => !closedOn)
  const open = requests.filter(({ status }) => status === 'asked').length
  const named = members.filter(({ finishedOn }) => !finishedOn).length
  return (
    <>
      <TeamParts parts={parts} heading={capital(word(model, 'supportTeam'))} />
      <ul class="wm-rows">
        {named > 0 && <li>{named === 1 ? 'One more is named' : `${named} more are named`}</li>}
        <li>{next ? `Meets on ${showShortDate(next.meetsOn)}` : 'No meeting is planned'}</li>
        {open > 0 && <li>{open === 1 ? 'One request waits' : `${open} requests wait`} for an answer</li>}
        {log.map(({ says, byName }) => (
          <li>
            {byName}: {says}
          </li>
        ))}
      </ul>
      <p class="wm-s">
        <a class="govuk-link" href={`/cases/${of.id}/team`}>
          Meetings, requests and the log
        </a>
      </p>
    </>
  )
}
