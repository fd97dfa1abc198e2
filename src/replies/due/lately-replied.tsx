import { word, type ServiceModel } from '#model/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { visitName } from '#visits/index.ts'
import { outcomeSays } from '../outcome-says.ts'
import { whoseTurn } from '../reply.ts'
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
              <div>
                {capitalOf(outcomeSays(each))}. {whatNow(each, modelOf(each.modelVersionId))}
              </div>
            </div>
            <div class="wm-rows__when">replied {showDate(londonDateOf(each.sentAt))}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function whatNow({ isLate, isIssued, marks }: LatelyReplied, model: ServiceModel): string {
  if (isLate) return `It came after the ${word(model, 'record')} was issued, and is attached to it.`
  if (isIssued) return 'It is issued.'
  const isToAnswer = marks.some(({ kind }) => whoseTurn({ kind, outcome: null, settled: null }) === 'author')
  return isToAnswer ? 'It asks for your answer.' : 'It asks for no answer, and waits to be issued.'
}

function nameOf(model: ServiceModel, { visitType }: LatelyReplied): string {
  const type = model.visitTypes.find(({ id }) => id === visitType)
  return type ? visitName(model, type) : visitType
}

const capitalOf = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
