import { showSchoolYear } from '#shared/school-year.ts'
import { duty, list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { namesOf, orList } from './phrases.ts'
import { type ServiceModel } from './service-model.ts'

/** What the partnership pays for, and by which rules; none where the model has no commissioning. */
export function explainCommissioning({ commissioning, roles, funds }: ServiceModel): HandbookPart[] {
  if (!commissioning) return []
  const { horizons, balance, focus, priorities, commissions, minor, contributions, personnel, income, research } =
    commissioning
  const { criteria, rolledForward, judged } = priorities
  const by = (ids: readonly string[]) => orList(namesOf(roles, ids))
  const intoFund = (id: string) => `Into the fund: ${namesOf(funds?.of ?? [], [id]).join()}.`
  const items = (of: readonly { name: string; source: string }[]) =>
    of.map(({ name, source }) => ({ text: name, source }))
  return [
    duty(commissioning.id, commissioning.says, commissioning.source),
    ...list(
      'Horizons of the plan',
      horizons.map(({ name, from, until, source }) => ({
        text: `${name}: from ${showSchoolYear(from)}${until === undefined ? ' on' : ` to ${showSchoolYear(until)}`}`,
        source,
      })),
    ),
    duty(balance.id, balance.says, balance.source),
    ...list('Kinds of priority', items(balance.of)),
    ...rule(focus),
    ...list('Of which at least one', items(focus.of)),
    ...rule(priorities, `Recommended by: ${by(priorities.recommendedBy)}.`),
    ...rule(criteria),
    ...rule(rolledForward, `Only in ${showSchoolYear(rolledForward.year)}.`),
    ...rule(judged, `Due ${judged.before} days before a priority ends${ofItsOwn(judged.own)}.`),
    ...list('Judgements', items(judged.of)),
    duty(commissions.id, commissions.says, commissions.source),
    ...paragraph(`Planned, begun and ended by: ${by(commissions.keptBy)}.`),
    ...list('Kinds of commission', items(commissions.kinds)),
    ...list('Whom one commissions', items(commissions.whom)),
    ...rule(commissions.gains),
    ...list('Gains', items(commissions.gains.of)),
    ...rule(commissions.capacity),
    ...rule(commissions.paid),
    ...list('Reviews of a commission', items(commissions.evaluations)),
    ...rule(
      minor,
      `At most ${minor.percent} per cent of what the funds of the year hold${ofItsOwn(minor.own)}; brokered by: ${by(minor.brokeredBy)}.`,
    ),
    ...(contributions
      ? [
          duty(contributions.id, contributions.says, contributions.source),
          ...paragraph(intoFund(contributions.fund), contributions.source),
        ]
      : []),
    ...(personnel
      ? [duty(personnel.id, personnel.says, personnel.source), ...list('People in kind', items(personnel.of))]
      : []),
    ...(income ? rule(income, intoFund(income.fund)) : []),
    ...(research
      ? [duty(research.id, research.says, research.source), ...paragraph(`Recorded by: ${by(research.by)}.`)]
      : []),
  ]
}

const ofItsOwn = (own: boolean) => (own ? ' (the service’s own: the document does not say)' : '')
