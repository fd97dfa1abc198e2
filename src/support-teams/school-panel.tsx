import { aWord, capital, word } from '#model/index.ts'
import type { SchoolPanel } from '#schools/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { listOrdersToSetUp } from './set-up-team.ts'
import { mayKeepTeamsOf, maySeeTeams } from './support-team-policy.ts'
import { listTeams } from './support-team-store.ts'
import { teamLines } from './teams-to-keep.ts'

const MOST = 5

/** NF-20. On a school's page: the teams that act there, and for those who keep them the order that waits for one. */
export const supportTeamsSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    if (!look.model.supportTeams || !maySeeTeams(look, schoolId)) return undefined
    const mayKeep = mayKeepTeamsOf(look, schoolId)
    const lines = await teamLines(look, await listTeams(look, { schoolId, limit: MOST }))
    if (lines.length === 0 && !mayKeep) return undefined
    const waiting = mayKeep ? await listOrdersToSetUp(look, schoolId) : []
    return (
      <section id="support-teams">
        <h2 class="govuk-heading-m">{capital(word(look.model, 'supportTeam', { form: 'many' }))}</h2>
        {lines.length === 0 && <p class="wm-s">None so far.</p>}
        {lines.length > 0 && (
          <ul class="wm-rows">
            {lines.map(({ id, name, closedOn, nextMeetingOn, startedOn }) => (
              <li>
                <a class="govuk-link" href={`/support-teams/${id}`}>
                  {name}
                </a>
                <span>
                  {closedOn
                    ? `closed ${showShortDate(closedOn)}`
                    : nextMeetingOn
                      ? `meets ${showShortDate(nextMeetingOn)}`
                      : `since ${showShortDate(startedOn)}`}
                </span>
              </li>
            ))}
          </ul>
        )}
        {mayKeep && (
          <p class="wm-s">
            <a class="govuk-link" href={`/schools/${schoolId}/support-teams/set-up`}>
              Set up {aWord(look.model, 'supportTeam')}
            </a>
            {waiting.length > 0 && ': an accepted order waits for it'}
          </p>
        )}
        <p class="wm-s">
          <a class="govuk-link" href="/support-teams">
            All {word(look.model, 'supportTeam', { form: 'many' })}
          </a>
        </p>
      </section>
    )
  },
}
