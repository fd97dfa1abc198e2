import { Tag } from '#govuk/tag.tsx'
import type { Task } from '#govuk/task-list.tsx'
import type { VisitInModel, VisitPanel, VisitPart } from '#visits/index.ts'
import type { Look } from '#work/work.ts'
import { mayDoSchoolsPart, mayPrepare, mayReadPreparation } from './preparation-policy.ts'
import { listAskedAndAnswered, type AskedAndAnswered } from './requests/get-asked.ts'
import { standingSays } from './requests/how-it-stands.tsx'
import { isThere } from './requests/request-rules.ts'

/** What a visit's page says of what is done before it: the school's part, and that of the person who makes it. */
export const preparationVisitPanel: VisitPanel = {
  place: 'before-the-visit',
  async show(look, found) {
    const { visit } = found
    if (!visit.mayHaveRecord || visit.status === 'cancelled' || !mayReadPreparation(look, visit)) return undefined
    return partOf(look, found, await listAskedAndAnswered(look, found))
  },
}

function partOf(look: Look, { visit }: VisitInModel, asked: readonly AskedAndAnswered[]): VisitPart {
  const href = `/visits/${visit.id}/preparation`
  const ofSchool = asked.filter(({ side }) => side === 'school')
  const missing = ofSchool.filter(({ standing }) => !isThere(standing))
  const tasks: Task[] =
    ofSchool.length > 0 || mayPrepare(look, visit)
      ? [{ title: 'The school’s part', href, hint: hintOf(ofSchool), status: statusOf(ofSchool) }]
      : []
  const isToDo = visit.status === 'booked' && missing.length > 0 && mayDoSchoolsPart(look, visit)
  return {
    tasks,
    next: isToDo && !mayPrepare(look, visit) ? { href, text: `Do what is asked of you: ${missing.length}` } : undefined,
  }
}

/** What is late, came late or only at the visit, in words. */
function hintOf(asked: readonly AskedAndAnswered[]): string | undefined {
  const marked = asked.filter(({ standing: { state } }) => ['late', 'met-late', 'at-visit', 'not-met'].includes(state))
  const [first] = marked
  if (!first) return undefined
  const says = `${first.says}: ${standingSays(first.standing).toLowerCase()}`
  return marked.length === 1 ? says : `${says}, and ${marked.length - 1} more`
}

function statusOf(asked: readonly AskedAndAnswered[]) {
  if (asked.length === 0) return 'Nothing asked'
  const met = asked.filter(({ standing }) => isThere(standing)).length
  if (asked.some(({ standing }) => standing.state === 'late')) return <Tag colour="red">Late</Tag>
  return met === asked.length ? 'Done' : <Tag colour="blue">{`${met} of ${asked.length}`}</Tag>
}
