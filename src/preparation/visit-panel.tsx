import { Tag } from '#govuk/tag.tsx'
import type { Task } from '#govuk/task-list.tsx'
import { figuresOfVisit, FiguresSection, listKeptFigures } from '#profiles/index.ts'
import { maySeeFewPupils } from '#figures/index.ts'
import { capital, word } from '#model/index.ts'
import { daysBetween, londonDateOf } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { VisitInModel, VisitPanel, VisitPart } from '#visits/index.ts'
import type { Look } from '#work/work.ts'
import { confirmedParts, whyVisitIsNotReady } from './activities/activity-rules.ts'
import { BeforeSection, SourcesSection } from './before/before-section.tsx'
import { listBefore } from './before/list-before.ts'
import { getPreparation, type AskedAndAnswered, type Preparation } from './get-preparation.ts'
import { mayDoSchoolsPart, mayPrepare, mayReadAgenda, mayReadPreparation } from './preparation-policy.ts'
import { listReady } from './ready/ready-store.ts'
import { sharedOf } from './questions/question-rules.ts'
import { standingSays } from './requests/how-it-stands.tsx'
import { isThere, waitsForSchool } from './requests/request-rules.ts'

/** What a visit's page says of what is done before it: the school's part, and that of the person who makes it. */
export const preparationVisitPanel: VisitPanel = {
  place: 'before-the-visit',
  async show(look, found) {
    const { visit, model } = found
    if (visit.status === 'cancelled' || !mayReadAgenda(look, visit)) return undefined
    if (!visit.mayHaveRecord) return { below: await sourcesOf(look, found) }
    const [preparation, before, figures] = await Promise.all([
      getPreparation(look, found),
      listBefore(look, found),
      figuresOfVisit(look, visit, found.type),
    ])
    return {
      ...partOf(look, found, preparation),
      below: (
        <>
          <BeforeSection before={before} model={model} schoolId={visit.schoolId} today={look.today} />
          <FiguresSection figures={figures} />
        </>
      ),
    }
  },
  async marks(look, visits) {
    const booked = visits.filter(({ status }) => status === 'booked').map(({ id }) => id)
    return new Map([...(await listReady(look, booked))].map((id) => [id, 'Ready']))
  },
}

/** NF-83. The earlier records that may suggest objectives, with the figures that were kept of those visits. */
async function sourcesOf(look: Look, found: VisitInModel) {
  const { earlier } = await listBefore(look, found)
  const { schoolId } = found.visit
  const linked = earlier.filter(({ link, version }) => link && version !== null).map(({ visitId }) => visitId)
  const kept = maySeeFewPupils(look, schoolId) ? await listKeptFigures(look, linked) : new Map<string, never>()
  return (
    <>
      <SourcesSection earlier={earlier} />
      {[...kept].map(([visitId, figures]) => (
        <FiguresSection figures={{ ...figures, schoolId, changes: [] }} id={`figures-${visitId}`} />
      ))}
    </>
  )
}

function partOf(look: Look, found: VisitInModel, preparation: Preparation): VisitPart {
  const isReader = mayReadPreparation(look, found.visit)
  const parts = isReader ? [schoolTasks, activityTasks, questionTasks] : []
  const tasks = [
    ...parts.flatMap((part) => part(look, found, preparation)),
    agendaTask(found, preparation),
    ...readyTasks(look, found, preparation),
  ]
  return { tasks, next: nextFor(look, found, preparation) }
}

/** A head is led to what waits for the school; an adviser to what the visit still needs before it is ready. */
function nextFor(look: Look, { visit, type }: VisitInModel, preparation: Preparation): VisitPart['next'] {
  if (visit.status !== 'booked') return undefined
  const place = `/visits/${visit.id}`
  if (mayPrepare(look, visit)) {
    const { activities, ready } = preparation
    if (confirmedParts(type).length > 0 && activities.length === 0)
      return { href: `${place}/activities`, text: 'Propose activities to the school' }
    const isNear = daysBetween(look.today, visit.bookedFor) <= NEAR
    const isOpen = !ready && whyVisitIsNotReady(type, activities).length === 0
    return isNear && isOpen ? { href: `${place}/ready`, text: 'Mark it as ready' } : undefined
  }
  if (!mayDoSchoolsPart(look, visit)) return undefined
  const waiting = preparation.asked.filter(waitsForSchool)
  const [first] = waiting
  if (!first) return undefined
  const href = waiting.length === 1 && first.isToConfirm ? `${place}/activities` : `${place}/preparation`
  return { href, text: `Do what is asked of you (${waiting.length})` }
}

/** From two weeks before, an adviser is asked whether a visit is ready. */
const NEAR = 14

function schoolTasks(look: Look, { visit }: VisitInModel, { asked }: Preparation): Task[] {
  const ofSchool = asked.filter(({ side }) => side === 'school')
  if (ofSchool.length === 0 && !mayPrepare(look, visit)) return []
  const href = `/visits/${visit.id}/preparation`
  return [{ title: 'The school’s part', href, hint: hintOf(ofSchool), status: statusOf(ofSchool) }]
}

/** NF-54. The adviser's questions: for the school, once some are shared with it. */
function questionTasks(
  look: Look,
  { visit, model }: VisitInModel,
  { questions, areQuestionsDue }: Preparation,
): Task[] {
  const isTheirs = mayPrepare(look, visit)
  const shown = isTheirs ? questions : sharedOf(questions)
  if (shown.length === 0 && !isTheirs) return []
  const many = word(model, 'keyQuestion', { form: 'many' })
  const none = areQuestionsDue ? <Tag colour="blue">None yet</Tag> : 'None, and none due'
  const status = shown.length === 0 ? none : `${shown.length}`
  return [
    {
      title: isTheirs ? `Prepare the ${many}` : capital(many),
      href: `/visits/${visit.id}/questions`,
      status,
    },
  ]
}

/** NF-73. What the school confirms, where a kind of visit rests on it. */
function activityTasks(_look: Look, { visit, type }: VisitInModel, { activities }: Preparation): Task[] {
  if (confirmedParts(type).length === 0) return []
  const confirmed = activities.filter(({ answer }) => answer === 'confirmed').length
  const status =
    activities.length === 0 ? (
      <Tag colour="blue">None yet</Tag>
    ) : confirmed === activities.length ? (
      'Confirmed'
    ) : (
      <Tag colour="blue">{`${confirmed} of ${activities.length}`}</Tag>
    )
  return [{ title: 'Activities, confirmed by the school', href: `/visits/${visit.id}/activities`, status }]
}

/** NF-74. Whether the visit is ready; only who prepares it says so. */
function readyTasks(look: Look, { visit, type }: VisitInModel, { ready, activities }: Preparation): Task[] {
  if (!ready && visit.status !== 'booked') return []
  const isBlocked = !ready && whyVisitIsNotReady(type, activities).some(({ weight }) => weight === 'firm')
  const status = ready ? <Tag colour="green">Ready</Tag> : isBlocked ? 'Cannot be ready yet' : 'Not marked'
  const hint = ready ? `Since ${showShortDate(londonDateOf(ready.at))}` : undefined
  const href = mayPrepare(look, visit) && visit.status === 'booked' ? `/visits/${visit.id}/ready` : undefined
  return [{ title: 'Ready', href, hint, status, cannotStartYet: isBlocked }]
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
  if (asked.some(({ standing }) => standing.state === 'late' && !standing.isAtOnce)) return <Tag colour="red">Late</Tag>
  return met === asked.length ? 'Done' : <Tag colour="blue">{`${met} of ${asked.length}`}</Tag>
}
