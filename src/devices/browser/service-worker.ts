// Keeps the shell of this device, and nothing else: the page without anybody's words, its style and its scripts. Whatever
// else is asked for goes to the service as if this were not there. As it does, it asks whether this device is still switched on.
import { askStanding } from './ask-service.ts'
import { openDeviceRows } from './device-rows.ts'
import { clearStore } from './take-off.ts'

type Caught = {
  request: Request
  respondWith: (answer: Promise<Response>) => void
  waitUntil: (job: Promise<unknown>) => void
}
type Hear = (event: Caught) => void
declare const self: {
  addEventListener: (name: 'install' | 'activate' | 'fetch', hear: Hear) => void
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
  location: { origin: string }
}
/** The addresses of the shell, with a name that changes with them; set where this is built. */
declare const SHELL: { name: string; files: readonly string[] }

const PAGE = '/offline'
const ASK_AFTER = 5 * 60_000
let askedAt = 0

self.addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(SHELL.name)
    await cache.addAll([PAGE, ...SHELL.files])
    await self.skipWaiting()
  }
  event.waitUntil(keep())
})

self.addEventListener('activate', (event) => {
  const tidy = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith('waymark-shell-') && name !== SHELL.name)
    await Promise.all(old.map((name) => caches.delete(name)))
    await self.clients.claim()
  }
  event.waitUntil(tidy())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => shellPage()))
    event.waitUntil(clearWhatIsShutOut())
  } else if (SHELL.files.includes(pathname)) event.respondWith(fromShell(request))
})

async function shellPage(): Promise<Response> {
  return (await caches.match(PAGE)) ?? Response.error()
}

async function fromShell(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: SHELL.name })) ?? fetch(request)
}

/** Whoever has this device in their hands: as soon as it comes to the service, a store that was shut out is taken off it. */
async function clearWhatIsShutOut(): Promise<void> {
  if (Date.now() - askedAt < ASK_AFTER) return
  askedAt = Date.now()
  const rows = await openDeviceRows()
  for (const { owner, deviceKey } of await rows.listOwners()) {
    const standing = await askStanding(deviceKey)
    if (standing === 'shut-out') await clearStore(rows, owner)
    // Nothing was learnt: it asks again with the next page.
    if (standing === 'away') askedAt = 0
  }
}
