import type { FastifyInstance } from 'fastify'
import type { Web } from '#web/web.ts'
import { demonstrationRoutes } from './demonstration-routes.tsx'
import { invitationRoutes } from './invitation-routes.tsx'
import { keptRoutes } from './kept-routes.tsx'
import type { MePanel } from './me-panel.ts'
import { meRoutes } from './me-routes.tsx'
import { secondFactorRoutes } from './second-factor-routes.tsx'
import { signInRoutes } from './sign-in-routes.tsx'

export { INVITATION_DAYS, listWithSignIn, newInvitation } from './invitations.ts'
export { forgetFailures, noteFailure, startSession } from './access-store.ts'
export {
  findPasswordLink,
  findPlaceOfAddress,
  findSignIn,
  forgetSecondFactor,
  newPasswordLink,
  PASSWORD_LINK_MINUTES,
  takeUpPasswordLink,
  type PasswordLink,
  type SignIn,
} from './password-links.ts'
export { hashPassword, SHORTEST_PASSWORD } from './passwords.ts'
export { accountKeyOf, isSlowedDown, WINDOW_MINUTES } from './sign-in.ts'
export { anAddressToSignIn, newPasswordForm } from './sign-in-form.ts'
export type { MePanel } from './me-panel.ts'

/** Who may come in: signing in and out, second factor, invitations, and one's own page. */
export function accessRoutes(app: FastifyInstance, web: Web, mePanels: readonly MePanel[] = []): void {
  signInRoutes(app, web)
  secondFactorRoutes(app, web)
  invitationRoutes(app, web)
  meRoutes(app, web, mePanels)
  keptRoutes(app, web)
  if (web.isDemonstration) demonstrationRoutes(app, web)
}
