import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { readConfig } from '#config.ts'
import { migrate } from '#db/migrate.ts'
import { fillDemonstration } from '#demonstration/index.ts'
import { markInstallation, readMark } from '#installation/mark.ts'
import { asOwner, openInstallation } from '#installation/open-installation.ts'
import { serve } from '#installation/serve.ts'
import { hashOf } from '#web/session.ts'

// bin/start: everything from an empty machine to a page that answers.
const { values } = parseArgs({
  options: { empty: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
})
if (values.help) {
  console.log(`bin/start          opens the database, fills a demonstration the first time, and serves it
bin/start --empty  begins with nothing, and leads through setting up one's own service`)
  process.exit(0)
}

try {
  const config = readConfig()
  const installation = await openInstallation(config)
  const setUpKey = randomBytes(16).toString('base64url')
  if (installation.owner) {
    await migrate(installation.owner, installation.appRole, console.log)
    await asOwner(installation, async (owner) => {
      await markInstallation(owner, !values.empty, values.empty ? hashOf(setUpKey) : null)
      const mark = await readMark(owner)
      if (mark.isDemonstration && !mark.isFilled) await fillDemonstration(installation, config, console.log)
    })
  }
  const served = await serve(config, installation)
  console.log(`\nWaymark is at ${served.url}`)
  console.log(
    values.empty
      ? `Set up your service at ${served.url}/set-up/${setUpKey}\n`
      : `Look as anyone at ${served.url}/demonstration\n`,
  )
  let isClosing = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (isClosing) return
      isClosing = true
      served.close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
