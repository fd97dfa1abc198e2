import type { FastifyInstance } from 'fastify'
import { NotFound } from '#work/failures.ts'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { endForm, entryForm, joinForm, outcomeForm, personForm, schoolForm } from './collaboration-form.ts'
import { getCollaborationsRule, mayKeep, mayLog } from './collaboration-policy.ts'
import { schoolsNow } from './collaboration.ts'
import { getCollaboration, rulesOf } from './get-collaboration.ts'
import { addEntry, endCollaboration, sayOutcome } from './go-on.ts'
import { EndPage, EntryPage, JoinPage, OutcomePage, PersonPage, SchoolPage } from './joint-form-pages.tsx'
import { joinCollaboration, keepSchool } from './keep-schools.ts'
import { mayBe, namePerson, peopleFor } from './name-person.ts'

const ONE = '/collaborations/:collaborationId'
const idOf = ({ params }: Pick<Seen, 'params'>) => params.collaborationId ?? ''
const to = (seen: Pick<Seen, 'params'>, done: string) => `/collaborations/${idOf(seen)}?done=${done}`

/** What is done with joint work that goes on: its schools, who is named, meetings, what came of it, its end. */
export function jointFormRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, `${ONE}/schools/add`, {
    guard: toKeep,
    show: async (seen, answers, findings) => (
      <JoinPage {...{ frame: seen.frame, answers, findings }} joint={await toKeep(seen)} />
    ),
    schema: joinForm,
    async act(work, value, seen) {
      await joinCollaboration(work, idOf(seen), value)
      return to(seen, 'school')
    },
  })
  addForm(app, web, `${ONE}/schools/:jointSchoolId`, {
    guard: toKeepSchool,
    async show(seen, answers, findings) {
      const { joint, place } = await toKeepSchool(seen)
      return <SchoolPage {...{ frame: seen.frame, answers, findings, joint, place }} />
    },
    schema: schoolForm,
    async act(work, value, seen) {
      await keepSchool(work, idOf(seen), seen.params.jointSchoolId ?? '', value)
      return to(seen, 'school')
    },
  })
  addForm(app, web, `${ONE}/people`, {
    guard: toKeep,
    async show(seen, answers, findings) {
      const joint = await toKeep(seen)
      const { kind, community } = await rulesOf(seen.look, joint)
      const part = kind.parts.find(({ id }) => id === answers.part) ?? kind.parts[0]
      if (!part) throw new NotFound('part of joint work', answers.part ?? '')
      const people = mayBe(await peopleFor(seen.look, [part], community), part)
      return <PersonPage {...{ frame: seen.frame, answers, findings, joint, part, people }} />
    },
    schema: personForm,
    async act(work, value, seen) {
      await namePerson(work, idOf(seen), value)
      return to(seen, 'person')
    },
  })
  addForm(app, web, `${ONE}/entries`, {
    guard: toLog,
    show: async (seen, answers, findings) => (
      <EntryPage {...{ frame: seen.frame, answers, findings }} today={seen.look.today} joint={await toLog(seen)} />
    ),
    schema: entryForm,
    async act(work, value, seen) {
      await addEntry(work, idOf(seen), value)
      return to(seen, 'entry')
    },
  })
  addForm(app, web, `${ONE}/outcome`, {
    guard: toKeep,
    async show(seen, answers, findings) {
      const joint = await toKeep(seen)
      const { kind } = await rulesOf(seen.look, joint)
      return <OutcomePage {...{ frame: seen.frame, answers, findings, joint, kind }} />
    },
    schema: outcomeForm,
    async act(work, value, seen) {
      await sayOutcome(work, idOf(seen), value)
      return to(seen, 'outcome')
    },
  })
  addForm(app, web, `${ONE}/end`, {
    guard: toKeep,
    show: async (seen, answers, findings) => (
      <EndPage
        {...{ frame: seen.frame, answers, findings }}
        rule={getCollaborationsRule(seen.look)}
        today={seen.look.today}
        joint={await toKeep(seen)}
      />
    ),
    schema: endForm,
    async act(work, value, seen) {
      await endCollaboration(work, idOf(seen), value)
      return to(seen, 'ended')
    },
  })
}

async function toKeep({ look, params }: Pick<Seen, 'look' | 'params'>) {
  const joint = await getCollaboration(look, idOf({ params }))
  requireThat(mayKeep(look, joint), look, `keep ${joint.id}`)
  return joint
}

async function toKeepSchool(seen: Pick<Seen, 'look' | 'params'>) {
  const joint = await toKeep(seen)
  const place = schoolsNow(joint).find(({ id }) => id === seen.params.jointSchoolId)
  if (!place) throw new NotFound('school in joint work', seen.params.jointSchoolId ?? '')
  return { joint, place }
}

async function toLog({ look, params }: Pick<Seen, 'look' | 'params'>) {
  const joint = await getCollaboration(look, idOf({ params }))
  requireThat(mayLog(look, joint), look, `write of ${joint.id}`)
  return joint
}
