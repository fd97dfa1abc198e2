import { restoreBackup } from '#backup/index.ts'
import { canConnect, openInstallation, ownerOf } from '#installation/open-installation.ts'
import { markOfSecretHere } from '#installation/secret.ts'
import { EXIT, type Command } from './command.ts'

export const restoreCommand: Command = {
  name: 'restore',
  takes: 'FILE',
  says: 'Puts a backup into an empty database',
  help: `The file is read whole and held to its checksums before anything is written. The database must be empty: set WAYMARK_DATA to a new
folder, or DATABASE_OWNER_URL and DATABASE_URL to a new database. Put the secret of the old installation in its place first.
A demonstration cannot be restored into a real service.`,
  options: {
    'forget-second-factors': { says: 'where the old secret is lost: everybody sets up their second factor anew' },
  },
  arguments: [1, 1],
  async run({ args: [name = ''], isSet, path, config, progress, say }) {
    const settings = config()
    const installation = await openInstallation(settings)
    try {
      const owner = ownerOf(installation)
      await canConnect(installation)
      const { madeAt, mark } = await restoreBackup(path(name), {
        owner,
        appRole: installation.appRole,
        secretMark: markOfSecretHere(settings),
        forgetsSecondFactors: isSet('forget-second-factors'),
        say: progress,
      })
      say(`Restored ${mark.isDemonstration ? 'a demonstration' : 'the service'} as it stood at ${madeAt}.`)
      return EXIT.done
    } finally {
      await installation.close()
    }
  },
}
