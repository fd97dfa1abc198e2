/** Keeps the page on this device that opens without a connection. False where a browser cannot. */
export async function keepShell(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  try {
    await navigator.serviceWorker.register('/service-worker.js')
    await navigator.serviceWorker.ready
    return true
  } catch {
    return false
  }
}

/** Takes it off again, where nobody keeps anything here any more. */
export async function dropShell(): Promise<void> {
  const kept = await navigator.serviceWorker?.getRegistrations().catch(() => [])
  await Promise.all((kept ?? []).map((each) => each.unregister()))
  const names = await caches.keys().catch(() => [])
  await Promise.all(names.filter((name) => name.startsWith('waymark-shell-')).map((name) => caches.delete(name)))
}
