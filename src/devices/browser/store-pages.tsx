import { isId } from '#shared/id.ts'
import { askStanding } from './ask-service.ts'
import { join, type Joined } from './join.ts'
import { ListView, type Status } from './list-view.tsx'
import type { SealedStore } from './sealed-store.ts'
import { show } from './show.ts'
import { isPastItsDays, standsOf } from './store-rules.ts'
import { takeVisit } from './while-alone.ts'
import { writeOffline } from './write-offline.ts'
import { WriteView } from './write-view.tsx'

/** What happens to the store as a whole: its key is let go of, or all of it is taken off this device. */
type Around = { lock: () => void; takeOff: () => Promise<void> }

/** After so long without a touch the store closes itself: whatever was typed lies sealed in it. */
const LOCK_AFTER = 30 * 60_000
const AGAIN = 60_000

/** What is in an open store, page by page: the list of one's coming visits, and each one's record. */
export function openStorePages(place: HTMLElement, store: SealedStore, around: Around): void {
  let status: Status = { says: 'Looking for the service …' }
  let writing: { visitId: string; leave: () => Promise<void> } | undefined
  let isJoining = false

  async function showList(isNewPage: boolean): Promise<void> {
    const [facts, visits, words] = await Promise.all([store.findFacts(), store.listVisits(), store.listWords()])
    if (writing) return
    const { days } = store.owner
    const view = (
      <ListView {...{ facts, visits, words, days, status }} isPastItsDays={isPastItsDays(store.owner, Date.now())} />
    )
    show(place, view, isNewPage)
    place.querySelector('[value="send"]')?.addEventListener('click', () => void joinNow())
    place.querySelector('[value="lock"]')?.addEventListener('click', around.lock)
  }

  async function joinNow(): Promise<void> {
    if (isJoining) return
    isJoining = true
    const joined = await join(
      store,
      () => Date.now(),
      (done, of) => tellStatus({ says: of > 0 ? `Sending: ${done} of ${of}` : 'Looking for what is new …' }),
    ).finally(() => (isJoining = false))
    if (joined.how === 'shut-out') return around.takeOff()
    status = STATUS[joined.how](joined)
    if (!writing) await showList(false)
  }

  function tellStatus(told: Status): void {
    status = told
    const line = place.querySelector('[data-status] strong')
    if (line) line.textContent = told.says
  }

  async function openVisit(visitId: string): Promise<void> {
    const [visit, kept, facts] = await Promise.all([
      store.findVisit(visitId),
      store.findWords(visitId),
      store.findFacts(),
    ])
    if (!visit) return showList(true)
    const taken = await takeVisit(visitId)
    if (!taken) {
      status = { says: 'That one is open in another tab of this browser: write there, or close it first.' }
      history.replaceState(null, '', '#')
      return showList(true)
    }
    show(place, <WriteView visit={visit} kept={kept} saved={standsOf(visit, kept).says} />)
    const left = writeOffline(place, {
      ...{ store, visit, kept, at: facts?.at ?? '' },
      refused: () => void clearIfShutOut(),
    })
    writing = {
      visitId,
      leave: () => left.leave().finally(taken.letGo),
    }
    place.querySelector('[value="throw-words-away"]')?.addEventListener('click', (event) => {
      void throwWordsAway(event.currentTarget as HTMLElement, visitId)
    })
  }

  /** Twice pressed, what the service would not have is gone. */
  async function throwWordsAway(button: HTMLElement, visitId: string): Promise<void> {
    if (button.dataset.warned === undefined) {
      button.dataset.warned = 'yes'
      button.textContent = 'Press again: it cannot be brought back'
      return
    }
    await store.dropWords(visitId)
    // What is still on the page goes with it.
    location.assign('/offline')
  }

  async function clearIfShutOut(): Promise<void> {
    if ((await askStanding(store.owner.deviceKey)) === 'shut-out') await around.takeOff()
  }

  async function turn(): Promise<void> {
    const visitId = location.hash.slice(1)
    if (writing && writing.visitId !== visitId && !isPlace(visitId)) {
      const { leave } = writing
      await Promise.race([leave(), new Promise((resolve) => setTimeout(resolve, 2000))])
      writing = undefined
    }
    if (writing) return
    if (isId(visitId)) return openVisit(visitId)
    await showList(true)
    await joinNow()
  }

  /** A place within the page of a record, as its contents lead to. */
  const isPlace = (hash: string) => hash !== '' && !isId(hash)

  let lockSoon = setTimeout(around.lock, LOCK_AFTER)
  const touched = () => {
    clearTimeout(lockSoon)
    lockSoon = setTimeout(around.lock, LOCK_AFTER)
  }
  for (const name of ['input', 'click', 'keydown']) addEventListener(name, touched)
  addEventListener('hashchange', () => void turn())
  addEventListener('online', () => void joinNow())
  setInterval(() => void (status.says.startsWith('No connection') && joinNow()), AGAIN)
  const asked = /^\/visits\/([^/]+)/.exec(location.pathname)?.[1]
  if (asked && isId(asked)) history.replaceState(null, '', `#${asked}`)
  void turn()
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
