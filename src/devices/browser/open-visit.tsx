import type { SealedStore } from './sealed-store.ts'
import { show } from './show.ts'
import type { Opened } from './store-pages.tsx'
import { standsOf } from './store-rules.ts'
import { takeAlone } from './while-alone.ts'
import { writeOffline } from './write-offline.ts'
import { WriteView } from './write-view.tsx'

/** Opens the record of a visit, to be written; undefined where there is no such visit here. */
export async function openVisit(
  place: HTMLElement,
  store: SealedStore,
  visitId: string,
  /** The service did not take what was written. */
  refused: () => void,
): Promise<Opened | 'elsewhere' | undefined> {
  const [visit, kept, facts] = [
    ...([await store.visits.find(visitId), await store.words.find(visitId), await store.findFacts()] as const),
  ]
  if (!visit) return undefined
  const taken = await takeAlone(visitId)
  if (!taken) return 'elsewhere'
  show(place, <WriteView visit={visit} kept={kept} saved={standsOf(visit, kept).says} />)
  const { leave } = writeOffline(place, { store, visit, kept, at: facts?.at ?? '', refused })
  place.querySelector('[value="throw-words-away"]')?.addEventListener('click', (event) => {
    void throwWordsAway(event.currentTarget as HTMLElement, store, visitId)
  })
  return { leave: () => leave().finally(taken.letGo) }
}

/** Twice pressed, what the service would not have is gone. */
async function throwWordsAway(button: HTMLElement, store: SealedStore, visitId: string): Promise<void> {
  if (button.dataset.warned === undefined) {
    button.dataset.warned = 'yes'
    button.textContent = 'Press again: it cannot be brought back'
    return
  }
  await store.words.drop(visitId)
  // What is still on the page goes with it.
  location.assign('/offline')
}
