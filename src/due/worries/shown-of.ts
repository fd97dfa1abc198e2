import type { Due } from '#work/due.ts'
import type { Look } from '#work/work.ts'
import { lateBySchool } from '../late/late-by.ts'
import { listDue } from '../list-due.ts'
import { givenTo } from './what-is-given.ts'
import type { WorryShown } from './worries-table.tsx'
import type { Worry } from './worry.ts'

/** Schools that worry with what the service gives each and what is late there; `dues` are those of the service, where they are known already. */
export async function shownOf(look: Look, worries: readonly Worry[], dues?: readonly Due[]): Promise<WorryShown[]> {
  const [given, all] = await Promise.all([
    givenTo(
      look,
      worries.map(({ schoolId }) => schoolId),
    ),
    dues ?? listDue(look, {}),
  ])
  const late = lateBySchool(all, look.today)
  return worries.map((worry) => ({
    worry,
    given: given.get(worry.schoolId),
    late: late.get(worry.schoolId) ?? [],
  }))
}
