import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** What to say where there is none and we may not install it. */
export const CHROMIUM_IS_MISSING =
  'The tests in a browser need Chromium: install it (on Debian as root: apt-get install chromium), or name one in WAYMARK_CHROMIUM.'

/** The browser of this machine, or the one that WAYMARK_CHROMIUM names. */
export function findChromium(): string | undefined {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
  const named = process.env.WAYMARK_CHROMIUM
  const places = named ? [named] : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return places.find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
