import { word } from '#model/index.ts'
import type { SchoolPanel } from '#schools/index.ts'
import { maySeeVisits } from '#visits/index.ts'
import { findOpenActions } from './action-store.ts'

/** How many actions are open in the school, and how many are late. */
export const actionsNumber: SchoolPanel = {
  place: 'open',
  async show(look, school) {
    if (!maySeeVisits(look, { schoolId: school.id })) return undefined
    const { open, late } = await findOpenActions(look, school.id)
    return (
      <li>
        <a class="govuk-link wm-stats__n" href={`/schools/${school.id}/actions`}>
          {open}
        </a>
        {word(look.model, 'action', { count: open })}
        <span class={late > 0 ? 'wm-late' : 'wm-stats__note'}>{late === 0 ? 'none late' : `${late} late`}</span>
      </li>
    )
  },
}
