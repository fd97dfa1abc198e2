import type pg from 'pg'
import type { Config } from '#config.ts'
import { openPool, type Pool } from '#db/database.ts'
import { momentOf } from '#installation/clock.ts'
import { readMark } from '#installation/mark.ts'
import { asOwner, type Installation } from '#installation/open-installation.ts'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { openModelShelf } from '#web/model-shelf.ts'
import { copyServices } from './copy-services.ts'
import { emptyDatabase } from './empty-database.ts'
import { foundByModel, listModelTexts } from './found-by-model.ts'
import { makeService, type ToFill } from './make-service.ts'

type Say = (line: string) => void

/** When the demonstration begins, and where its links lead. */
type ToFillBy = Pick<Config, 'startsAt'> & Partial<Pick<Config, 'publicUrl'>>

/** How large the services are, and by which models; all of `models/` and forty schools each unless said. */
export type Size = { schools: number; models?: readonly string[] }

/** How many services, and how many schools they have together. */
export type LargeSize = { authorities: number; schools: number }

const USUAL: Size = { schools: 40 }

/**
 * Fills a demonstration that has not been filled: a service of each model in `models/`, with made-up people. One that was
 * interrupted begins anew; of two processes at once the second finds the first one's work.
 */
export async function fillDemonstration(
  installation: Installation,
  config: ToFillBy,
  say: Say,
  size = USUAL,
): Promise<void> {
  await inTurn(installation, async (owner) => {
    if ((await readMark(owner)).isFilled) return
    await fill(installation, owner, config, say, size)
  })
}

/** Makes a demonstration anew, whatever was done in it. Throws where it is a real service. */
export async function renewDemonstration(
  installation: Installation,
  config: ToFillBy,
  say: Say,
  size = USUAL,
): Promise<void> {
  await renewedBy(installation, (owner) => fill(installation, owner, config, say, size))
}

async function fill(
  installation: Installation,
  owner: pg.Client,
  config: ToFillBy,
  say: Say,
  { schools, models: wanted }: Size,
): Promise<void> {
  await emptyDatabase(owner)
  // What figures show is worked out as they are loaded, here as in a service that is served.
  learnFromRooms()
  const now = momentToFill(config)
  const pool = openOwnPool(installation)
  const models = openModelShelf()
  try {
    const toFill: ToFill[] = []
    for (const [index, modelText] of listModelTexts(wanted).entries())
      toFill.push({
        ...(await foundByModel(owner, { modelText, index, now })),
        pool,
        models,
        schools,
        now,
        ...urlOf(config),
      })
    say(`Filling the demonstration: ${toFill.length} services of ${schools} schools`)
    // Each has its own tenant, and waits for the database half the time.
    await Promise.all(
      toFill.map(async (each) => {
        const { people, leftOut } = await makeService(each)
        say(`  ${each.model.identity.authority}: ${people} people`)
        if (leftOut.length > 0)
          say(`  ${each.model.identity.authority}: ${leftOut.length} things left out, the first: ${leftOut[0]}`)
      }),
    )
  } finally {
    await pool.end()
  }
  await markFilled(owner)
}

/**
 * Makes a demonstration anew with many services and schools, for looking at how large ones behave: straight into the tables,
 * with fewer kinds of people and things. Throws where it is a real service.
 */
export async function makeLargeDemonstration(
  installation: Installation,
  config: ToFillBy,
  say: Say,
  { authorities, schools }: LargeSize,
): Promise<void> {
  await renewedBy(installation, async (owner) => {
    await emptyDatabase(owner)
    const now = momentToFill(config)
    const pool = openOwnPool(installation)
    try {
      await copyServices(owner, { pool, models: openModelShelf(), now, authorities, schools }, say)
    } finally {
      await pool.end()
    }
    await markFilled(owner)
  })
}

async function renewedBy(installation: Installation, job: (owner: pg.Client) => Promise<void>): Promise<void> {
  await inTurn(installation, async (owner) => {
    if (!(await readMark(owner)).isDemonstration)
      throw new Error('This is a real service, not a demonstration: nothing was changed.')
    await owner.query('update access.installation set filled_at = null')
    await job(owner)
  })
}

/** A server that goes away while the demonstration is filled fails the deed that was under way, and no more. */
function openOwnPool({ app }: Installation): Pool {
  // A search for who serves whom goes on inside its transaction here: on a slow machine it is silent for longer than a page may be.
  const pool = openPool({ ...app, options: '-c statement_timeout=120000 -c idle_in_transaction_session_timeout=0' })
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

function momentToFill({ startsAt }: ToFillBy): Date {
  return startsAt ? momentOf(startsAt) : new Date()
}

async function markFilled(owner: pg.Client): Promise<void> {
  await owner.query('delete from access.sessions')
  await owner.query('analyze')
  await owner.query('update access.installation set filled_at = clock_timestamp()')
}

/** One at a time, whoever asks. */
function inTurn(installation: Installation, job: (owner: pg.Client) => Promise<void>): Promise<void> {
  return asOwner(installation, async (owner) => {
    await owner.query('select pg_advisory_lock(712004)')
    await job(owner)
  })
}

const urlOf = ({ publicUrl }: ToFillBy) => (publicUrl === undefined ? {} : { publicUrl })
