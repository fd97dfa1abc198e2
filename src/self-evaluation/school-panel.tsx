import { showSchoolYear, schoolYearOf } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import type { SchoolPanel } from '#schools/index.ts'
import { calledIn } from './called.ts'
import { listCycleSteps } from './following/following-store.ts'
import { dueInYear, STANDING_WORDS, standingOf } from './lists/standing.ts'
import { mayEvaluateReadiness, mayKeepReadiness, mayReadReadiness } from './readiness/readiness.ts'
import { findListedSchool } from './readiness/readiness-store.ts'
import { mayRead, mayReadInForce, mayWriteFor } from './self-evaluation-policy.ts'
import { listSelfEvaluations } from './self-evaluation-store.ts'

/** On a school's page: how its self-evaluation stands, where it is in its cycle, and, for the service, whether it is likely to be inspected. */
export const selfEvaluationSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    const { model, today } = look
    if (!model.selfEvaluation || !(mayWriteFor(look, schoolId) || mayReadInForce(look, schoolId))) return undefined
    const year = schoolYearOf(today)
    const mayList = mayReadReadiness(look) && mayEvaluateReadiness(look, schoolId)
    const [all, steps, listed] = await Promise.all([
      listSelfEvaluations(look, schoolId),
      listCycleSteps(look, schoolId),
      mayList ? findListedSchool(look, schoolId, year) : undefined,
    ])
    const held = all.filter((each) => mayRead(look, each))
    const inForce = held.find(({ status }) => status === 'in-force')
    const shared = held.find(({ status }) => status === 'shared')
    const draft = held.find(({ status }) => status === 'draft')
    const standing = standingOf(model, inForce?.schoolYear ?? null, today)
    const dueOn = dueInYear(model, year)
    const isDue = dueOn !== undefined && !(inForce && inForce.schoolYear >= year)
    const mayBegin = mayWriteFor(look, schoolId) && !inForce && !shared && !draft
    const step = model.selfEvaluation.cycle.find(({ id }) => id === steps[0]?.step)
    return (
      <section id="self-evaluation">
        <h2 class="govuk-heading-m">{calledIn(model).One}</h2>
        <ul class="wm-rows">
          <li>
            <a class="govuk-link" href={`/schools/${schoolId}/self-evaluation${mayBegin ? '/begin' : ''}`}>
              {inForce
                ? `For ${showSchoolYear(inForce.schoolYear)}`
                : mayBegin
                  ? `Begin ${calledIn(model).a}`
                  : `${calledIn(model).One}, and what follows from it`}
            </a>
            <span>
              {inForce?.inForceOn ? `In force since ${showShortDate(inForce.inForceOn)}` : STANDING_WORDS[standing]}
            </span>
            {isDue && (
              <span>
                For {showSchoolYear(year)} due by {showShortDate(dueOn)}
              </span>
            )}
          </li>
          {shared?.sharedAt && (
            <li>
              <a class="govuk-link" href={`/self-evaluations/${shared.id}`}>
                For {showSchoolYear(shared.schoolYear)}
              </a>
              <span>Shared on {showShortDate(londonDateOf(shared.sharedAt))}, not in force yet</span>
            </li>
          )}
          {draft && (
            <li>
              <a class="govuk-link" href={`/self-evaluations/${draft.id}`}>
                For {showSchoolYear(draft.schoolYear)}
              </a>
              <span>A draft that only your school sees</span>
            </li>
          )}
          {step && (
            <li>
              {step.name}
              <span>Step of the cycle{steps[0] && `, since ${showShortDate(steps[0].startedOn)}`}</span>
            </li>
          )}
          {mayList && listed && (
            <li>
              <a class="govuk-link" href={`/readiness/${listed.id}`}>
                Likely to be inspected this year
              </a>
              <span>
                {model.selfEvaluation.readiness?.outcomes.find(({ id }) => id === listed.outcome)?.name ??
                  'Readiness not evaluated yet'}
              </span>
            </li>
          )}
          {mayList && !listed && mayKeepReadiness(look, schoolId) && (
            <li>
              <a class="govuk-link" href={`/schools/${schoolId}/readiness`}>
                Put it on the list of those likely to be inspected
              </a>
            </li>
          )}
        </ul>
      </section>
    )
  },
}
