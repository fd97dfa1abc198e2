import type { PlainDate } from '#shared/plain-date.ts'
import { showDate, showDistance, showLateness } from '#shared/show-date.ts'

/** When something is due, and how late it is: always in words, with a sign, never by colour alone. */
export function DueOn({ dueOn, today }: { dueOn: PlainDate; today: PlainDate }) {
  return (
    <>
      due {showDate(dueOn)}
      <br />
      {today > dueOn ? <Late dueOn={dueOn} today={today} /> : showDistance(dueOn, today)}
    </>
  )
}

/** How late something is; nothing before it is. */
export function Late({ dueOn, today }: { dueOn: PlainDate; today: PlainDate }) {
  const late = showLateness(dueOn, today)
  if (!late) return null
  return (
    <span class="wm-late">
      <svg class="wm-icon" viewBox="0 0 20 18" aria-hidden="true" focusable="false">
        <path d="M10 0l10 18H0zM9 6v6h2V6zm0 8v2h2v-2z" fill-rule="evenodd" />
      </svg>{' '}
      {late}
    </span>
  )
}

/** Numbers that are links to the list they count. */
export function Stats({
  items,
}: {
  items: readonly { number: number | string; what: string; note?: string | undefined; href: string }[]
}) {
  return (
    <ul class="wm-stats">
      {items.map(({ number, what, note, href }) => (
        <li>
          <a class="govuk-link wm-stats__n" href={href}>
            {number}
          </a>
          {what}
          {note && <span class="wm-stats__note">{note}</span>}
        </li>
      ))}
    </ul>
  )
}
