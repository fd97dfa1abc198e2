import type { SchoolPanel } from '#schools/index.ts'
import { maySeeNeed } from './need-policy.ts'
import { findDecision } from './need-store.ts'
import { periodsOf } from './need-of.ts'
import { NeedSummary } from './need-page.tsx'
import { NeedTag } from './need-tag.tsx'
import { needWord } from './need-words.ts'
import { periodOn } from './periods.ts'

/** SH-16, SH-103. On a school's page, how much it needs and why, for those who may know of it. */
export const needSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    const { need } = look.model
    if (!need || !maySeeNeed(look, schoolId)) return undefined
    const periods = (await periodsOf(look, [schoolId])).get(schoolId) ?? []
    const now = periodOn(periods, look.today)
    if (!now) return undefined
    const current = now.decisionId ? await findDecision(look, now.decisionId) : undefined
    return (
      <section id="need">
        <h2 class="govuk-heading-m">{needWord(look.model)}</h2>
        <p>
          <NeedTag need={need} at={now} isWord isBig />
        </p>
        {current && <NeedSummary need={need} now={now} current={current} />}
        <p class="wm-s">
          <a class="govuk-link" href={`/schools/${schoolId}/need`}>
            {current ? 'Why, and what would lower it' : 'What it means'}
          </a>
        </p>
      </section>
    )
  },
}
