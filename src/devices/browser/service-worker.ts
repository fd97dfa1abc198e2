// Keeps the shell of this device, and nothing else: the page without anybody's words, its style and its scripts. Whatever
// else is asked for goes to the service as if this were not there.
export {}

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
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => shellPage()))
  else if (SHELL.files.includes(pathname)) event.respondWith(fromShell(request))
})

async function shellPage(): Promise<Response> {
  return (await caches.match(PAGE)) ?? Response.error()
}

async function fromShell(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: SHELL.name })) ?? fetch(request)
}
