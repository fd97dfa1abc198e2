import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import { showDate, showMoment } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { StruckOutOfTeam } from './struck-out-store.ts'

type Props = { frame: Frame; teamId: string; struckOut: readonly StruckOutOfTeam[]; isOpen: boolean }

/** What was struck out of a team, for who keeps it: by whom, when and why, and the way back. */
export function StruckOutPart({ frame, teamId, struckOut, isOpen }: Props) {
  if (struckOut.length === 0) return null
  return (
    <Details summary={`Struck out as entered in error (${struckOut.length})`}>
      {struckOut.map(({ id, of, name, heldOn, at, byName, because }) => {
        const what = name ?? `The meeting of ${heldOn ? showDate(heldOn) : ''}`
        return (
          <section>
            <p class="govuk-body">
              <strong>{what}.</strong> {because}. {byName}, {showMoment(at)}.
            </p>
            {isOpen && (
              <Form frame={frame} action={`/support-teams/${teamId}/${of}s/${id}/restore`}>
                <Button kind="secondary" preventDoubleClick>
                  Take it back<span class="govuk-visually-hidden">: {what}</span>
                </Button>
              </Form>
            )}
          </section>
        )
      })}
    </Details>
  )
}
