import { listActions, type Action } from '#actions/index.ts'
import { word } from '#model/index.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { VisitInModel } from '#visits/index.ts'
import type { Look } from '#work/work.ts'
import { findLastIssued } from './record-store.ts'
import type { FormPart } from './form-parts.ts'
import type { Beside } from './write-record-page.tsx'

const MOST_ACTIONS = 5

/** What helps while a part is written: what the last record said of it, the actions that are still open, the model's own words. */
export async function besideParts(
  look: Look,
  { visit, model, type }: VisitInModel,
): Promise<(part: FormPart) => readonly Beside[]> {
  const [last, actions] = await Promise.all([findLastIssued(look, visit), listActions(look, visit.schoolId)])
  const open = actions.filter(({ doneOn, visitId }) => doneOn === null && visitId !== visit.id)
  return ({ id, kind }) => {
    const said = last?.sections.find(({ section }) => section === id)?.body.trim()
    return [
      ...(kind === 'people' && type.governors
        ? [{ heading: 'Good to know', content: <p>{type.governors.says}</p> }]
        : []),
      ...(kind === 'actions' && open.length > 0
        ? [stillOpen(open, visit.schoolId, word(model, 'action', { form: 'many' }))]
        : []),
      ...(said && last
        ? [{ heading: 'The last one said', content: <LastSaid said={said} on={last.heldOn} visitId={last.visitId} /> }]
        : []),
    ]
  }
}

function LastSaid({ said, on, visitId }: { said: string; on: string; visitId: string }) {
  const date = toPlainDate(on)
  return (
    <>
      <p class="wm-quote">{said.length > 400 ? `${said.slice(0, 400)} …` : said}</p>
      <p>
        <a class="govuk-link" href={`/visits/${visitId}/record`}>
          {date ? showShortDate(date) : on}
        </a>
      </p>
    </>
  )
}

function stillOpen(open: readonly Action[], schoolId: string, many: string): Beside {
  return {
    heading: 'Still open from before',
    content: (
      <>
        <ul class="govuk-list">
          {open.slice(0, MOST_ACTIONS).map(({ says, dueOn }) => (
            <li>
              {says}
              {dueOn && `, by ${showDate(dueOn)}`}
            </li>
          ))}
        </ul>
        <p>
          <a class="govuk-link" href={`/schools/${schoolId}/actions`}>
            All {many}
          </a>
        </p>
      </>
    ),
  }
}
