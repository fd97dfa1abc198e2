import { Tag } from '#govuk/tag.tsx'
import type { Task } from '#govuk/task-list.tsx'
import { capital, word } from '#model/index.ts'
import { findNewestRecord, mayIssueRecord, mayWriteRecord } from '#records/index.ts'
import type { VisitPanel } from '#visits/index.ts'
import { cameBackSays } from './came-back-says.ts'
import { mayCheck } from './check-policy.ts'
import { isBegun } from './check-rules.ts'
import { listChecks } from './check-store.ts'
import type { Check } from './check.ts'

/** What a visit's page says of the check of its record, where the model asks for one. */
export const checkVisitPanel: VisitPanel = {
  place: 'after-the-visit',
  async show(look, { visit, type, model }) {
    if (!visit.mayHaveRecord || !type.record.checkedBy) return undefined
    const writes = mayWriteRecord(look, visit)
    const checks = mayCheck(look, visit) && !writes
    if (!writes && !checks) return undefined
    const record = await findNewestRecord(look, visit.id)
    const [last] = record ? await listChecks(look, record.id) : []
    const base = `/visits/${visit.id}/record`
    const called = word(model, 'record')
    const task = (status: Task['status'], href?: string): Task => ({
      title: 'Check',
      status,
      ...(href && { href }),
      cannotStartYet: !record,
    })
    if (!record) return { tasks: [task('Cannot start yet')] }
    if (record.status === 'draft') {
      const came = last?.outcome === 'returned' ? returnedSays(last) : undefined
      const next = came && writes ? { href: `${base}/comments`, text: 'Read what came back' } : undefined
      return {
        tasks: [task(came ?? 'To hand in', came ? `${base}/comments` : writes ? `${base}/hand-in` : undefined)],
        next,
      }
    }
    if (last && !last.outcome) {
      const says = <Tag colour="blue">{last.isAfterwards ? 'To check after' : 'Being checked'}</Tag>
      if (checks)
        return { tasks: [task(says, `${base}/check`)], next: { href: `${base}/check`, text: `Check the ${called}` } }
      const maySkip = !last.isAfterwards && mayIssueRecord(look, visit)
      return {
        tasks: [
          task(says),
          ...(isBegun(last) || last.isAfterwards
            ? []
            : [{ title: 'Something to change?', href: `${base}/take-back`, status: 'Take it back' }]),
          ...(maySkip ? [{ title: 'It cannot wait', href: `${base}/urgent`, status: 'Let it go first' }] : []),
        ],
      }
    }
    if (!last) return { tasks: [task('Not asked for this one')] }
    return { tasks: [task(last.outcome === 'returned' ? returnedSays(last) : 'Passed', `${base}/comments`)] }
  },
}

const returnedSays = ({ comments }: Check) => capital(cameBackSays(comments.length))
