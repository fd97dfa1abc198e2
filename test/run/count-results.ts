import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listCases } from '../requirements/proven-rows.ts'
import { readXml } from '../requirements/read-xml.ts'

export type Count = { passed: number; failed: number; skipped: number }

/** How the tests of a run ended, for each room of the checkout and in all. */
export function countResults(folder: string): { groups: Map<string, Count>; whole: Count } {
  const groups = new Map<string, Count>()
  const whole = { passed: 0, failed: 0, skipped: 0 }
  for (const file of readdirSync(folder).sort()) {
    const suite = readXml(readFileSync(join(folder, file), 'utf8'))
    const group = groupOf(suite.attributes.name ?? file)
    const count = groups.get(group) ?? { passed: 0, failed: 0, skipped: 0 }
    groups.set(group, count)
    for (const { outcome } of listCases(suite)) {
      count[outcome] += 1
      whole[outcome] += 1
    }
  }
  return { groups, whole }
}

/** 'src/visits' for 'src/visits/book-visit.test.ts'. */
function groupOf(suite: string): string {
  return suite
    .split('/')
    .slice(0, 2)
    .join('/')
    .replace(/\.test\.tsx?$/, '')
}

/** One line for each group, such as '  37  src/visits'. */
export function showCount({ groups }: { groups: ReadonlyMap<string, Count> }): string {
  return [...groups]
    .map(([group, { passed, failed, skipped }]) => {
      const rest = [failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`].filter(Boolean).join(', ')
      return `${String(passed).padStart(5)}  ${group}${rest && ` (${rest})`}`
    })
    .join('\n')
}
