import { Tag } from '#govuk/tag.tsx'
import type { SchoolPanel } from '#schools/index.ts'
import { idsOfSchool, vulnerabilityAmong } from './ask-concerns.ts'
import { kindOf } from './concern.ts'
import { mayReadAllRecorded, mayRecordConcerns, maySeeConcerns } from './concern-policy.ts'
import { listConcerns } from './concern-store.ts'
import { ConcernRows, ConfidenceRows } from './concerns-page.tsx'
import { listConfidences } from './confidence-store.ts'
import { isOpenOn } from './confidence.ts'

/** WI-08, WI-09, WI-68. On a school's page: the concerns that go on, whether it is potentially vulnerable, and the way to all that is recorded. */
export const concernsSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    const rule = look.model.concerns
    if (!rule || !maySeeConcerns(look, schoolId)) return undefined
    const ids = await idsOfSchool(look, schoolId)
    const open = await listConcerns(look, ids, { isOpen: true })
    const vulnerable = await vulnerabilityAmong(look, open)
    const inConfidence = (await listConfidences(look, ids)).filter((each) => !isOpenOn(each, look.today))
    return (
      <section id="concerns">
        <h2 class="govuk-heading-m">Concerns</h2>
        {vulnerable && (
          <p>
            <Tag colour="orange">{kindOf(rule, vulnerable)?.name ?? vulnerable.kind}</Tag>
          </p>
        )}
        {open.length === 0 ? <p class="wm-s">None goes on.</p> : <ConcernRows rule={rule} concerns={open} />}
        {inConfidence.length > 0 && <ConfidenceRows confidences={inConfidence} today={look.today} />}
        <p class="wm-s">
          <a class="govuk-link" href={`/schools/${schoolId}/concerns`}>
            All concerns
          </a>
          {mayReadAllRecorded(look, schoolId) && (
            <>
              {' · '}
              <a class="govuk-link" href={`/schools/${schoolId}/recorded`}>
                Everything recorded or sent
              </a>
            </>
          )}
          {mayRecordConcerns(look, schoolId) && (
            <>
              {' · '}
              <a class="govuk-link" href={`/schools/${schoolId}/concerns/raise`}>
                Record a concern
              </a>
            </>
          )}
        </p>
      </section>
    )
  },
}
