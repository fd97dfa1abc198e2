import type { IncomingFile } from '#files/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { StandIn } from '#installation/stand-in.ts'
import { EXIT, WrongUsage, type Call, type Command } from './command.ts'
import { IMPORT_OPTIONS, inWords } from './import.ts'
import { openImportFile } from './open-import-file.ts'

export const importFiguresCommand: Command = {
  name: 'import figures',
  takes: 'FILE',
  says: 'Loads published figures and inspections of schools, as they are downloaded',
  help: `What the file is, of which year and how final is read from its columns and its name: results of key stages 2 and 4, absence,
census, inspections. What they do not say is given with --year and --release, of inspections with --as-at. A spreadsheet
of one's own is loaded on the page Figures, where its columns are chosen. What was done can be undone there.`,
  options: {
    ...IMPORT_OPTIONS,
    year: { value: '2018/19', says: 'the school year of the figures' },
    release: { value: 'final', says: 'provisional, revised or final' },
    'as-at': { value: '2026-02-28', says: 'the day that a file of inspections is as at' },
  },
  arguments: [1, 1],
  async run(call) {
    const { config, option, progress, say } = call
    const asked = await askedOf(call)
    const file = await openImportFile(call)
    const { standIn } = await import('#installation/stand-in.ts')
    const { withInstallation } = await import('#installation/open-installation.ts')
    const { learnFromRooms } = await import('#learn-from-rooms.ts')
    // Other rooms work out anew what rests on figures, here as on the page.
    learnFromRooms()
    const settings = config()
    const who = { service: option('authority'), email: option('as') }
    const loaded = await withInstallation(settings, (installation) =>
      standIn(settings, installation, who, async (someone) => {
        progress(`Reading ${file.name} as ${someone.name} ...`)
        try {
          return await load(someone, file, asked)
        } catch (error) {
          throw await inWords(error, someone.name)
        }
      }),
    )
    const what = loaded.release === null ? 'inspections' : 'figures'
    say(
      `Loaded: ${loaded.title}, ${what} of ${loaded.counts.schools} schools, ${loaded.counts.faulty} rows with faults.`,
    )
    return EXIT.done
  },
}

type Asked = {
  year: number | undefined
  release: 'provisional' | 'revised' | 'final' | undefined
  asAt: PlainDate | undefined
}

async function load({ pool, as }: StandIn, file: IncomingFile, asked: Asked) {
  const { loadFigures } = await import('#figures/index.ts')
  const { inTransaction } = await import('#db/database.ts')
  const { doWork } = await import('#work/work.ts')
  return inTransaction(pool, 'write', async (db, client) => {
    const look = await as(db, client)
    return doWork(look, (work) => loadFigures(work, file, asked))
  })
}

async function askedOf({ option }: Call): Promise<Asked> {
  const { yearInText } = await import('#measures/index.ts')
  const [written, release] = [option('year'), option('release')]
  const year = written === undefined ? undefined : yearInText(written)
  if (written !== undefined && year === undefined)
    throw new WrongUsage(`--year ${written} is no school year: write 2018/19.`)
  const known = (['provisional', 'revised', 'final'] as const).find((each) => each === release)
  if (release !== undefined && !known)
    throw new WrongUsage(`--release ${release} is none of provisional, revised, final.`)
  const { toPlainDate } = await import('#shared/plain-date.ts')
  const day = option('as-at')
  const asAt = toPlainDate(day ?? '')
  if (day !== undefined && !asAt) throw new WrongUsage(`--as-at ${day} is no day: write 2026-02-28.`)
  return { year, release: known, asAt }
}
