import type { Programme, ServiceModel } from '#model/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { schoolFactsOf } from '#visits/index.ts'
import type { Look } from '#work/work.ts'
import { listFollowings, listSchoolLines, type SchoolLine } from '../position/position-store.ts'
import { mayFollow } from '../programme-policy.ts'

const AT_ONCE = 100
const STRETCH = 500

type Asked = { model: ServiceModel; programme: Programme; schoolYear: SchoolYear; after: string | undefined }

/** Schools that could follow a programme and do not yet, a page at a time, and which of them followed it the year before. */
export async function listSchoolsToTakeUp(
  look: Look,
  { model, programme, schoolYear, after }: Asked,
): Promise<{ schools: SchoolLine[]; lastYear: string[]; next: string | undefined }> {
  const found: SchoolLine[] = []
  const lastYear: string[] = []
  let from = after ? await placeOfSchool(look, after) : undefined
  for (;;) {
    const lines = await listSchoolLines(look, { after: from, limit: STRETCH })
    const ids = lines.map(({ id }) => id)
    const [now, before] = await Promise.all([
      listFollowings(look, ids, schoolYear),
      listFollowings(look, ids, schoolYear - 1),
    ])
    const isOf = (each: { programme: string }) => each.programme === programme.id
    const taken = new Set(now.filter((each) => isOf(each) && !each.finishedOn).map(({ schoolId }) => schoolId))
    const free = lines.filter((line) => mayFollow(look, line.id) && !taken.has(line.id) && isServed(model, line))
    found.push(...free)
    lastYear.push(...before.filter(isOf).map(({ schoolId }) => schoolId))
    const last = lines.at(-1)
    if (found.length > AT_ONCE || lines.length < STRETCH || !last) break
    from = last
  }
  const schools = found.slice(0, AT_ONCE)
  return { schools, lastYear, next: found.length > AT_ONCE ? schools.at(-1)?.id : undefined }
}

function isServed(model: ServiceModel, line: SchoolLine): boolean {
  return schoolFactsOf(model, line, new Set()).isServed
}

async function placeOfSchool(look: Look, id: string) {
  const [line] = await listSchoolLines(look, { schoolId: id, limit: 1 })
  return line && { nameSorted: line.nameSorted, id }
}
