import { dueOn, getCalendar } from '#calendar/index.ts'
import { capital, clockFor, word, type ServiceModel } from '#model/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { visitName } from '#visits/index.ts'
import { peopleActedFor } from '#work/actor.ts'
import { isAnywhere } from '#work/reach.ts'
import { inOrder, type Due, type DueSource } from '#work/due.ts'
import type { Look } from '#work/work.ts'
import { mayCheckAnything } from './check-policy.ts'
import { listReturned, listToCheck, type ToCheck } from './to-check-store.ts'

/** NF-59, XX-10. Records that wait for a check: to whoever checks, one line for all of them; for a school or the service, each. */
export const checkDues: DueSource = {
  name: 'checks',
  async list(look, { people, schoolId }) {
    if (!mayCheckAnything(look)) return []
    const waiting = await listToCheck(look, people ? peopleActedFor(look.actor) : [])
    const here = schoolId ? waiting.filter((each) => each.schoolId === schoolId) : waiting
    const dues = await duesOf(look, here, 'check-record', ({ visitId }, record, name, at) => ({
      kind: 'check',
      plainly: `${capital(record)} to check`,
      what: `Check the ${record}: ${name}, ${at}`,
      because: 'Handed in.',
      href: `/visits/${visitId}/record/check`,
      page: `/visits/${visitId}`,
      ownerId: undefined,
      ownerName: 'Whoever checks',
    }))
    const [first] = inOrder(dues)
    if (!people || !first || dues.length === 1) return dues
    const many = word(look.model, 'record', { form: 'many' })
    return [
      { ...first, what: `Check ${dues.length} ${many}`, because: `The first: ${first.schoolName}.`, href: '/checks' },
    ]
  },
}

/** NF-59, XX-10. Records that came back to their authors. */
export const returnedDues: DueSource = {
  name: 'returned records',
  async list(look, { people, schoolId }) {
    // What came back is its author's to mend, and nobody else's to chase.
    if (!people || !isAnywhere(look.reach('write'))) return []
    const returned = await listReturned(look, people)
    const here = schoolId ? returned.filter((each) => each.schoolId === schoolId) : returned
    return duesOf(look, here, 'check-record', ({ visitId, authorId, authorName }, record, name, at) => ({
      kind: 'returned',
      plainly: `${capital(record)} that came back from its check`,
      what: `Mend the ${record}: ${name}, ${at}`,
      because: 'It came back from its check.',
      href: `/visits/${visitId}/record/comments`,
      page: `/visits/${visitId}`,
      ownerId: authorId,
      ownerName: authorName,
    }))
  },
}

type Said = Omit<Due, 'schoolId' | 'schoolName' | 'dueOn'>

async function duesOf(
  look: Look,
  found: readonly ToCheck[],
  clocked: 'check-record',
  says: (each: ToCheck, record: string, name: string, at: string) => Said,
): Promise<Due[]> {
  if (found.length === 0) return []
  const years = new Set(found.flatMap(({ askedAt }) => yearsAfter(askedAt)))
  const calendar = await getCalendar(look, [...years])
  const models = new Map<string, ServiceModel>()
  for (const id of new Set(found.map(({ modelVersionId }) => modelVersionId))) models.set(id, await look.modelOf(id))
  return found.map((each) => {
    const model = models.get(each.modelVersionId) ?? look.model
    const type = model.visitTypes.find(({ id }) => id === each.visitType)
    const clock = clockFor(model, clocked)
    const asked = londonDateOf(each.askedAt)
    return {
      ...says(each, word(model, 'record'), type ? visitName(model, type) : each.visitType, each.schoolName),
      schoolId: each.schoolId,
      schoolName: each.schoolName,
      dueOn: clock ? dueOn(clock, asked, calendar) : asked,
    }
  })
}

function yearsAfter(moment: Date) {
  const year = schoolYearOf(londonDateOf(moment))
  return [year, year + 1]
}
