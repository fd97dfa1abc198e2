import type { IncomingFile } from '#files/index.ts'
import type { Import, ImportRun } from '#imports/index.ts'
import { asOwner, withInstallation } from '#installation/open-installation.ts'
import { EXIT, WrongUsage, type Call, type Command, type ExitCode } from './command.ts'
import { openImportFile } from './open-import-file.ts'

/** Into which service, and as whom. */
export const IMPORT_OPTIONS = {
  authority: { value: 'NAME', says: 'the service into which to import; may be left out where there is only one' },
  as: { value: 'EMAIL', says: 'as whom, for the history; the first administrator unless given' },
}

const SAFE = `The file is read as it is published. Only what is the service's own is written; a row that cannot be read is left out. What was
done, and which rows were left out, stands on the page Imports, where it can be undone.`

export const importGiasCommand: Command = {
  name: 'import gias',
  takes: 'FILE',
  says: 'Brings in the register of schools (Get Information about Schools, all establishment data, CSV)',
  help: SAFE,
  options: {
    ...IMPORT_OPTIONS,
    england: { says: 'for all of England, beside the services: from there a school can be taken over by its URN' },
  },
  arguments: [1, 1],
  async run(call) {
    if (!call.isSet('england')) return runImport(call, (await import('#imports/index.ts')).runRegisterImport)
    if (call.option('authority') ?? call.option('as'))
      throw new WrongUsage('--england belongs to no service: leave --authority and --as out.')
    return importEngland(call)
  },
}

export const importLinksCommand: Command = {
  name: 'import links',
  takes: 'FILE',
  says: 'Brings in the links between schools (what each was before, and became)',
  help: SAFE,
  options: IMPORT_OPTIONS,
  arguments: [1, 1],
  run: async (call) => runImport(call, (await import('#imports/index.ts')).runLinksImport),
}

type RunImport = (run: ImportRun, file: IncomingFile, say: (line: string) => void) => Promise<Import>

async function runImport(call: Call, run: RunImport): Promise<ExitCode> {
  const { option, config, progress, say } = call
  const file = await openImportFile(call)
  const { standIn } = await import('#installation/stand-in.ts')
  const settings = config()
  const who = { service: option('authority'), email: option('as') }
  const { counts } = await withInstallation(settings, (installation) =>
    standIn(settings, installation, who, async (someone) => {
      progress(`Reading ${file.name} as ${someone.name} ...`)
      try {
        return await run(someone, file, progress)
      } catch (error) {
        throw await inWords(error, someone.name)
      }
    }),
  )
  say(`Imported: ${counted(counts.rows)} read, ${counted(counts.faulty)} could not be.`)
  return EXIT.done
}

async function importEngland(call: Call): Promise<ExitCode> {
  const { config, progress, say } = call
  const file = await openImportFile(call)
  const { runEnglandImport } = await import('#imports/index.ts')
  const done = await withInstallation(config(), (installation) =>
    asOwner(installation, async (owner) => {
      progress(`Reading ${file.name} for all of England ...`)
      try {
        return await runEnglandImport(owner, file.stream, new Date())
      } catch (error) {
        throw await inWords(error, 'The owner')
      }
    }),
  )
  for (const { line, column, says } of done.faults) progress(`Line ${line}${column ? `, ${column}` : ''}: ${says}`)
  say(
    `Imported: ${counted(done.rows)} read, ${counted(done.written)} new or changed, ${counted(done.faulty)} could not be read.`,
  )
  return EXIT.done
}

/** What a file or a rule says no to, in a sentence; a mistake of ours stays what it is. */
export async function inWords(error: unknown, name: string): Promise<unknown> {
  const { FileFault } = await import('#files/index.ts')
  const { NotAllowed, Refused } = await import('#work/failures.ts')
  if (error instanceof Refused) return new Error(error.findings.map(({ says }) => says).join('\n'), { cause: error })
  if (error instanceof NotAllowed) return new Error(`${name} may not load data: name somebody who may with --as EMAIL.`)
  return error instanceof FileFault ? new Error(error.message, { cause: error }) : error
}

function counted(rows: number): string {
  return `${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'}`
}
