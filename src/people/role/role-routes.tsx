import type { FastifyInstance } from 'fastify'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import type { Answers } from '#web/answers.ts'
import { DayInput } from '#web/form-page.tsx'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotAllowed, NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { pick } from '../choose.tsx'
import { FormPage } from '../form-page.tsx'
import { findRole, titleWithStanding, type HeldRole, type Scope } from '../held-role.ts'
import { mayEndRole, mayKeepPeople, mayOpenPerson } from '../people-policy.ts'
import { getPersonKept } from '../person/get-person-seen.ts'
import { getPerson } from '../person/person-store.ts'
import { findGroups, findSchools, type Found, type Named } from '../places-store.ts'
import { endRole } from './end-role.ts'
import { giveRole } from './give-role.ts'
import { getRole } from './held-role-store.ts'
import { endForm, roleForm } from './role-form.ts'
import { ChooseRolePage, GiveRolePage } from './role-page.tsx'

/** Giving roles and ending them. */
export function roleRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/people/:personId/roles/add', {
    guard: ({ look, params }) => getPersonKept(look, params.personId ?? '', 'change the roles'),
    show: showGiving,
    schema: roleForm,
    act: async (work, { place, placeId, standing = 'substantive', ...asked }, { params }) => {
      const found =
        asked.scope === 'authority' ? null : pick(place, placeId, await findPlaces(work, asked.scope, place), 'place')
      const personId = params.personId ?? ''
      await giveRole(work, personId, { ...asked, standing, placeId: found?.id ?? null, replaces: false })
      return `/people/${personId}`
    },
  })

  addForm(app, web, '/people/:personId/roles/:heldRoleId/end', {
    guard: getRoleSeen,
    show: async (seen, answers, findings) => {
      const held = await getRoleSeen(seen)
      const { frame, look } = seen
      const title = `End: ${titleWithStanding(look.model, held)}${held.placeName ? `, ${held.placeName}` : ''}`
      return (
        <FormPage
          {...{ frame, answers, findings, title }}
          of={{ text: held.personName, href: `/people/${held.personId}` }}
          button="End the role"
        >
          <input type="hidden" name="revision" value={answers.revision ?? held.revision} />
          <DayInput
            name="finishedOn"
            label="Last day"
            hint="Rights and lists end with this day. What was done stays."
            {...{ answers, findings }}
          />
        </FormPage>
      )
    },
    schema: endForm,
    act: async (work, answers, { params }) => {
      const held = await endRole(work, params.personId ?? '', params.heldRoleId ?? '', answers)
      return mayKeepPeople(work) || !held.schoolId ? `/people/${held.personId}` : `/schools/${held.schoolId}/people`
    },
  })
}

/** The first question was sent without an answer. */
const NO_ROLE: Finding = {
  kind: 'form',
  id: 'form-role',
  source: 'XX-15',
  says: 'Choose the role',
  field: 'role',
  weight: 'firm',
}

async function showGiving(
  { look, frame, params }: Seen,
  answers: Answers,
  findings: Parameters<typeof ChooseRolePage>[0]['findings'],
) {
  const person = await getPerson(look, params.personId ?? '')
  const { model } = look
  const role = findRole(model, answers.role ?? '')
  if (!role) {
    const wrong = findings.length === 0 && answers.asked ? [NO_ROLE] : findings
    return <ChooseRolePage {...{ frame, answers, model, person }} findings={wrong} roles={model.roles} />
  }
  const matches = await placesMeant(look, answers, role.tiedTo)
  return <GiveRolePage {...{ frame, answers, findings, model, person, role, matches }} />
}

/** The held role, for somebody who may end it. Throws NotFound for who may not know of it, NotAllowed for who may not end it. */
async function getRoleSeen({ look, params }: Seen): Promise<HeldRole> {
  const { personId = '', heldRoleId = '' } = params
  if (!isId(personId) || !isId(heldRoleId)) throw new NotFound('held role', heldRoleId)
  const held = await getRole(look, personId, heldRoleId)
  if (!mayOpenPerson(look, personId, held.schoolIds)) throw new NotFound('held role', heldRoleId)
  if (!mayEndRole(look, held)) throw new NotAllowed(look.actor.personId, `end ${held.role} of ${personId}`)
  return held
}

function findPlaces(look: Look, scope: Exclude<Scope, 'authority'>, typed: string | null): Promise<Found> {
  return scope === 'group' ? findGroups(look, typed ?? '') : findSchools(look, typed ?? '')
}

/** What the text of the form may mean, to choose from; nothing where it is plain. */
async function placesMeant(look: Look, answers: Answers, tiedTo: readonly Scope[]): Promise<Named[]> {
  const typed = (answers.place ?? '').slice(0, 200).replaceAll('\u0000', '')
  const scope = tiedTo.find((each) => each === answers.scope) ?? tiedTo.find((each) => each !== 'authority')
  if (typed.trim() === '' || !scope || scope === 'authority') return []
  const { isExact, matches } = await findPlaces(look, scope, typed)
  return isExact && matches.length === 1 ? [] : matches
}
