import { parseArgs } from 'node:util'
import { toPdf, toWord, warmPrint } from '#print/index.ts'
import { aLongDocument } from '#print/print-examples.ts'

// bin/bench: how long a record of ten pages takes to make, once the server is warm. The limits are 150 ms for Word, 500 for PDF.
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const TIMES = values.quick ? 8 : 40
const LIMITS = { Word: 150, PDF: 500 } as const
let isTooSlow = false

await warmPrint()
for (const [name, make] of [['Word', toWord] as const, ['PDF', toPdf] as const]) {
  const took: number[] = []
  for (let time = 0; time < TIMES; time += 1) {
    // Other words each time: nothing that was made before is there to be used again.
    const document = aLongDocument()
    const from = performance.now()
    await make({ ...document, title: `${document.title} ${time}` })
    took.push(performance.now() - from)
  }
  took.sort((one, other) => one - other)
  const [middle = 0, most = 0] = [took[Math.floor(took.length / 2)], took.at(-1)]
  isTooSlow ||= middle > LIMITS[name]
  console.log(
    `${name} file of ten pages`.padEnd(22),
    `p50 ${middle.toFixed(0)} ms  longest ${most.toFixed(0)} ms  limit ${LIMITS[name]} ms`,
  )
}
process.exit(isTooSlow ? 1 : 0)
