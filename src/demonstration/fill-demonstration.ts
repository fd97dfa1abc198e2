import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import type { Config } from '#config.ts'
import { momentOf } from '#installation/clock.ts'
import { readMark } from '#installation/mark.ts'
import { asOwner, type Installation } from '#installation/open-installation.ts'
import { emptyDatabase } from './empty-database.ts'
import { foundExample } from './found-example.ts'

type Say = (line: string) => void

const MODELS = join(import.meta.dirname, '..', '..', 'models')

/**
 * Fills a demonstration that has not been filled: a service of each model in `models/`, with made-up people. One that was
 * interrupted begins anew; of two processes at once the second finds the first one's work.
 */
export async function fillDemonstration(installation: Installation, config: Config, say: Say): Promise<void> {
  await inTurn(installation, async (owner) => {
    if ((await readMark(owner)).isFilled) return
    await fill(owner, config, say)
  })
}

/** Makes a demonstration anew, whatever was done in it. Throws where it is a real service. */
export async function renewDemonstration(installation: Installation, config: Config, say: Say): Promise<void> {
  await inTurn(installation, async (owner) => {
    if (!(await readMark(owner)).isDemonstration)
      throw new Error('This is a real service, not a demonstration: nothing was changed.')
    await owner.query('update access.installation set filled_at = null')
    await fill(owner, config, say)
  })
}

async function fill(owner: pg.Client, config: Config, say: Say): Promise<void> {
  await emptyDatabase(owner)
  const now = config.startsAt ? momentOf(config.startsAt) : new Date()
  const files = readdirSync(MODELS).filter((file) => file.endsWith('.yaml'))
  for (const [index, file] of files.sort().entries()) {
    const { name, people } = await foundExample(owner, readFileSync(join(MODELS, file), 'utf8'), index, now)
    say(`Filling the demonstration, ${index + 1} of ${files.length}: ${name}, ${people} people`)
  }
  await owner.query('update access.installation set filled_at = clock_timestamp()')
}

function inTurn(installation: Installation, job: (owner: pg.Client) => Promise<void>): Promise<void> {
  return asOwner(installation, async (owner) => {
    await owner.query('select pg_advisory_lock(712004)')
    await job(owner)
  })
}
