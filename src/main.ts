import { parseArgs } from 'node:util'
import { readConfig } from '#config.ts'
import { fillDemonstration, listDemonstrationLines } from '#demonstration/index.ts'
import { DatabaseAway } from '#installation/database-away.ts'
import { runService } from '#installation/run-service.ts'

// bin/start: everything from an empty machine to a page that answers.

const HELP = `bin/start          opens the database, fills a demonstration the first time, and serves it
bin/start --empty  begins with nothing, and leads through setting up one's own service

Settings, from the environment:
  PORT           another port than 3000; 0 takes a free one
  HOST           another address of this machine than 127.0.0.1
  WAYMARK_DATA   another folder for the database and the secret
  DATABASE_URL   a PostgreSQL server, as the app role, with DATABASE_OWNER_URL for the role that owns
  WAYMARK_NOW    the moment at which the clock of a demonstration begins: 2026-11-12 or 2026-11-12T08:40
  WAYMARK_URL    the address that links in messages begin with
  WAYMARK_SMTP_URL, WAYMARK_MAIL_FROM    how messages leave; see docs/how-to/send-messages.md

Ctrl-C lets requests finish and closes the database.`

try {
  const { values } = parseArgs({
    options: { empty: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
  })
  if (values.help) console.log(HELP)
  else
    await runService({
      config: readConfig(),
      beginning: values.empty ? 'own' : 'demonstration',
      insists: values.empty,
      fill: fillDemonstration,
      listPeople: listDemonstrationLines,
      say: console.log,
    })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  const isUsage = String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')
  process.exit(isUsage ? 2 : error instanceof DatabaseAway ? 3 : 1)
}
