import { word, type ServiceModel } from '#model/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { visitName } from '#visits/index.ts'
import { becameSays, outcomeSays } from '../outcome-says.ts'
import { whoseTurn } from '../reply.ts'
import { settlerTitle } from '../school-people-store.ts'
import type { LatelyReplied } from './lately-replied-store.ts'

type Props = { replies: readonly LatelyReplied[]; modelOf: (versionId: string) => ServiceModel }

/** What schools replied lately, on the first page of whoever wrote the records: each reply, whether it asks something or not. */
export function LatelyRepliedList({ replies, modelOf }: Props) {
  if (replies.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m" id="replies">
        Replies of schools
      </h2>
      <ul class="wm-rows wm-rows--3">
        {replies.map((each) => (
          <li>
            <div>
              <a class="govuk-link wm-rows__what" href={`/visits/${each.visitId}/record?version=${each.version}`}>
                {nameOf(modelOf(each.modelVersionId), each)}, {each.schoolName}
              </a>
              <div>{saidAndNow(each, modelOf(each.modelVersionId))}</div>
            </div>
            <div class="wm-rows__when">replied {showDate(londonDateOf(each.sentAt))}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the school says and what is to be done; of what is issued, what became of it. */
function saidAndNow(each: LatelyReplied, model: ServiceModel): string {
  const became = each.isIssued && !each.isLate ? becameSays(each.marks) : []
  const said = became.length > 0 ? became.join(' ') : `${capitalOf(outcomeSays(each))}.`
  return `${said} ${whatNow(each, model)}`
}

function whatNow({ isLate, isIssued, marks, stillToChange: left = 0 }: LatelyReplied, model: ServiceModel): string {
  if (isLate) return `It came after the ${word(model, 'record')} was issued, and is attached to it.`
  if (isIssued) return 'It is issued.'
  const turns = marks.map(whoseTurn)
  if (turns.includes('author')) return 'It asks for your answer.'
  const put = turns.filter((turn) => turn === 'head-of-service').length
  if (put > 0)
    return `You answered; ${put === 1 ? 'one line is' : `${put} lines are`} with the ${settlerTitle(model) ?? 'head of the service'}.`
  if (left > 0) return `It is answered; ${left === 1 ? 'a line is' : `${left} lines are`} still to be changed.`
  const isAnswered = marks.some(({ outcome }) => outcome !== null)
  return isAnswered ? 'It is answered, and waits to be issued.' : 'It asks for no answer, and waits to be issued.'
}

function nameOf(model: ServiceModel, { visitType }: LatelyReplied): string {
  const type = model.visitTypes.find(({ id }) => id === visitType)
  return type ? visitName(model, type) : visitType
}

const capitalOf = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
