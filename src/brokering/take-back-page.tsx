import type { Shown } from '#web/form-page.tsx'
import { WhyPage } from '#web/why-page.tsx'
import type { HelpNeed } from './help.ts'

/** Help is needed no longer, and why. */
export const TakeBackPage = ({ need, ...shown }: Shown & { need: HelpNeed }) => (
  <WhyPage
    {...shown}
    title="It is needed no longer"
    caption={`${need.schoolName}: ${need.title}`}
    breadcrumbs={[{ text: need.title, href: `/brokering/needs/${need.id}` }]}
    button="Take it back"
    revision={need.revision}
  />
)
