import { makeBackup } from '#backup/index.ts'
import { asOwner, withInstallation } from '#installation/open-installation.ts'
import { markOfSecretHere, secretFileOf } from '#installation/secret.ts'
import { showBytes } from './show-bytes.ts'
import { EXIT, type Command } from './command.ts'
import { version } from './version.ts'

export const backupCommand: Command = {
  name: 'backup',
  takes: 'FILE',
  says: 'Writes everything, as it stands at one moment, into one file, while others work on',
  help: `Needs the owner: DATABASE_OWNER_URL, where DATABASE_URL names a server. The file holds everything about schools and people:
keep it as you keep them. It does not hold the secret, without which no second factor opens: keep a copy of that apart.
Who is signed in, and links that were sent, are left out.`,
  arguments: [1, 1],
  async run({ args: [name = ''], path, config, progress, say }) {
    const settings = config()
    const made = await withInstallation(settings, (installation) =>
      asOwner(installation, (owner) =>
        makeBackup(owner, path(name), { version, secretMark: markOfSecretHere(settings), say: progress }),
      ),
    )
    say(`${made.file}: ${made.rows.toLocaleString('en-GB')} rows of ${made.tables} tables, ${showBytes(made.bytes)}`)
    progress(
      `Not in it: the secret, ${settings.secret ? 'WAYMARK_SECRET' : secretFileOf(settings)}. Keep a copy of it apart.`,
    )
    return EXIT.done
  },
}
