import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'

const LIST = 'migrations/checksums.txt'

/** The migrations that have run somewhere, each with the checksum of its text, as sha256sum writes them. */
export function readKept(): { file: string; checksum: string }[] {
  const lines = existsSync(LIST) ? readFileSync(LIST, 'utf8').split('\n') : []
  return lines.filter((line) => line !== '').map((line) => ({ checksum: line.slice(0, 64), file: line.slice(66) }))
}

/** Adds what is new to the list, at a release: from then on these files stay as they are. */
function keepMigrations(): void {
  const kept = new Set(readKept().map(({ file }) => file))
  const added = readdirSync('migrations').filter((file) => file.endsWith('.sql') && !kept.has(file))
  for (const file of added.sort()) {
    const checksum = createHash('sha256')
      .update(readFileSync(`migrations/${file}`))
      .digest('hex')
    appendFileSync(LIST, `${checksum}  ${file}\n`)
  }
  console.log(added.length === 0 ? 'Nothing to keep.' : `Kept: ${added.join(', ')}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) keepMigrations()
