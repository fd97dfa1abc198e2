import type { PlainDate } from '#shared/plain-date.ts'
import { DueOn, Late } from '#web/late.tsx'
import { isLate, type Due } from '#work/due.ts'

/** What is due, a line each: what to do, why, by whom where it matters, and by when. */
export function DueList({
  dues,
  today,
  empty,
  showOwner,
}: {
  dues: readonly Due[]
  today: PlainDate
  empty: string
  showOwner?: boolean
}) {
  if (dues.length === 0) return <p class="govuk-body">{empty}</p>
  return (
    <ul class="wm-rows wm-rows--3">
      {dues.map((due) => (
        <li>
          <div>
            <a class="govuk-link wm-rows__what" href={showOwner ? due.page : due.href}>
              {due.what}
            </a>
            <div>
              {showOwner && <strong>{due.ownerName}. </strong>}
              {[due.because, ...schoolOf(due)].join(' ')}
            </div>
          </div>
          <div class="wm-rows__when">
            {due.when ?? <DueOn dueOn={due.dueOn} today={today} />}
            {due.when && isLate(due, today) && <br />}
            {due.when && <Late dueOn={due.dueOn} today={today} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The school of a thing that names none itself: who looks after many has to know which. */
function schoolOf({ what, because, schoolName }: Due): string[] {
  return schoolName === '' || what.includes(schoolName) || because.includes(schoolName) ? [] : [`${schoolName}.`]
}
