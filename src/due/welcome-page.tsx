import { showDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { Due } from '#work/due.ts'
import { DueList } from './due-list.tsx'

/** The first page of somebody whose roles show no visits, such as a clerk or a business manager: what is due from them, and what there is for them. */
export function WelcomePage({ frame, dues }: { frame: Frame; dues: readonly Due[] }) {
  const rooms = frame.signedIn?.navigation.filter(({ href }) => href !== '/') ?? []
  return (
    <Page frame={frame} title="My week">
      <h1 class="govuk-heading-xl wm-h1">
        <span class="govuk-caption-xl">{showDate(frame.today)}</span> Good to see you, {frame.signedIn?.name}
      </h1>
      <DueList dues={dues} today={frame.today} empty="Nothing is due from you." />
      <p class="govuk-body">What your roles open:</p>
      <ul class="wm-rows">
        {rooms.map(({ text, href }) => (
          <li>
            <a class="govuk-link wm-rows__what" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  )
}
