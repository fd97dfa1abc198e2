import { logEvent } from '#history/index.ts'
import { fociOf, focusOf, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import { getSchoolToVisit } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayCompleteAction } from './action-policy.ts'
import { findActionToTag, writeFocus } from './action-store.ts'

/** WI-02, WI-03. Something is tagged to a focus that stands in the year, or to none; what it was tagged to before, it may keep. */
export function whyNotTagged(
  model: ServiceModel,
  year: SchoolYear,
  { focus, before }: { focus: string | null; before: string | null },
): Finding[] {
  const known = fociOf(model, year)?.of.some(({ id }) => id === focus) ?? false
  if (focus === null || focus === before || known) return []
  const says = 'Choose a focus of the year from the list.'
  return [{ kind: 'action-focus', id: 'action-focus', source: 'WI-03', says, weight: 'firm', field: 'focus' }]
}

/** WI-03. Either side tags what was agreed to a focus of the year. Throws NotFound, NotAllowed, Refused. */
export async function tagAction(work: Work, schoolId: string, id: string, focus: string | null): Promise<void> {
  await getSchoolToVisit(work, schoolId)
  const action = isId(id) ? await findActionToTag(work, schoolId, id) : undefined
  if (!action || !fociOf(work.model, schoolYearOf(work.today))) throw new NotFound('action to tag', id)
  requireThat(mayCompleteAction(work, { schoolId }), work, `tag the action ${id}`)
  refuseIf(work, whyNotTagged(work.model, schoolYearOf(work.today), { focus, before: action.focus }))
  await writeFocus(work, id, focus)
  const name = (of: string | null) => focusOf(work.model, of)?.name ?? of
  await logEvent(work, {
    name: 'action.tagged',
    subjects: [{ kind: 'school', id: schoolId }],
    audience: 'see-school',
    changes: { says: { after: action.says }, focus: { before: name(action.focus), after: name(focus) } },
  })
}
