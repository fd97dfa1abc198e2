import type { NotesToMend } from '#records/index.ts'
import { answerComments } from './answer-comments.ts'
import { answerAt } from './check-rules.ts'
import { listChecks } from './check-store.ts'

/** NF-59. What a checker said of a record that came back, above the parts of which it was said, each with a box for what was done. */
export const commentsToMend: NotesToMend = {
  async list(look, { visit }, record) {
    const [last] = record.status === 'draft' ? await listChecks(look, record.id) : []
    if (last?.outcome !== 'returned') return []
    const who = last.checkerName ?? 'Its checker'
    const whole = { id: last.id, part: undefined, says: [{ who, what: last.says }], waits: undefined }
    return [
      ...(last.says === '' ? [] : [whole]),
      ...last.comments.map(({ id, section, quoted, says, answer }) => ({
        ...{ id, part: section, quoted, says: [{ who, what: says }], waits: !answer?.trim() },
        box: {
          field: `answer.${id}`,
          id: answerAt(id),
          label: 'What you did about it',
          value: answer ?? '',
          keepAt: `/visits/${visit.id}/record/comments`,
        },
      })),
    ]
  },
  async keep(work, visitId, typed) {
    const answers = Object.entries(typed).map(([field, text]) => [field.slice('answer.'.length), text])
    await answerComments(work, visitId, Object.fromEntries(answers))
  },
}
