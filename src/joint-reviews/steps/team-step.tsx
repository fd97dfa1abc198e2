import { z } from 'zod'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Select } from '#govuk/select.tsx'
import { listHoldersAt, titleOf } from '#people/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { answersIn } from '#web/answers.ts'
import { changeTeam } from '../change-team.ts'
import { listCandidates } from '../candidates-store.ts'
import { mayCallTeam } from '../review-policy.ts'
import { NamedFields, namedIn } from './named-fields.tsx'
import { StepPage } from './step-page.tsx'
import { aStep } from './step.ts'

/** SH-33, SH-35. Who leads, supports and is on the team. */
export const teamStep = aStep({
  may: mayCallTeam,
  done: 'The team is changed',
  schema: z.record(z.string(), z.string()).transform((answers) => ({
    named: namedIn(answers),
    joins: answers.joins ? [answers.joins] : [],
    leaves: answersIn(answers.leaves),
  })),
  act: changeTeam,
  async show(shown) {
    const { seen, kind, model, review, whole, answers, findings } = shown
    const roles = [kind.lead, ...kind.supportedBy]
    const [leads, advisers, team] = await Promise.all([
      listHoldersAt(seen.look, [review.schoolId], roles),
      listCandidates(seen.look, [...new Set([...roles, ...(kind.team?.roles ?? [])])]),
      listCandidates(seen.look, kind.team?.roles ?? []),
    ])
    const present = whole.members.filter(({ leftOn }) => leftOn === null)
    const free = team.filter(({ personId }) => !present.some((member) => member.personId === personId))
    return (
      <StepPage {...shown} step="team" title="Who is on the team" button="Save">
        <NamedFields {...{ kind, model, leads, answers, findings }} candidates={advisers} />
        {kind.team && (
          <Select
            name="joins"
            label="Who joins them?"
            hint={kind.team.says}
            choices={[
              { value: '', label: 'Nobody more' },
              ...free.map(({ personId, name, role }) => ({
                value: personId,
                label: `${name}, ${titleOf(model, role)}`,
              })),
            ]}
            value={answers.joins ?? ''}
          />
        )}
        {present.length > 0 && (
          <Checkboxes
            name="leaves"
            legend="On the team: who leaves it?"
            hint="What they entered stays"
            values={answersIn(answers.leaves)}
            choices={present.map(({ id, name, role, joinedOn }) => ({
              value: id,
              label: `${name}, ${titleOf(model, role)}, since ${showShortDate(joinedOn)}`,
            }))}
          />
        )}
      </StepPage>
    )
  },
})
