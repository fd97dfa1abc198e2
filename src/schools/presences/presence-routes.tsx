import type { FastifyInstance } from 'fastify'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { getSchool } from '../get-school.ts'
import { mayKeepSchool } from '../school-policy.ts'
import { addPresence } from './add-presence.ts'
import { endPresence } from './end-presence.ts'
import { addPresenceForm, endPresenceForm } from './presence-form.ts'
import { AddPresencePage, EndPresencePage } from './presence-pages.tsx'
import { findPresence } from './presence-store.ts'

/** Who else works in a school: noting it, and noting its end. */
export function presenceRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/schools/:schoolId/presences/add', {
    guard: guardSchool,
    async show({ frame, look, params }, answers, findings) {
      const school = await getSchool(look, params.schoolId ?? '')
      return <AddPresencePage {...{ frame, school, answers, findings }} />
    },
    schema: addPresenceForm,
    async act(work, given, { params }) {
      await addPresence(work, params.schoolId ?? '', given)
      return `/schools/${params.schoolId}#who-else`
    },
  })

  addForm(app, web, '/schools/:schoolId/presences/:presenceId/end', {
    async guard(seen) {
      await guardSchool(seen)
      await getPresence(seen.look, seen.params)
    },
    async show({ frame, look, params }, answers, findings) {
      const school = await getSchool(look, params.schoolId ?? '')
      const presence = await getPresence(look, params)
      return <EndPresencePage {...{ frame, school, answers, findings, presence }} />
    },
    schema: endPresenceForm,
    async act(work, given, { params }) {
      await endPresence(work, params.schoolId ?? '', params.presenceId ?? '', given)
      return `/schools/${params.schoolId}#who-else`
    },
  })
}

async function guardSchool({ look, params }: Seen): Promise<void> {
  const school = await getSchool(look, params.schoolId ?? '')
  requireThat(mayKeepSchool(look, school.id), look, `keep who works in ${school.id}`)
}

async function getPresence(look: Look, { schoolId = '', presenceId = '' }: Seen['params']) {
  const presence = await findPresence(look, schoolId, presenceId)
  if (!presence) throw new NotFound('presence', presenceId)
  return presence
}
