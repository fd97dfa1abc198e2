import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { isLate, type Due } from '#work/due.ts'
import { PagedDues } from './paged-dues.tsx'

/** All that is due from somebody, of which their first page shows what is longest overdue. */
export function MyDuesPage({ frame, dues, page }: { frame: Frame; dues: readonly Due[]; page: number }) {
  const late = dues.filter((due) => isLate(due, frame.today)).length
  const heading =
    dues.length === 0
      ? 'Nothing is due from you'
      : `${dues.length === 1 ? 'One thing is' : `${dues.length} things are`} due from you, ${late === 0 ? 'none' : late} of them late`
  return (
    <Page frame={frame} title={heading}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <PagedDues
        {...{ dues, page, at: '/due/mine', today: frame.today }}
        empty="What you have to write or to say will stand here, the longest overdue first."
      />
    </Page>
  )
}
