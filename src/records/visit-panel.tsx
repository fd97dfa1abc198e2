import { Tag } from '#govuk/tag.tsx'
import type { Task } from '#govuk/task-list.tsx'
import { word } from '#model/index.ts'
import type { VisitInModel, VisitPanel, VisitPart } from '#visits/index.ts'
import { mayReadRecord, mayWriteRecord } from './record-policy.ts'
import { listRecords } from './record-store.ts'
import { isOpenFor, type VisitRecord } from './record.ts'

/** What a visit's page says of its record: how far it is, and the next thing to do with it. */
export const recordVisitPanel: VisitPanel = {
  place: 'after-the-visit',
  async show(look, found) {
    const { visit } = found
    if (!visit.mayHaveRecord) return undefined
    const records = await listRecords(look, visit.id)
    const readable = records.filter((record) => mayReadRecord(look, visit, record))
    return partOf(found, readable, mayWriteRecord(look, visit))
  },
}

function partOf({ visit, model }: VisitInModel, records: readonly VisitRecord[], mayWrite: boolean): VisitPart {
  const [newest] = records
  const record = word(model, 'record')
  const isHeld = visit.status === 'held'
  const isIssued = newest?.status === 'issued'
  const isWritten = newest !== undefined && newest.status !== 'draft'
  const write = `/visits/${visit.id}/record/write`
  const tasks: Task[] = [
    {
      title: `Write the ${record}`,
      ...(mayWrite && isHeld && !isWritten && { href: write }),
      status: newest ? (
        isWritten ? (
          'Done'
        ) : (
          <Tag colour="yellow">Draft</Tag>
        )
      ) : isHeld ? (
        <Tag colour="blue">To do</Tag>
      ) : (
        'Cannot start yet'
      ),
      cannotStartYet: !isHeld && !newest,
    },
    {
      title: 'Issue it',
      ...(mayWrite && newest && isOpenFor(newest, 'issue') && { href: `/visits/${visit.id}/record` }),
      status: isIssued ? 'Done' : newest ? <Tag colour="blue">To do</Tag> : 'Cannot start yet',
      cannotStartYet: !newest,
    },
  ]
  if (mayWrite && isHeld && !isWritten)
    return { tasks, next: { href: write, text: newest ? `Go on with the ${record}` : `Write the ${record}` } }
  return { tasks, next: newest && { href: `/visits/${visit.id}/record`, text: `Read the ${record}` } }
}
