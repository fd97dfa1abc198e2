import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openEmbeddedServer } from '#db/embedded-server.ts'
import { migrate } from '#db/migrate.ts'
import { fillDirectory } from './fill-directory.ts'
import { compare, paceOf, says, serve } from './shoot.ts'

// The search for help over 25,000 schools with 100,000 strengths, all of one service: a third of the floor's requests a second, ring by ring, in words and without.
const GOAL = 1 / 3
const SCHOOLS = 25_000
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'))
const server = await openEmbeddedServer(folder)
await migrate(server.owner, 'waymark_app')
const owner = new pg.Client(server.owner)
await owner.connect()
const { cookie, communityId } = await fillDirectory(owner, SCHOOLS)
await owner.query('analyze')
const { rows } = await owner.query<{ id: string }>(
  'select id from strength_points order by confirmed_on desc, id desc offset 20000 limit 1',
)
await owner.end()

const { child, port } = await serve(server.app)
const pages = [
  { name: 'own community', query: 'ring=own-community' },
  { name: 'own community, words', query: 'ring=own-community&q=boys+writing' },
  { name: 'others', query: 'ring=other-communities' },
  { name: 'others, words', query: 'ring=other-communities&q=boys+writing' },
  { name: 'others, rare words', query: 'ring=other-communities&q=%22boys+writing%22+little+early' },
  { name: 'others, aspect', query: 'ring=other-communities&aspect=finance' },
  { name: 'others, mark and words', query: 'ring=other-communities&mark=early-intervention&q=phonics' },
  { name: 'others, 20,000 further', query: `ring=other-communities&after=${rows[0]?.id ?? ''}` },
  { name: 'the authority', query: 'ring=authority' },
  { name: 'beyond', query: 'ring=beyond&q=boys+writing' },
]
console.log(
  `${SCHOOLS} schools, ${SCHOOLS * 4} strengths; 16 connections, ${paceOf(values.quick).join(' rounds of ')} s each; requests a second`,
)
for (const { name, query } of pages) {
  const url = `/strengths?home=${communityId}&${query}`
  const result = await compare(port, { url, cookie }, paceOf(values.quick))
  const isWithin = result.page > 0 && result.page >= result.floor * GOAL
  console.log(`${says(name, result)}${isWithin ? '' : ', below a third'}`)
  if (!isWithin) process.exitCode = 1
}
child.kill()
await server.close()
rmSync(folder, { recursive: true, force: true })
process.exit()
