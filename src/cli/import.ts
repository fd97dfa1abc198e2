import { createReadStream } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Import, ImportRun, IncomingFile } from '#imports/index.ts'
import { withInstallation } from '#installation/open-installation.ts'
import { Failure, NotAllowed, Refused } from '#work/failures.ts'
import { EXIT, type Call, type Command, type ExitCode } from './command.ts'

const OPTIONS = {
  authority: { value: 'NAME', says: 'the service into which to import; may be left out where there is only one' },
  as: { value: 'EMAIL', says: 'as whom, for the history; the first administrator unless given' },
}

const SAFE = `The file is read as it is published. What it would change is kept and shown first; a row that cannot be read is named and left
out, and an import can be undone on the page Imports.`

export const importGiasCommand: Command = {
  name: 'import gias',
  takes: 'FILE',
  says: 'Brings in the register of schools (Get Information about Schools, all establishment data, CSV)',
  help: SAFE,
  options: OPTIONS,
  arguments: [1, 1],
  run: async (call) => runImport(call, (await import('#imports/index.ts')).runRegisterImport),
}

export const importLinksCommand: Command = {
  name: 'import links',
  takes: 'FILE',
  says: 'Brings in the links between schools (what each was before, and became)',
  help: SAFE,
  options: OPTIONS,
  arguments: [1, 1],
  run: async (call) => runImport(call, (await import('#imports/index.ts')).runLinksImport),
}

type RunImport = (run: ImportRun, file: IncomingFile, say: (line: string) => void) => Promise<Import>

async function runImport(
  { args: [name = ''], option, path, config, progress, say }: Call,
  run: RunImport,
): Promise<ExitCode> {
  const file = path(name)
  await access(file, constants.R_OK).catch(() => {
    throw new Error(`${file} cannot be read. Is that its name?`)
  })
  const { standIn } = await import('#installation/stand-in.ts')
  const settings = config()
  const who = { service: option('authority'), email: option('as') }
  return withInstallation(settings, (installation) =>
    standIn(settings, installation, who, async (someone) => {
      progress(`Reading ${basename(file)} as ${someone.name} ...`)
      const incoming = { name: basename(file), mediaType: 'text/csv', stream: createReadStream(file) }
      const { counts } = await run(someone, incoming, progress).catch((error: unknown) => {
        throw inWords(error, someone.name)
      })
      say(
        `Imported ${counts.rows.toLocaleString('en-GB')} rows; ${counts.faulty.toLocaleString('en-GB')} could not be read.`,
      )
      return EXIT.done
    }),
  )
}

function inWords(error: unknown, name: string): unknown {
  if (error instanceof Refused) return new Error(error.findings.map(({ says }) => says).join('\n'), { cause: error })
  if (error instanceof NotAllowed) return new Error(`${name} may not load data: name somebody who may with --as EMAIL.`)
  return error instanceof Failure ? new Error(error.message) : error
}
