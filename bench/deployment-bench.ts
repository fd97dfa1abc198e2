import { aMadeUpProblem } from '#deployment/deployment-examples.ts'
import { solveInChild } from '#deployment/index.ts'

// Who serves whom, in a process of its own: 100 schools proven to be the best within five seconds; 500 schools in 60 groups over 40 people within a hundredth of the
// best that there can be, within a minute and 600 MB. Meanwhile this process is asked every 20 ms and has to answer.
const RUNS = [
  { size: { schools: 100, groups: 12, people: 10 }, gap: 0.0001, seconds: 5, megabytes: 600 },
  { size: { schools: 500, groups: 60, people: 40 }, gap: 0.01, seconds: 60, megabytes: 600 },
]
const EVERY = 20

for (const { size, gap, seconds, megabytes } of RUNS) {
  const problem = aMadeUpProblem(size)
  let [last, longest] = [performance.now(), 0]
  const pulse = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - EVERY)
    last = performance.now()
  }, EVERY)
  const began = performance.now()
  const found = await solveInChild(problem, { seconds, gap }, () => undefined)
  clearInterval(pulse)
  const took = (performance.now() - began) / 1000
  console.log(
    `deployment: ${size.schools} schools, ${size.groups} groups, ${size.people} people: cost ${found.cost.toFixed(0)}, by pencil ${found.greedyCost.toFixed(0)}, ` +
      `at most ${(found.gap * 100).toFixed(2)} in a hundred from the best, in ${took.toFixed(1)} s (at most ${seconds}) and ${found.megabytes} MB; ` +
      `this process waited ${longest.toFixed(0)} ms at the longest`,
  )
  if (found.gap > gap + 1e-9 || took > seconds || found.megabytes > megabytes) process.exitCode = 1
}
