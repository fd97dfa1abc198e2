import { capital, word } from '#model/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { visitName, type VisitInModel } from '#visits/index.ts'
import type { Look } from '#work/work.ts'
import { inShort } from './before/before-rules.ts'
import { listBefore, type Earlier } from './before/list-before.ts'
import { getPreparation, type AskedAndAnswered } from './get-preparation.ts'
import { mayReadPreparation } from './preparation-policy.ts'

/** Something that was prepared for a visit, as text under its heading. */
type AtHand = { heading: string; lines: readonly string[] }

/**
 * RO-30. What was prepared for a visit, as text to have at hand where nothing can be looked up. Of a kind of
 * visit of which nothing may be written there is nothing (NF-86).
 */
export async function listAtHand(look: Look, found: VisitInModel): Promise<AtHand[]> {
  const { visit, model, type } = found
  if (!visit.mayHaveRecord || !mayReadPreparation(look, visit)) return []
  const [{ asked, questions, items, focus }, before] = await Promise.all([
    getPreparation(look, found),
    listBefore(look, found),
  ])
  const actions = [...before.carried, ...before.late].map(({ says, dueOn }) =>
    dueOn ? `${says}, by ${showShortDate(dueOn)}` : says,
  )
  const all: AtHand[] = [
    { heading: 'What the school wants looked at', lines: focus ? [focus] : [] },
    {
      heading: 'On the agenda for the school',
      lines: items.map(({ item, says }) => {
        const under = type.agenda.find(({ id }) => id === item)?.text
        return under ? `${under}: ${says}` : says
      }),
    },
    {
      heading: `Your ${word(model, 'keyQuestion', { form: 'many' })}`,
      lines: questions.map(({ asks }) => asks),
    },
    { heading: 'The school’s part', lines: asked.filter(({ side }) => side === 'school').flatMap(cameOf) },
    ...before.earlier.map(earlierSaid),
    { heading: `${capital(word(model, 'action', { form: 'many' }))} carried over or late`, lines: actions },
  ]
  return all.filter(({ lines }) => lines.length > 0)
}

function cameOf({ says, answers }: AskedAndAnswered): string[] {
  const came = answers.map(({ says: said, fileName }) => said ?? fileName ?? 'done')
  return [came.length > 0 ? `${says}: ${came.join('; ')}` : `${says}: not there yet`]
}

function earlierSaid(earlier: Earlier): AtHand {
  const { model, visitType, heldOn, recommendations } = earlier
  const type = model.visitTypes.find(({ id }) => id === visitType)
  const said = inShort(model, type, earlier).map(({ title, says, judged }) =>
    [title, [judged, says].filter(Boolean).join('. ')].filter(Boolean).join(': '),
  )
  return {
    heading: `${type ? visitName(model, type) : visitType}, ${showShortDate(heldOn)}`,
    lines: [...said, ...recommendations],
  }
}
