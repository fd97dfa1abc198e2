import { parseArgs } from 'node:util'
import { runDurability, type Outcome } from './durability/run-durability.ts'

// bin/bench durability: 16 clients, while the server is killed 50 times, and then its database 50 times. Ends with 1 where a
// promise was broken.
const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, kills: { type: 'string' } },
})
const kills = values.kills ? Number(values.kills) : values.quick ? 5 : 50
let isBroken = false
for (const which of ['server', 'database'] as const) {
  const outcome = await runDurability({
    kills: { server: 0, database: 0, [which]: kills },
    clients: 16,
    visits: 200 + kills * 30,
    longestLife: 3000,
    say: console.log,
  })
  print(which, outcome)
  isBroken ||= outcome.broken.length > 0
  await outcome.close()
}
process.exit(isBroken ? 1 : 0)

function print(which: string, { kills: times, tally, promised, found, doubled, letters, broken }: Outcome): void {
  const { sent, acknowledged, unknown, repeated } = tally
  console.log(`the ${which} was killed ${times} times with -9`)
  console.log(
    `  sent ${sent}  acknowledged ${acknowledged}  unknown and sent again ${unknown}  repeated on purpose ${repeated}`,
  )
  console.log(`  promised ${promised}  found ${found}  doubled ${doubled}`)
  console.log(
    `  letters written ${letters.written}  arrived ${letters.distinct}  arrived once more under the same id ${letters.arrivals - letters.distinct}`,
  )
  console.log(`  promises broken ${broken.length}`)
  for (const line of broken.slice(0, 20)) console.log(`    ${line}`)
  if (broken.length > 20) console.log(`    and ${broken.length - 20} more`)
}
