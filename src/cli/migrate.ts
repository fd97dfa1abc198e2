import { migrateInstallation } from '#installation/bring-up-to-date.ts'
import { openInstallation } from '#installation/open-installation.ts'
import { EXIT, type Command } from './command.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  says: "Brings the database to this version's shape",
  help: 'Needs the owner: DATABASE_OWNER_URL, where DATABASE_URL names a server. It may be run again at any time.',
  async run({ config, say, progress }) {
    const installation = await openInstallation(config())
    try {
      const { applied, total } = await migrateInstallation(installation, progress)
      say(
        applied.length > 0
          ? `Done: ${applied.length} of ${total} migrations ran.`
          : `Nothing to do: all ${total} have run.`,
      )
      return EXIT.done
    } finally {
      await installation.close()
    }
  },
}
