import type { SchoolPanel } from '#schools/index.ts'
import { mayPutForward } from './practice-policy.ts'
import { listPractice } from './practice-store.ts'

const MOST = 5

/** SH-13. On a school's page: what it is good at, and the way to put more forward. */
export const practiceSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    if (!look.model.practice) return undefined
    const mayPut = mayPutForward(look, schoolId)
    const [agreed, waiting] = await Promise.all([
      listPractice(look, { status: 'agreed', schoolId, limit: MOST + 1 }),
      listPractice(look, { status: 'put-forward', schoolId, limit: MOST }),
    ])
    if (agreed.length + waiting.length === 0 && !mayPut) return undefined
    return (
      <section id="practice">
        <h2 class="govuk-heading-m">Effective practice</h2>
        {agreed.length + waiting.length === 0 && <p class="wm-s">Nothing stands in the directory so far.</p>}
        <ul class="wm-rows">
          {[...agreed.slice(0, MOST), ...waiting].map(({ id, strength, status }) => (
            <li>
              <a class="govuk-link" href={`/practice/${id}`}>
                {strength}
              </a>
              {status === 'put-forward' && <span>waits for the head</span>}
            </li>
          ))}
        </ul>
        <p class="wm-s">
          {mayPut && (
            <>
              <a class="govuk-link" href={`/schools/${schoolId}/practice`}>
                Put something forward
              </a>{' '}
              ·{' '}
            </>
          )}
          <a class="govuk-link" href="/practice">
            The whole directory
          </a>
        </p>
      </section>
    )
  },
}
