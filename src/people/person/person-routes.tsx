import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { findSignIn } from '#access/index.ts'
import { listTimeline, readTimelineAsk } from '#history/index.ts'
import { isId } from '#shared/id.ts'
import { addListFiles } from '#web/list-file.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat, type Look } from '#work/work.ts'
import { listCovers } from '../cover/cover-store.ts'
import { isHeldOn } from '../held-role.ts'
import { whyAreasDiffer } from '../manager/manager-rules.ts'
import { listManaging } from '../manager/manager-store.ts'
import { worksOn } from '../manager/name-manager.ts'
import { mayEndRole, mayKeepPeople, maySeeAddress, maySeePeople, maySeePersonalMatters } from '../people-policy.ts'
import { listRolesOf } from '../role/held-role-store.ts'
import { listLeave, listPatterns } from '../time/time-store.ts'
import { listSetOut } from '../set-out/set-out-store.ts'
import { listTrainingHeld } from '../training/training-store.ts'
import { changedPersonForm, personForm } from './person-form.ts'
import { PersonFormPage } from './person-form-page.tsx'
import { PersonListPage } from './person-list-page.tsx'
import { PersonPage, type PersonalMatters } from './person-page.tsx'
import { listed, peopleToKeep } from './people-to-keep.ts'
import { countPeople, listPeople, PEOPLE_A_PAGE, readPeopleSort, type PeopleFilter } from './person-list-store.ts'
import { getPerson } from './person-store.ts'
import type { Person } from './person.ts'
import { getPersonKept, getPersonSeen, seenOnly } from './get-person-seen.ts'
import { addPerson, changePerson } from './save-person.ts'

/** The people of the service: the list, each one's page, and what is kept of them. */
export function personRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/people', showList)
  addListFiles(app, web, '/people', ({ look, query }) => {
    requireThat(maySeePeople(look), look, 'see the people of the service')
    return peopleToKeep(look.model, readFilter(look, query))
  })

  addForm(app, web, '/people/add', {
    guard: async ({ look }) => requireThat(mayKeepPeople(look), look, 'add a person'),
    show: async ({ frame }, answers, findings) => (
      <PersonFormPage {...{ frame, answers, findings }} title="Add a person" button="Add, then give a role" />
    ),
    schema: personForm,
    act: async (work, person) => `/people/${await addPerson(work, person)}/roles/add`,
  })

  addPage(app, web, '/people/:personId', async (seen) => {
    const { look, frame, params } = seen
    const person = await getPersonSeen(look, params.personId ?? '')
    const roles = await listRolesOf(look, [person.id])
    const ask = readTimelineAsk(seen.query)
    const schoolIds = [...new Set(roles.flatMap((held) => held.schoolIds))]
    const mayKeep = mayKeepPeople(look)
    return (
      <PersonPage
        {...{ frame, person, mayKeep }}
        roles={mayKeep || maySeePeople(look) || person.id === look.actor.personId ? roles : seenOnly(look, roles)}
        model={look.model}
        today={look.today}
        isSelf={person.id === look.actor.personId}
        signIn={mayKeep ? await findSignIn(look, person.id) : undefined}
        showsAddress={maySeeAddress(
          look,
          person.id,
          roles.filter((held) => isHeldOn(held, look.today)),
        )}
        mayEnd={(held) => mayEndRole(look, held)}
        personal={maySeePersonalMatters(look, person.id) ? await listPersonalMatters(look, person) : undefined}
        happened={await listTimeline(look, { kind: 'person', ids: [person.id], schoolIds }, ask)}
        kind={ask.kind}
      />
    )
  })

  addForm(app, web, '/people/:personId/change', {
    guard: ({ look, params }) => getPersonKept(look, params.personId ?? '', 'change the name'),
    show: async ({ look, frame, params }, answers, findings) => {
      const person = await getPerson(look, params.personId ?? '')
      const before = {
        name: person.name,
        email: person.email ?? '',
        telephone: person.telephone ?? '',
        phases: person.phases.join('\n'),
      }
      const typed = 'revision' in answers ? { phases: '', ...answers } : before
      return (
        <PersonFormPage
          {...{ frame, findings }}
          answers={typed}
          title="Change name and address"
          button="Save"
          of={{ text: person.name, href: `/people/${person.id}` }}
          revision={person.revision}
        />
      )
    },
    schema: changedPersonForm,
    act: async (work, { revision, ...person }, { params }) => {
      await changePerson(work, params.personId ?? '', person, revision)
      return `/people/${params.personId}`
    },
  })
}

async function showList({ look, frame, query }: Seen) {
  requireThat(maySeePeople(look), look, 'see the people of the service')
  const filter = readFilter(look, query)
  const found = await listPeople(look, filter)
  const people = found.slice(0, PEOPLE_A_PAGE)
  return (
    <PersonListPage
      frame={frame}
      filter={filter}
      listed={await listed(look, people)}
      count={await countPeople(look, filter)}
      next={found.length > people.length ? people.at(-1)?.id : undefined}
      mayKeep={mayKeepPeople(look)}
    />
  )
}

const aName = z.string().trim().min(1).max(200)

/** What the address narrows the list to; what cannot be read is as if it were not there. */
function readFilter({ model }: Look, query: Record<string, string>): PeopleFilter {
  const name = aName.safeParse(query.name?.replaceAll('\u0000', ''))
  return {
    name: name.success ? name.data : undefined,
    role: model.roles.some(({ id }) => id === query.role) ? query.role : undefined,
    sort: readPeopleSort(query.sort),
    after: query.after && isId(query.after) ? query.after : undefined,
  }
}

async function listPersonalMatters(look: Look, person: Person): Promise<PersonalMatters> {
  const managing = await listManaging(look, person.id)
  const manager = managing.find((each) => each.personId === person.id && isHeldOn(each, look.today))
  const notices = manager
    ? whyAreasDiffer({
        model: look.model,
        person: { id: person.id, name: person.name, ...(await worksOn(look, person.id, look.today)) },
        manager: {
          id: manager.managerId,
          name: manager.managerName,
          ...(await worksOn(look, manager.managerId, look.today)),
        },
      })
    : []
  return {
    training: await listTrainingHeld(look, person.id),
    setsOutFrom: (await listSetOut(look, [person.id])).get(person.id)?.says,
    patterns: await listPatterns(look, person.id),
    leave: await listLeave(look, person.id, look.today),
    covers: await listCovers(look, person.id),
    managing,
    notices: notices.map(({ says }) => says),
  }
}
