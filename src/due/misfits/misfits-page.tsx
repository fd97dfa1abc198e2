import type { Misfit, MisfitKind } from '#work/misfit.ts'
import { MOST_MISFITS } from '#work/misfit.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'

type Props = { frame: Frame; kinds: readonly { kind: MisfitKind; lines: readonly Misfit[] }[] }

/** What does not fit with something else that is held: each line with the link that mends it. */
export function MisfitsPage({ frame, kinds }: Props) {
  const heading = headingOf(kinds)
  return (
    <Page frame={frame} title={heading}>
      <h1 class="govuk-heading-l">{heading}</h1>
      {kinds.length === 0 && (
        <p class="govuk-body">
          What does not fit with something else will stand here, with a link to mend it: a day before somebody began, a
          post that is empty, an address that takes nothing.
        </p>
      )}
      {kinds.map(({ kind, lines }) => (
        <section>
          <h2 class="govuk-heading-m" id={kind.id}>
            {kind.title} ({countOf(lines)})
          </h2>
          <ul class="wm-rows wm-rows--3">
            {lines.slice(0, MOST_MISFITS).map(({ what, says, href, mend }) => (
              <li>
                <div>
                  <span class="wm-rows__what">{what}</span>
                  <div>{says}</div>
                </div>
                <div class="wm-rows__when">
                  <a class="govuk-link" href={href}>
                    {mend}
                    <span class="govuk-visually-hidden">: {what}</span>
                  </a>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}

const countOf = (lines: readonly Misfit[]) =>
  lines.length > MOST_MISFITS ? `more than ${MOST_MISFITS}` : String(lines.length)

function headingOf(kinds: Props['kinds']): string {
  const count = kinds.reduce((sum, { lines }) => sum + Math.min(lines.length, MOST_MISFITS), 0)
  const isMore = kinds.some(({ lines }) => lines.length > MOST_MISFITS)
  if (count === 0) return 'Everything fits'
  return count === 1 ? 'One thing does not fit' : `${isMore ? 'More than ' : ''}${count} things do not fit`
}
