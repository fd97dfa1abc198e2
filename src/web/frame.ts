import { createHmac } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ServiceModel } from '#model/index.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import { sealWho } from './kept-posts.ts'
import type { Assets } from './assets/build-assets.ts'
import type { RuleSays, Web } from './web.ts'

/** What every page needs besides its own matter: who is looking, the menu, the words, and what its forms carry. */
export type Frame = {
  /** Undefined where nobody has signed in. */
  signedIn:
    | {
        name: string
        authorityName: string
        model: ServiceModel
        navigation: readonly { text: string; href: string; isCurrent: boolean; isUnderMore: boolean }[]
        /** Whom the person acts for today. */
        covering: readonly string[]
        mayFindSchools: boolean
        /** What the handbook says of a rule; undefined for one that has no place there. */
        findRule: (ruleId: string) => RuleSays | undefined
      }
    | undefined
  today: PlainDate
  now: Date
  isDemonstration: boolean
  assets: Assets
  /** The address of this page, without its query. */
  path: string
  /** What the address asks of the page, apart from where a list goes on; empty where nothing. */
  asked: string
  /** The filters of the list at this address that the reader keeps under names. */
  keptViews: readonly KeptView[]
  /** What a form must carry to be taken as ours; asked for when a form is drawn. */
  csrf: () => string
  /** The key that makes a second press of one form the same as the first. */
  key: () => string
  /** Who draws a form, sealed, so that one sent after the session's end can wait for them; empty where nobody has signed in. */
  who: () => string
  /** The key under which a script seals what it keeps on this person's computer: given to nobody else, on whatever computer. */
  sealingKey: () => string
}

/** The filters of one list as one person keeps them, under a name. */
export type KeptView = { id: string; path: string; query: string; name: string }

/** Whether the menu leads somewhere: what only some may open is not offered to the others. */
export function hasInMenu({ signedIn }: Pick<Frame, 'signedIn'>, href: string): boolean {
  return signedIn?.navigation.some((item) => item.href === href) ?? false
}

/** The way to a page from a part of the service, for those whose menu leads there. */
export function crumbsUnder(frame: Frame, above: Crumb & { href: string }, ...below: readonly Crumb[]): Crumb[] {
  return hasInMenu(frame, above.href) ? [above, ...below] : [...below]
}

type Crumb = { text: string; href?: string }

const seen = new WeakMap<FastifyRequest, Frame>()

/** Keeps what a request's pages are drawn in, so that a failure is shown in it too. */
export function keepFrame(request: FastifyRequest, frame: Frame): Frame {
  seen.set(request, frame)
  return frame
}

/** What a request's pages were drawn in, if it came as far as that. */
export function findFrame(request: FastifyRequest): Frame | undefined {
  return seen.get(request)
}

export function frameOf(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  look: Look | undefined,
  keptViews: readonly KeptView[] = [],
): Frame {
  const [path = '/', query = ''] = request.url.split('?')
  // Once for all forms of a page: each call for somebody new would set another cookie, and only the last form would be taken.
  let token: string | undefined
  let who: string | undefined
  return {
    signedIn: look && signedInPart(web, look, path),
    today: web.clock.today(),
    now: web.clock.now(),
    isDemonstration: web.isDemonstration,
    assets: web.assets,
    path,
    asked: askedIn(query),
    keptViews,
    csrf: () => (token ??= reply.generateCsrf()),
    key: newId,
    who: () => (who ??= look ? sealWho(web, look) : ''),
    sealingKey: () => sealingKeyOf(web, look),
  }
}

function sealingKeyOf({ secret }: Web, look: Look | undefined): string {
  if (!look) throw new Error('nobody has signed in to seal anything')
  const { authorityId, personId } = look.actor
  return createHmac('sha256', secret).update(`seal ${authorityId} ${personId}`).digest('base64')
}

function signedInPart(web: Web, look: Look, path: string) {
  const covering = look.actor.roles.flatMap((role) => role.coveredName ?? [])
  const reach = look.reach('see-register')
  return {
    name: look.actor.name,
    authorityName: look.actor.authorityName,
    model: look.model,
    covering: [...new Set(covering)],
    mayFindSchools: reach.everything || reach.schoolIds.size > 1,
    findRule: (ruleId: string) => web.findRule(look.model, ruleId),
    navigation: navigationOf(web, look, path),
  }
}

/** How many entries a menu has at most without one for the rest: as many as stand in one line of a screen. */
const IN_ONE_LINE = 10

/**
 * The menu of somebody; of two entries that hold a page the nearer is the present one. Of a long menu what is looked for
 * seldom stands under More, but for the entry that is open.
 */
function navigationOf(web: Web, look: Look, path: string) {
  const items = web.navigation.filter((item) => item.isFor(look))
  const nearness = items.map(({ href, holds = [] }) =>
    Math.max(0, ...[href, ...holds].filter((each) => isUnder(path, each)).map(({ length }) => length)),
  )
  const nearest = Math.max(1, ...nearness)
  return items.map((item, at) => {
    const isCurrent = nearness[at] === nearest
    const isUnderMore = items.length > IN_ONE_LINE && item.isSeldom === true && !isCurrent
    return { text: item.text(look), href: item.href, isCurrent, isUnderMore }
  })
}

/** Whether a page is at an address or below it; a `*` in it stands for any one step, such as a visit's own. */
function isUnder(path: string, href: string): boolean {
  if (href === '/') return path === '/'
  const steps = path.split('/')
  return href.split('/').every((step, at) => steps[at] === step || (step === '*' && Boolean(steps[at])))
}

/** What tells of a page and not of the list on it: where it goes on, and what was just done. */
const NOT_ASKED = ['after', 'done', 'logged']

/** What an address asks of a list, without what it leaves open. */
export function askedIn(query: string): string {
  const asked = [...new URLSearchParams(query)].filter(([name, value]) => value !== '' && !NOT_ASKED.includes(name))
  return new URLSearchParams(asked).toString()
}
