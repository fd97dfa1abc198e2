import { spawnSync } from 'node:child_process'
import { CHROMIUM_IS_MISSING, findChromium } from '../support/chromium.ts'

/** Installs the browser where it is missing and we may; otherwise says what to do, and its tests fail with the same words. */
export function installChromium(): void {
  if (findChromium()) return
  if (process.getuid?.() === 0 && hasApt()) {
    console.log('Installing Chromium for the tests in a browser (about a minute) ...')
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', 'apt-get update && apt-get install -y --no-install-recommends chromium'],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        encoding: 'utf8',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      },
    )
    if (status !== 0) console.error(stderr.trimEnd().split('\n').slice(-3).join('\n'))
  }
  if (!findChromium()) console.error(CHROMIUM_IS_MISSING)
}

function hasApt(): boolean {
  return spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
}
