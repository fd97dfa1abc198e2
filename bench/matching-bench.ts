import { aMadeUpMatching } from '#brokering/proposals/matching-examples.ts'
import { matchInChild } from '#brokering/index.ts'

// Who helps whom, in a process of its own: 300 open needs to 2,000 offers, proven to be the best within 20 seconds and 600 MB, where days are plenty and where many want the
// same. Meanwhile this process is asked every 20 ms and has to answer.
const MOST = { seconds: 20, megabytes: 600 }
const EVERY = 20

for (const [name, days] of [
  ['days are plenty', 12],
  ['days are few', 4],
  ['hardly any days', 2],
] as const) {
  const matching = aMadeUpMatching({ needs: 300, offers: 2000, days })
  let [last, longest] = [performance.now(), 0]
  const pulse = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - EVERY)
    last = performance.now()
  }, EVERY)
  const began = performance.now()
  const found = await matchInChild(matching, MOST, () => undefined)
  clearInterval(pulse)
  const took = (performance.now() - began) / 1000
  const met = found.needs.filter(({ giver }) => giver !== undefined).length
  console.log(
    `matching, ${name}: ${met} of 300 needs met of 2,000 offers (one by one ${found.oneByOne.met}), cost ${found.cost} (one by one ${found.oneByOne.cost}), ` +
      `${found.isProven ? 'proven that none is better' : `not proven: none costs less than ${found.bound}`}, in ${took.toFixed(1)} s (at most ${MOST.seconds}) and ${found.megabytes} MB; ` +
      `${found.entered.ways} of ${found.entered.of} ways entered; this process waited ${longest.toFixed(0)} ms at the longest`,
  )
  if (!found.isProven || took > MOST.seconds || found.megabytes > MOST.megabytes) process.exitCode = 1
}
