import { isId } from '#shared/id.ts'
import { askStanding } from './ask-service.ts'
import { join, type Joined } from './join.ts'
import { ListView } from './list-view.tsx'
import { openPiece } from './open-piece.tsx'
import { openVisit } from './open-visit.tsx'
import { ReviewView } from './review-view.tsx'
import type { SealedStore } from './sealed-store.ts'
import { show } from './show.ts'
import type { Status } from './status-lines.tsx'
import { isPastItsDays } from './store-rules.ts'

/** What happens to the store as a whole: its key is let go of, or all of it is taken off this device. */
type Around = { lock: () => void; takeOff: () => Promise<void> }

/** Something that is being written in this tab, and how it is left. */
export type Opened = { leave: () => Promise<void> }

/** After so long without a touch the store closes itself: whatever was typed lies sealed in it. */
const LOCK_AFTER = 30 * 60_000
const AGAIN = 60_000

const ELSEWHERE = 'That one is open in another tab of this browser: write there, or close it first.'

/** What is in an open store, page by page: the list of what is ready, each visit's record, each review and its evidence. */
export function openStorePages(place: HTMLElement, store: SealedStore, around: Around): void {
  let status: Status = { says: 'Looking for the service …' }
  let writing: (Opened & { of: string }) | undefined
  let [isOpening, isJoining, isToJoinAgain] = [false, false, false]

  async function showList(isNewPage: boolean): Promise<void> {
    const holds = {
      ...{ facts: await store.findFacts(), visits: await store.visits.list(), words: await store.words.list() },
      ...{ reviews: await store.reviews.list(), pieces: await store.pieces.list() },
    }
    if (writing || isOpening) return
    const isOld = isPastItsDays(store.owner, Date.now())
    show(place, <ListView {...holds} days={store.owner.days} status={status} isPastItsDays={isOld} />, isNewPage)
    hearPresses()
  }

  /** False where there is no such review on this device. */
  async function showReview(reviewId: string, isNewPage: boolean): Promise<boolean> {
    const [review, pieces] = [await store.reviews.find(reviewId), await store.pieces.list()]
    if (!review) return false
    if (writing || isOpening) return true
    const own = pieces.filter((piece) => piece.reviewId === reviewId)
    show(place, <ReviewView review={review} pieces={own} status={status} />, isNewPage)
    hearPresses()
    return true
  }

  function hearPresses(): void {
    place.querySelector('[value="send"]')?.addEventListener('click', () => void joinNow())
    place.querySelector('[value="lock"]')?.addEventListener('click', around.lock)
  }

  async function showAgain(isNewPage: boolean): Promise<void> {
    if (!(await showReview(placeIn(location.hash).of, isNewPage))) await showList(isNewPage)
  }

  async function joinNow(): Promise<void> {
    if (isJoining) {
      isToJoinAgain = true
      return
    }
    isJoining = true
    const joined = await join(
      store,
      () => Date.now(),
      (done, of) => tellStatus({ says: of > 0 ? `Sending: ${done} of ${of}` : 'Looking for what is new …' }),
    ).finally(() => (isJoining = false))
    if (joined.how === 'shut-out') return around.takeOff()
    status = STATUS[joined.how](joined)
    if (!writing) await showAgain(false)
    if (!isToJoinAgain) return
    // Something was finished while the rest was on its way.
    isToJoinAgain = false
    await joinNow()
  }

  function tellStatus(told: Status): void {
    status = told
    const line = place.querySelector('[data-status] strong')
    if (line) line.textContent = told.says
  }

  async function clearIfShutOut(): Promise<void> {
    if ((await askStanding(store.owner.deviceKey)) === 'shut-out') await around.takeOff()
  }

  /** Opens what is written in: a record, or a piece of evidence. False where there is nothing of the kind here. */
  async function write({ of, piece }: Place): Promise<boolean> {
    const back = (hash: string) => void (location.hash = hash)
    isOpening = true
    const opened = piece
      ? await openPiece(place, store, { reviewId: of, piece, back: () => back(`#${of}`) })
      : await openVisit(place, store, of, () => void clearIfShutOut())
    isOpening = false
    if (opened === 'elsewhere') {
      status = { says: ELSEWHERE }
      history.replaceState(null, '', piece ? `#${of}` : '#')
      await showAgain(true)
      return true
    }
    if (opened) writing = { ...opened, of: piece ? location.hash : of }
    return opened !== undefined
  }

  async function turn(): Promise<void> {
    const to = placeIn(location.hash)
    if (writing && isWithin(writing.of)) return
    if (writing) {
      const { leave } = writing
      await Promise.race([leave(), new Promise((resolve) => setTimeout(resolve, 2000))])
      writing = undefined
    }
    if (to.of && (await write(to))) return
    await showAgain(true)
    await joinNow()
  }

  /** Whether one stays where one writes: it is there, or a place within its page, as its contents lead to. */
  const isWithin = (of: string) => {
    const to = placeIn(location.hash)
    return location.hash === of || (to.of === of && !to.piece) || (to.of === '' && location.hash.length > 1)
  }

  let lockSoon = setTimeout(around.lock, LOCK_AFTER)
  const touched = () => {
    clearTimeout(lockSoon)
    lockSoon = setTimeout(around.lock, LOCK_AFTER)
  }
  for (const name of ['input', 'click', 'keydown']) addEventListener(name, touched)
  addEventListener('hashchange', () => void turn())
  addEventListener('online', () => void joinNow())
  setInterval(() => void (status.says.startsWith('No connection') && joinNow()), AGAIN)
  const asked = /^\/(?:visits|reviews)\/([^/]+)/.exec(location.pathname)?.[1]
  if (asked && isId(asked)) history.replaceState(null, '', `#${asked}`)
  void turn()
}

/** Where one is: at a visit or a review, and at a piece of evidence of it; 'new' for one to begin. */
type Place = { of: string; piece: string | undefined }

function placeIn(hash: string): Place {
  const [of = '', piece = ''] = hash.slice(1).split('/')
  if (!isId(of)) return { of: '', piece: undefined }
  return { of, piece: isId(piece) || piece === 'new' ? piece : undefined }
}

const STATUS: Record<Exclude<Joined['how'], 'shut-out'>, (joined: Joined) => Status> = {
  joined: (joined) => ({ says: `Joined with the service, ${'at' in joined ? joined.at : ''}` }),
  away: () => ({ says: 'No connection. What you write is saved on this device, sealed.' }),
  'signed-out': () => ({
    says: 'You have been signed out. What you wrote is saved on this device, and goes once you sign in.',
    link: { text: 'Sign in', href: '/sign-in?next=%2Foffline' },
  }),
  'somebody-else': () => ({
    says: 'Somebody else has signed in. What you wrote is saved on this device, and goes once you sign in yourself.',
  }),
  unknown: () => ({
    says: 'The service does not know this device any more. Copy what you wrote, then switch it on anew.',
    link: { text: 'Your devices', href: '/me/devices' },
  }),
}
