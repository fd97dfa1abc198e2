import { Tag } from '#govuk/tag.tsx'
import type { Task } from '#govuk/task-list.tsx'
import { word } from '#model/index.ts'
import type { Visit, VisitPanel } from '#visits/index.ts'
import { mayReadRecord, mayWriteRecord } from './record-policy.ts'
import { listRecords } from './record-store.ts'
import type { VisitRecord } from './record.ts'
import { mayKnowOfStruckOut } from './struck-out/struck-out-policy.ts'
import { listStruckOut } from './struck-out/struck-out-store.ts'

/** What a visit's page says of its record: how far it is, and the next thing to do with it. */
export const recordVisitPanel: VisitPanel = {
  place: 'after-the-visit',
  async show(look, { visit, model }) {
    if (!visit.mayHaveRecord) return undefined
    const records = await listRecords(look, visit.id)
    const newest = records.find((record) => mayReadRecord(look, visit, record))
    const mayWrite = mayWriteRecord(look, visit)
    const called = word(model, 'record')
    const base = `/visits/${visit.id}/record`
    const isToWrite = mayWrite && visit.status === 'held' && (!newest || newest.status === 'draft')
    const write: Task = {
      title: `Write the ${called}`,
      ...(isToWrite && { href: `${base}/write` }),
      status: writingSays(visit, newest),
      cannotStartYet: visit.status !== 'held' && !newest,
    }
    const next = isToWrite
      ? { href: `${base}/write`, text: `${newest ? 'Go on with' : 'Write'} the ${called}` }
      : newest?.status === 'issued'
        ? { href: base, text: `Read the ${called}` }
        : undefined
    const [struckOut] = (await listStruckOut(look, visit.id)).filter((each) => mayKnowOfStruckOut(look, visit, each))
    const trace: Task[] = struckOut
      ? [{ title: `Struck out: ${called}`, href: `${base}/struck-out`, status: <Tag colour="grey">Struck out</Tag> }]
      : []
    return { tasks: [write, ...trace], next }
  },
}

function writingSays(visit: Visit, newest: VisitRecord | undefined): Task['status'] {
  if (newest) return newest.status === 'draft' ? <Tag colour="yellow">Draft</Tag> : 'Done'
  return visit.status === 'held' ? <Tag colour="blue">To do</Tag> : 'Cannot start yet'
}
