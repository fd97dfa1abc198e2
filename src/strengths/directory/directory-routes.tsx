import type { FastifyInstance } from 'fastify'
import type { Finding } from '#shared/finding.ts'
import { addDeed, addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { ownSchoolsOf } from '#work/actor.ts'
import { requireThat } from '#work/work.ts'
import { getPoint } from '../keep-audit.ts'
import { ofPoint, showPoint } from '../point-routes.tsx'
import { getStrengthsRule, mayOffer } from '../strength-policy.ts'
import type { Point } from '../strength.ts'
import { schoolToAskFor } from '../strength-policy.ts'
import { addressOfHelp, readHelpList } from './directory-list.ts'
import { DirectoryPage } from './directory-page.tsx'
import { listCommunities, listHelp } from './directory-store.ts'
import { offerStrength, withdrawOffer } from './keep-offer.ts'
import { markForm, offerForm } from './offer-form.ts'
import { OfferPage } from './offer-page.tsx'
import { findOffer, listOfferingGroups } from './offer-store.ts'

const ROWS = 50
const ONE = '/strengths/points/:strengthId'
const idOf = ({ params }: Pick<Seen, 'params'>) => params.strengthId ?? ''

/** RO-62 to RO-65, RO-76, RO-77. The search for help, and what heads offer. */
export function directoryRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/strengths', async ({ look, frame, query }) => {
    const rule = getStrengthsRule(look)
    const asked = readHelpList(query, rule)
    const communities = await listCommunities(look, rule.group, ownSchoolsOf(look.actor), asked.home)
    const { listed } = communities
    const chosen = listed.find(({ id }) => id === asked.home) ?? listed.find(({ isOwn }) => isOwn)
    const list = { ...asked, home: chosen?.id }
    const rings = rule.search.rings
    const at = Math.max(
      rings.findIndex(({ id }) => id === list.ring),
      0,
    )
    const ring = rings[at]!
    const found = await listHelp(look, rule, { ...list, within: ring.within }, ROWS + 1)
    const help = found.slice(0, ROWS)
    const last = found.length > ROWS ? help.at(-1) : undefined
    const next = last && addressOfHelp({ ...list, after: last.id })
    return (
      <DirectoryPage
        {...{ frame, rule, list, ring, communities, help, next }}
        askFor={schoolToAskFor(look)}
        further={rings[at + 1]}
        today={look.today}
      />
    )
  })
  addForm(app, web, `${ONE}/offer`, {
    guard: toOffer,
    async show(seen, answers, findings) {
      const point = await toOffer(seen)
      const { look, frame } = seen
      const rule = getStrengthsRule(look)
      const [offered, groups] = await Promise.all([
        findOffer(look, point.id),
        listOfferingGroups(look, point.schoolId, rule.offered.groups),
      ])
      return <OfferPage {...{ frame, answers, findings, rule, point, offered, groups, of: ofPoint(look, point) }} />
    },
    schema: offerForm,
    async act(work, offer, seen) {
      await offerStrength(work, idOf(seen), offer)
      return `/strengths/points/${idOf(seen)}?done=offered`
    },
  })
  addDeed(app, web, `${ONE}/take-back`, {
    guard: toOffer,
    show: (seen, _answers, findings: readonly Finding[]) => showPoint(seen, findings),
    schema: markForm,
    async act(work, { revision }, seen) {
      await withdrawOffer(work, idOf(seen), revision)
      return `/strengths/points/${idOf(seen)}?done=taken-back`
    },
  })
}

async function toOffer({ look, params }: Seen): Promise<Point> {
  const point = await getPoint(look, idOf({ params }))
  requireThat(mayOffer(look, point), look, `offer the strength ${point.id}`)
  return point
}
