import { showMoney } from '#shared/money.ts'
import { explainGate } from './explain-gate.ts'
import { explainHypotheses } from './explain-hypotheses.ts'
import { explainPreparation, explainRecordRule } from './explain-visit-record.ts'
import { duty, heading, list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { andList, counted, namesOf, orList, withArticle } from './phrases.ts'
import { type ServiceModel, type VisitType } from './service-model.ts'
import { word } from './words.ts'

/** Every kind of visit: what it is about, what each side brings, what is kept of it and its rules. */
export function explainVisits(model: ServiceModel): HandbookPart[] {
  return model.visitTypes.flatMap((visit) => [
    heading('visit-type', visit.id, titleOf(visit), visit.source),
    ...paragraph(visit.about),
    ...paragraph(whenAndWho(model, visit)),
    ...rule(visit.outOfTerm, visit.outOfTerm && `${andList(namesOf(model.calendar.terms, visit.terms))}.`),
    ...rule(visit.after, visit.after && `After ${visitName(model, visit.after.visit)}.`),
    ...list(
      'Purposes',
      visit.purposes.map(({ name, theme, source }) => ({
        text: theme ? `${name}: ${themesSay(model)}` : name,
        source,
      })),
    ),
    ...rule(visit.purposeNeeded),
    ...list('Agenda', visit.agenda.map(agendaLine)),
    ...list('Conversations', visit.meetings),
    ...list('Outcomes', visit.outcomes),
    ...list(
      'Links',
      visit.linksTo.map((link) => ({ text: `${visitName(model, link.visit)}: ${link.says}`, source: link.source })),
    ),
    ...explainPreparation('Before it, on the side of the school', visit.schoolPrepares),
    ...explainPreparation('Before it, on the side of who comes', visit.adviserPrepares),
    ...list('The part of who comes', visit.adviserDoes),
    ...list('The part of the school', visit.schoolDoes),
    ...(visit.figures
      ? [duty(visit.figures.id, visit.figures.says, visit.figures.source, 'Kept with what is written, as they stood.')]
      : []),
    ...explainHypotheses(model, visit),
    ...rule(visit.readyWhen),
    ...visit.qualityChecks.map((check) => duty(check.id, check.text, check.source, 'Quality is checked.')),
    ...explainRecordRule(model, visit.record),
    ...limits(model, visit),
  ])
}

function limits(model: ServiceModel, visit: VisitType): HandbookPart[] {
  const { length, governors, onlyFor, atMost, ordered, confirmedBy, cancelling } = visit
  const governorsWord = word(model, 'governor', { form: 'many' })
  return [
    ...rule(length, length && (length.is === 'whole-day' ? 'A whole day.' : 'Half a day.')),
    ...visit.needs.flatMap((gate) => explainGate(model, gate)),
    ...visit.peopleNeeded.flatMap((needed) => rule(needed, `Needs ${andList(namesOf(model.roles, [needed.role]))}.`)),
    ...rule(confirmedBy, confirmedBy && `The date is confirmed by ${orList(namesOf(model.roles, confirmedBy.roles))}.`),
    ...rule(cancelling, cancelling && lateSays(cancelling)),
    ...rule(governors, governors && `${governors.expected ? 'With' : 'Without'} ${governorsWord}.`),
    ...rule(
      onlyFor,
      onlyFor &&
        `For ${orList(onlyFor.anyOf.map((each) => conditionSays(model, each)))}.${insteadSays(model, onlyFor)}`,
    ),
    ...rule(
      atMost,
      atMost &&
        `At most ${counted(atMost.count, 'time', 'times')} in a ${atMost.per === 'term' ? word(model, 'term') : 'school year'}.${insteadSays(model, atMost)}`,
    ),
    ...rule(ordered),
  ]
}

/** What can be ordered where a visit of a kind is refused. */
function insteadSays({ offers }: ServiceModel, { instead }: { instead?: string | undefined }): string {
  return instead === undefined ? '' : ` Instead can be ordered: ${andList(namesOf(offers, [instead]))}.`
}

function themesSay(model: ServiceModel): string {
  return `the ${word(model, 'theme', { form: 'many' })} of the year`
}

/** What a late cancellation comes to. */
function lateSays({ noticeWorkingDays, chargePence }: NonNullable<VisitType['cancelling']>): string {
  const late = `Cancelled with less than ${counted(noticeWorkingDays, 'working day', 'working days')} of notice`
  return chargePence === undefined ? `${late}: nothing is charged.` : `${late}: ${showMoney(chargePence)} is charged.`
}

function conditionSays(model: ServiceModel, is: NonNullable<VisitType['onlyFor']>['anyOf'][number]): string {
  const kind = (id: string) => model.groupKinds.find((each) => each.id === id)
  const named = (id: string) => `${kind(id)?.recognised ? 'recognised ' : ''}${kind(id)?.one ?? id}`
  const parts = [
    is.vulnerable ? 'that are vulnerable' : '',
    is.phases ? `of the phase ${orList(namesOf(model.phases, is.phases))}` : '',
    is.schoolTypes ? `of the type ${orList(namesOf(model.schoolTypes, is.schoolTypes))}` : '',
    is.inGroup === undefined ? '' : `in ${withArticle(named(is.inGroup))}`,
    is.notInGroup === undefined ? '' : `in no ${named(is.notInGroup)}`,
    is.enhancedProvision ? 'with an enhanced provision' : '',
  ]
  return `schools ${parts.filter((text) => text !== '').join(' ')}`
}

function whenAndWho(model: ServiceModel, visit: VisitType): string {
  const when =
    visit.terms.length === 0 ? 'At any time of the year' : andList(namesOf(model.calendar.terms, visit.terms))
  return `${when}. Made by ${orList(namesOf(model.roles, visit.roles))}.`
}

function agendaLine(item: VisitType['agenda'][number]): { text: string; source: string } {
  const only = item.onlyWhere === undefined ? '' : ` Only where ${item.onlyWhere}.`
  const answer = item.answer === 'yes-no' ? ' Only yes or no is kept.' : ''
  const adds = item.schoolAdds ? ' The school adds to it before.' : ''
  return { text: `${item.text}.${only}${answer}${adds}`, source: item.source }
}

function titleOf(visit: VisitType): string {
  return visit.number === undefined ? visit.name : `${visit.name} (${visit.number})`
}

function visitName(model: ServiceModel, id: string): string {
  return andList(namesOf(model.visitTypes, [id]))
}
