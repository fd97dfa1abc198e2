import { Tag } from '#govuk/tag.tsx'
import type { Task } from '#govuk/task-list.tsx'
import { capital, word } from '#model/index.ts'
import type { VisitInModel, VisitPanel, VisitPart } from '#visits/index.ts'
import type { Look } from '#work/work.ts'
import { getPreparation, type AskedAndAnswered, type Preparation } from './get-preparation.ts'
import { mayDoSchoolsPart, mayPrepare, mayReadAgenda, mayReadPreparation } from './preparation-policy.ts'
import { sharedOf } from './questions/question-rules.ts'
import { standingSays } from './requests/how-it-stands.tsx'
import { isThere } from './requests/request-rules.ts'

/** What a visit's page says of what is done before it: the school's part, and that of the person who makes it. */
export const preparationVisitPanel: VisitPanel = {
  place: 'before-the-visit',
  async show(look, found) {
    const { visit } = found
    if (!visit.mayHaveRecord || visit.status === 'cancelled' || !mayReadAgenda(look, visit)) return undefined
    return partOf(look, found, await getPreparation(look, found))
  },
}

function partOf(look: Look, found: VisitInModel, preparation: Preparation): VisitPart {
  const { visit } = found
  const tasks = [
    ...(mayReadPreparation(look, visit)
      ? [...schoolTasks(look, found, preparation), ...questionTasks(look, found, preparation)]
      : []),
    agendaTask(found, preparation),
  ]
  return { tasks, next: nextFor(look, found, preparation) }
}

/** A head is led to what is asked of the school, while anything is open. */
function nextFor(look: Look, { visit }: VisitInModel, { asked }: Preparation): VisitPart['next'] {
  const missing = asked.filter(({ side, standing }) => side === 'school' && !isThere(standing)).length
  if (visit.status !== 'booked' || missing === 0) return undefined
  if (mayPrepare(look, visit) || !mayDoSchoolsPart(look, visit)) return undefined
  return { href: `/visits/${visit.id}/preparation`, text: `Do what is asked of you (${missing})` }
}

function schoolTasks(look: Look, { visit }: VisitInModel, { asked }: Preparation): Task[] {
  const ofSchool = asked.filter(({ side }) => side === 'school')
  if (ofSchool.length === 0 && !mayPrepare(look, visit)) return []
  const href = `/visits/${visit.id}/preparation`
  return [{ title: 'The school’s part', href, hint: hintOf(ofSchool), status: statusOf(ofSchool) }]
}

/** NF-54. The adviser's questions: for the school, once some are shared with it. */
function questionTasks(look: Look, { visit, model }: VisitInModel, { questions }: Preparation): Task[] {
  const isTheirs = mayPrepare(look, visit)
  const shown = isTheirs ? questions : sharedOf(questions)
  if (shown.length === 0 && !isTheirs) return []
  const many = word(model, 'keyQuestion', { form: 'many' })
  const status = shown.length === 0 ? <Tag colour="blue">None yet</Tag> : `${shown.length}`
  return [
    {
      title: isTheirs ? `Prepare the ${many}` : capital(many),
      href: `/visits/${visit.id}/questions`,
      status,
    },
  ]
}

function agendaTask({ visit, type }: VisitInModel, { items }: Preparation): Task {
  const ofSchool = items.length === 1 ? '1 item of the school' : `${items.length} items of the school`
  return {
    title: 'Agenda',
    href: `/visits/${visit.id}/agenda`,
    status: items.length > 0 ? ofSchool : type.agenda.length === 1 ? '1 item' : `${type.agenda.length} items`,
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
