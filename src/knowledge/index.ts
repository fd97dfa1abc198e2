import type { FastifyInstance } from 'fastify'
import { communicationsRoom } from '#communications/index.ts'
import { coreWorkRoom } from '#core-work/index.ts'
import { safeguardingRoom } from '#safeguarding/index.ts'
import type { Web } from '#web/web.ts'
import { knowledgeRoom } from './knowledge-routes.tsx'

export { maySeeKnowledge } from './knowledge-policy.ts'
export { knowledgeSchoolPanel } from './knowledge-routes.tsx'

/** What is there for every school, in a partnership or not: complaints, core work, messages to schools, and what is known of each. */
export function coreRooms(app: FastifyInstance, web: Web): void {
  safeguardingRoom(app, web)
  coreWorkRoom(app, web)
  communicationsRoom(app, web)
  knowledgeRoom(app, web)
}
