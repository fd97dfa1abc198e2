import { getCalendar, yearsFrom } from '#calendar/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Due, DueSource } from '#work/due.ts'
import type { Look } from '#work/work.ts'
import { listAnsweredRecords, recordFormOf } from '#records/index.ts'
import { stillToChange } from '../still-to-change.ts'
import { rolesWith, settlerTitle } from '../school-people-store.ts'
import { onTheWayDueFrom } from './on-the-way-due.ts'
import { listOnTheWay, type OnTheWay } from './on-the-way-store.ts'

/** XX-10. What is due of records on their way to the school and back. */
export const replyDues: DueSource = {
  name: 'records on their way',
  async list(look, reach) {
    const records = await listOnTheWay(look, reach)
    if (records.length === 0) return []
    const years = new Set(records.flatMap(({ sentAt }) => yearsFrom(londonDateOf(sentAt))))
    const calendar = await getCalendar(look, [...years])
    const models = new Map<string, ServiceModel>()
    for (const id of new Set(records.map(({ modelVersionId }) => modelVersionId)))
      models.set(id, await look.modelOf(id))
    const isAsked = ({ adviserId }: OnTheWay) => !reach.people || reach.people.includes(adviserId)
    const modelOf = (id: string) => models.get(id) ?? look.model
    const left = await listLeftToChange(look, records.filter(isAsked), modelOf)
    const dues = onTheWayDueFrom(records, modelOf, calendar, look.today, settlerOf(look), left)
    return reach.people ? dues.filter((due) => isOf(due, reach.people ?? [], look)) : dues
  },
}

/** XX-06. By visit the lines that were to be changed and still read as the school was sent them, where nothing else comes first. */
async function listLeftToChange(look: Look, records: readonly OnTheWay[], modelOf: (id: string) => ServiceModel) {
  const asked = records.filter(({ toAnswer, putSince, toChange }) => toAnswer === 0 && !putSince && toChange.length > 0)
  const now = await listAnsweredRecords(
    look,
    asked.map(({ visitId }) => visitId),
  )
  const left = new Map<string, OnTheWay['toChange']>()
  for (const { visitId, visitType, modelVersionId, toChange } of asked) {
    const model = modelOf(modelVersionId)
    const type = model.visitTypes.find(({ id }) => id === visitType)
    const form = type && recordFormOf(model, type)
    const record = now.find((each) => each.visitId === visitId)
    if (record && form) left.set(visitId, stillToChange(toChange, record, { form, type, model }))
  }
  return left
}

/** Whether something is due from one of these people. What was put to the head of service is due from each who settles. */
function isOf(due: Due, people: readonly string[], look: Look): boolean {
  if (due.kind === 'settle') return settlesItself(look)
  return due.ownerId !== undefined && people.includes(due.ownerId)
}

/** Whoever keeps the service can settle too, and is not asked to where somebody else is there for it. */
function settlesItself(look: Look): boolean {
  if (!isAnywhere(look.reach('settle'))) return false
  const settling = rolesWith(look.model, 'settle')
  return look.actor.roles.some(({ role, kind }) => kind !== 'service-administrator' && settling.includes(role))
}

const settlerOf = ({ model }: Look) => ({ id: undefined, name: settlerTitle(model) ?? 'Whoever settles' })
