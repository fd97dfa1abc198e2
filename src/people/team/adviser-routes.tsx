import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { Role, ServiceModel } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { withDates } from '#web/date-answer.ts'
import { DayInput } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import type { Look } from '#work/work.ts'
import { aPerson, choosePerson, peopleMeant, withPerson } from '../choose-person.ts'
import { Choose } from '../choose.tsx'
import { FormPage } from '../form-page.tsx'
import { isHeldOn, reasonOfMatch, titleOf, type HeldRole } from '../held-role.ts'
import { ADVISING_KINDS, mayKeepPeopleOf, requireSchool } from '../people-policy.ts'
import { getSchoolName } from '../places-store.ts'
import { giveRole } from '../role/give-role.ts'
import { listHoldersOf, listRolesIn } from '../role/held-role-store.ts'
import { aChoice, aDay, anOptionalDay, anOptionalText } from '#web/text-answers.ts'

const adviserForm = withDates(
  ['startedOn', 'finishedOn'],
  withPerson(
    z.object({
      role: aChoice('the role'),
      who: aPerson,
      note: anOptionalText('why this person and this school'),
      startedOn: aDay('the first day'),
      finishedOn: anOptionalDay('the last day'),
    }),
  ),
)

/** NF-15. Naming who works with a school: since when, and who did before. */
export function adviserRoutes(app: FastifyInstance, web: Web): void {
  const guard = async ({ look, params }: Seen) => {
    const school = await getSchoolName(look, params.schoolId ?? '')
    requireSchool(look, school.id, mayKeepPeopleOf(look, school.id), `name who works with ${school.id}`)
    return school
  }

  addForm(app, web, '/schools/:schoolId/adviser', {
    guard,
    show: async (seen, answers, findings) => {
      const school = await guard(seen)
      const { frame, look } = seen
      const roles = rolesForSchools(look.model)
      const role = answers.role ?? roles[0]?.id ?? ''
      const held = await listRolesIn(
        look,
        [school.id],
        roles.map(({ id }) => id),
      )
      return (
        <FormPage
          {...{ frame, answers, findings }}
          title="Name who works with the school"
          of={{ text: school.name, href: `/schools/${school.id}/people` }}
          button="Name them"
          below={<Before look={look} held={held} />}
        >
          {roles.length === 1 ? (
            <input type="hidden" name="role" value={role} />
          ) : (
            <Radios
              name="role"
              legend="As what?"
              legendSize="s"
              value={role}
              error={wrongWith(findings, 'role')}
              choices={roles.map(({ id, name }) => ({ value: id, label: name, hint: nowOf(look, held, id) }))}
            />
          )}
          {roles.length === 1 && <p class="govuk-body">{nowOf(look, held, role)}</p>}
          <Choose
            name="who"
            label={roles.length === 1 ? titleOf(look.model, role) : 'Who?'}
            {...{ answers, findings }}
            matches={await peopleMeant(look, answers)}
            likely={await listLikely(look, roles)}
          />
          {roles.some(({ matched }) => matched) && (
            <TextInput
              name="note"
              label="Why this person and this school?"
              hint={whoNeedsReasons(roles)}
              value={answers.note}
              error={wrongWith(findings, 'note')}
            />
          )}
          <DayInput
            name="startedOn"
            label="First day"
            usual={look.today}
            hint="Where a school has one only, the one before ends on the day before this."
            {...{ answers, findings }}
          />
          <DayInput name="finishedOn" label="Last day (if it is known)" {...{ answers, findings }} />
        </FormPage>
      )
    },
    schema: adviserForm,
    act: async (work, { role, who, note, startedOn, finishedOn }, { params }) => {
      const placeId = params.schoolId ?? ''
      const person = await choosePerson(work, who)
      const asked = {
        role,
        scope: 'school',
        placeId,
        standing: 'substantive',
        note: reasonOfMatch(work.model, role, note),
        startedOn,
        finishedOn,
      } as const
      await giveRole(work, person.id, { ...asked, replaces: true }, 'who')
      return `/schools/${placeId}/people`
    },
  })
}

/** The roles that are named for a school: those of which every school has one, then the others who advise. */
function rolesForSchools({ roles }: ServiceModel): Role[] {
  const ofSchools = roles.filter(({ kind, tiedTo }) => tiedTo.includes('school') && ADVISING_KINDS.includes(kind))
  return [...ofSchools.filter((role) => role.onePerSchool), ...ofSchools.filter((role) => !role.onePerSchool)]
}

/** RO-29. Of which roles the reasons of the match are kept. */
function whoNeedsReasons(roles: readonly Role[]): string {
  const matched = roles.filter((role) => role.matched).map(({ name }) => name)
  return `Kept with the choice of ${matched.join(' or ')}, and read by everyone who reads who works with the school.`
}

function nowOf(look: Look, held: readonly HeldRole[], role: string): string {
  const now = held.filter((each) => each.role === role && isHeldOn(each, look.today))
  if (now.length === 0) return 'Nobody today'
  return `Today ${now.map((each) => `${each.personName}, since ${showShortDate(each.startedOn)}`).join('; ')}`
}

async function listLikely(look: Look, roles: readonly Role[]) {
  const holders = await listHoldersOf(
    look,
    roles.map(({ id }) => id),
    200,
  )
  return holders.map(({ personId, name, schools }) => ({
    id: personId,
    name,
    says: schools === 1 ? '1 school' : `${schools} schools`,
  }))
}

/** Who it was before, so that one sees how long the school has known each. */
function Before({ look, held }: { look: Look; held: readonly HeldRole[] }) {
  const before = held.filter((each) => each.finishedOn !== null && each.finishedOn < look.today)
  if (before.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Before</h2>
      <ul class="wm-rows">
        {before.map((each) => (
          <li>
            <span>
              {each.personName}, {titleOf(look.model, each.role)}, {showShortDate(each.startedOn)} to{' '}
              {each.finishedOn && showShortDate(each.finishedOn)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
