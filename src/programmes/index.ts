import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { followRoutes } from './follow/follow-routes.tsx'
import { positionRoutes } from './position/position-routes.tsx'
import { programmeRoutes } from './programme-routes.tsx'
import { tailorRoutes } from './tailor/tailor-routes.tsx'

export { followBought, giveUpBought, type BoughtProgramme } from './follow/follow-bought.ts'
export { takeUpProgramme } from './follow/take-up-programme.ts'
export { PROGRAMME_RULES } from './house-rules.ts'
export { behindAmong, countBehind } from './position/survey.ts'
export { positionOfSchool } from './position/position-of-school.ts'
export { followsProgramme } from './programme-rules.ts'
export type { Following } from './programme.ts'
export { programmeEventSentences } from './programme-events.ts'
export { programmeSchoolPanels } from './school-panel.tsx'
export { waitingTailorings } from './tailor/waiting-tailorings.ts'
export { agreeToTailoring } from './tailor/answer-tailoring.ts'
export { proposeTailoring } from './tailor/propose-tailoring.ts'

/** Programmes of the model laid over each school's year, and where schools stand on them. */
export function programmesRoom(app: FastifyInstance, web: Web): void {
  programmeRoutes(app, web)
  followRoutes(app, web)
  tailorRoutes(app, web)
  positionRoutes(app, web)
}
