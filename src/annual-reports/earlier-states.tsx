import { Details } from '#govuk/details.tsx'
import { showMoment } from '#shared/show-date.ts'
import type { EarlierState } from './report-state-store.ts'

type Props = { states: readonly EarlierState[]; section: { id: string; title: string } }

/** What a section said before, the newest state first, folded under it; nothing where it was never written over. */
export function EarlierStates({ states, section }: Props) {
  const own = states.filter((state) => state.section === section.id)
  if (own.length === 0) return null
  const times = own.length === 1 ? 'once' : own.length === 2 ? 'twice' : `${own.length} times`
  return (
    <Details summary={`What "${section.title}" said before: it was kept ${times}`}>
      {own.map(({ body, writtenByName, writtenAt }) => (
        <>
          <p class="govuk-body">
            <strong>
              {writtenAt
                ? `${showMoment(writtenAt)}, ${writtenByName ?? 'somebody'}`
                : 'As it was drafted from what was issued in the year'}
            </strong>
          </p>
          {body
            .split(/\n+/)
            .filter((line) => line.trim() !== '')
            .map((line) => (
              <p class="govuk-body">{line}</p>
            ))}
        </>
      ))}
    </Details>
  )
}
