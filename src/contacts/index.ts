import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { contactRoutes } from './contact-routes.tsx'
import { contactsRoutes } from './contacts-routes.tsx'

export { contactEventSentences } from './contact-events.ts'
export { mayLogAny as mayLogContacts, maySeeAny as maySeeAnyContacts } from './contact-policy.ts'
export { listContactTime, type ContactTime } from './contact-store.ts'
export { showMinutes } from './contact.ts'
export { logContact } from './log-contact.ts'
export { contactsSchoolPanel } from './school-panel.tsx'

/** Informal support: what was done for schools without a booked visit, where the model has it. */
export function contactsRoom(app: FastifyInstance, web: Web): void {
  contactsRoutes(app, web)
  contactRoutes(app, web)
}
