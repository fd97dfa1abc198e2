import { FlagLines, flagsOfSchool } from '#flags/index.ts'
import { capital, word } from '#model/index.ts'
import { linksOf, listQuestions, mayPrepare, mayReadAgenda } from '#preparation/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { visitName, type VisitInModel, type VisitPanel } from '#visits/index.ts'
import type { Look } from '#work/work.ts'
import { listLinesOfImpact } from './impact/get-impact.ts'
import { countTested, testedOf } from './results/result-rules.ts'
import { findLastVisit, listResults } from './results/result-store.ts'
import { ResultsList } from './results/results-page.tsx'

/** Before a visit: what figures show of the school, for those who may see it, and what was tested at the visits that this one builds on. */
export const beforeVisitPanel: VisitPanel = {
  place: 'before-the-visit',
  async show(look, found) {
    const { visit } = found
    if (visit.status === 'cancelled' || !mayReadAgenda(look, visit)) return undefined
    const earlier = await testedBefore(look, found)
    const flags = visit.mayHaveRecord && visit.status === 'booked' ? await flagsOfSchool(look, visit.schoolId) : []
    if (!earlier && flags.length === 0) return undefined
    return {
      below: (
        <>
          {earlier}
          {flags.length > 0 && (
            <section id="flags">
              <h2 class="govuk-heading-m">What figures show</h2>
              <FlagLines flags={flags} />
            </section>
          )}
        </>
      ),
    }
  },
}

/** NF-52. What was tested at the last visit that informs this one, or at the last of its own kind. */
async function testedBefore(look: Look, { visit, model, type }: VisitInModel) {
  const kinds = [...linksOf(model, type).map(({ visitType }) => visitType), type.id]
  const visitTypes = model.visitTypes
    .filter(({ id, hypotheses }) => hypotheses && kinds.includes(id))
    .map(({ id }) => id)
  const before = visit.heldOn ?? visit.bookedFor
  const last = await findLastVisit(look, { schoolId: visit.schoolId, visitTypes, before, exceptId: visit.id })
  if (!last) return undefined
  const itsModel = await look.modelOf(last.modelVersionId)
  const itsType = itsModel.visitTypes.find(({ id }) => id === last.visitType)
  const all = testedOf(await listQuestions(look, last.id), await listResults(look, [last.id]))
  if (!itsType?.hypotheses || all.length === 0) return undefined
  const called = word(model, 'keyQuestion', { count: all.length })
  return (
    <section id="tested-before">
      <h2 class="govuk-heading-m">
        {countTested(itsType.hypotheses, all)} of {all.length} {called} tested at {visitName(itsModel, itsType)},{' '}
        {showShortDate(last.heldOn)}
      </h2>
      <ResultsList rule={itsType.hypotheses} all={all} />
    </section>
  )
}

/** At and after a visit: how its hypotheses turned out, and what made a difference, as tasks of whoever makes it. */
export const afterVisitPanel: VisitPanel = {
  place: 'after-the-visit',
  async show(look, found) {
    const { visit, model, type } = found
    if (visit.status === 'cancelled' || !visit.mayHaveRecord || !mayReadAgenda(look, visit)) return undefined
    const isDay = visit.status === 'held' || visit.bookedFor <= look.today
    const tasks = [...(await resultTask(look, found, isDay)), ...(await impactTask(look, found, isDay))]
    return tasks.length > 0 && (type.hypotheses ?? type.impact) && model ? { tasks } : undefined
  },
}

async function resultTask(look: Look, { visit, model, type }: VisitInModel, isDay: boolean) {
  const rule = type.hypotheses
  if (!rule || !isDay) return []
  const all = testedOf(await listQuestions(look, visit.id), await listResults(look, [visit.id]))
  if (all.length === 0) return []
  const status = `${countTested(rule, all)} of ${all.length} tested`
  const title = `${capital(word(model, 'keyQuestion', { form: 'many' }))}: how they turned out`
  return [{ title, href: `/visits/${visit.id}/questions/results`, status }]
}

async function impactTask(look: Look, found: VisitInModel, isDay: boolean) {
  const { visit, type } = found
  if (!type.impact || (!isDay && !mayPrepare(look, visit))) return []
  const lines = await listLinesOfImpact(look, found)
  const said = lines.filter(({ entry }) => entry).length
  if (said === 0 && !mayPrepare(look, visit)) return []
  const status = said === 0 ? 'Nothing said yet' : `${said} of ${lines.length} said`
  return [{ title: 'What made a difference', href: `/visits/${visit.id}/impact`, status }]
}
