import type { PlainDate } from '#shared/plain-date.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { AskedAndAnswered } from '../get-preparation.ts'
import { standing } from './request-rules.ts'
import { HowItStands } from './how-it-stands.tsx'

type Props = { visitId: string; asked: readonly AskedAndAnswered[]; today: PlainDate; isYours?: boolean }

/** What was asked, a line each: what it is, what came of it, and by when. */
export function AskedList({ visitId, asked, today, isYours }: Props) {
  return (
    <ul class="wm-rows wm-rows--3">
      {asked.map((each) => (
        <li>
          <div>
            <a class="govuk-link wm-rows__what" href={placeOf(visitId, each)}>
              {each.says}
            </a>
            <div>{whatCame(each)}</div>
          </div>
          <div class="wm-rows__when">
            <HowItStands asked={each} today={today} isYours={isYours} />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Where it is met: questions and activities have pages of their own. */
function placeOf(visitId: string, { key, sets, isToConfirm }: AskedAndAnswered): string {
  if (isToConfirm) return `/visits/${visitId}/activities`
  return sets === 'questions' ? `/visits/${visitId}/questions` : `/visits/${visitId}/requests/${key}`
}

/** What came of it in a few words; where nothing did, who asked and for what. */
function whatCame({ answers, asked, wantsDocument, confirming }: AskedAndAnswered): string {
  if (confirming) return confirming.says
  const last = standing(answers).at(-1)
  if (last?.fileName) return last.fileName
  if (last?.says) return last.says.length > 120 ? `${last.says.slice(0, 120)} …` : last.says
  if (last) return last.kind === 'arrived' ? 'Noted by the service' : 'Said to be done'
  const by = asked && `Asked by ${asked.by} on ${showShortDate(londonDateOf(asked.at))}`
  return [by, wantsDocument && 'A document'].filter(Boolean).join('. ')
}
