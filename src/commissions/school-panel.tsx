import type { SchoolPanel } from '#schools/index.ts'
import { showMoney } from '#shared/money.ts'
import { listPayeesOf } from './commission/commission-store.ts'
import { maySeePaid, maySeeYear } from './commissions-policy.ts'

/** RO-86. On a school's page: under which commissions it is paid or employs, with what is committed and paid, for those who may see it. */
export const commissionsSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    if (!look.model.commissioning) return undefined
    if (!maySeePaid(look, schoolId, await maySeeYear(look))) return undefined
    const payees = await listPayeesOf(look, schoolId)
    if (payees.length === 0) return undefined
    return (
      <section id="commissions">
        <h2 class="govuk-heading-m">Commissions</h2>
        <ul class="govuk-list">
          {payees.map(({ commissionId, title, pence, paidPence, post }) => (
            <li>
              <a class="govuk-link" href={`/commissions/${commissionId}`}>
                {title}
              </a>
              : {post && `employs ${post}, `}
              {showMoney(pence)} committed, {showMoney(paidPence)} paid
            </li>
          ))}
        </ul>
      </section>
    )
  },
}
