import { daysBetween } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Answer } from './asked.ts'
import type { AskedAndAnswered } from '../get-preparation.ts'

type Props = {
  visit: { id: string }
  asked: AskedAndAnswered
  may: { takeBack: (answer: Answer) => boolean }
}

/** All that came of one thing asked: each with its day, and how late it was; what was taken back keeps its trace. */
export function CameList({ visit, asked, may }: Props) {
  if (asked.answers.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What came</h2>
      <ul class="wm-rows">
        {asked.answers.map((answer) => (
          <li>
            {answer.struckOutBecause === null ? (
              <>
                <What visitId={visit.id} answer={answer} />
                <div>
                  {answer.answeredBy}, {showShortDate(answer.cameOn)}
                  {markOf(answer, asked)}
                </div>
                {may.takeBack(answer) && (
                  <div>
                    <a class="govuk-link" href={`/visits/${visit.id}/answers/${answer.id}/take-back`}>
                      Take it back<span class="govuk-visually-hidden">: {answer.fileName ?? answer.says}</span>
                    </a>
                  </div>
                )}
              </>
            ) : (
              <div class="wm-muted">
                Taken back ({answer.fileName ?? 'said to be done'}, {showShortDate(answer.cameOn)}):{' '}
                {answer.struckOutBecause}
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function What({ visitId, answer }: { visitId: string; answer: Answer }) {
  return (
    <div>
      {answer.fileName && (
        <a class="govuk-link wm-rows__what" href={`/visits/${visitId}/answers/${answer.id}/document`}>
          {answer.fileName}
        </a>
      )}
      {answer.says?.split('\n').map((line) => line.trim() && <p class="govuk-body">{line}</p>)}
      {!answer.fileName && !answer.says && (answer.kind === 'arrived' ? 'It came another way' : 'It is done')}
    </div>
  )
}

/** NF-16, NF-70. Each copy bears its own mark: a later one is taken, and is late. */
function markOf(
  { cameOn, cameAtVisit }: Answer,
  { dueOn, isAtOnce }: Pick<AskedAndAnswered, 'dueOn' | 'isAtOnce'>,
): string {
  if (cameAtVisit) return ': only at the visit'
  const late = dueOn === null ? 0 : daysBetween(dueOn, cameOn)
  if (late <= 0) return ''
  return `: ${late === 1 ? '1 day' : `${late} days`} ${isAtOnce ? 'after it was asked for' : 'late'}`
}
