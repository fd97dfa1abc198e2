import type { Finding } from '#shared/finding.ts'
import type { GroupKind, ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { titleOf } from '../held-role.ts'

type Area = { id: string; name: string; kind: string }

/** A person and whoever is to manage them, with what each holds that day and the areas their schools lie in. */
export type ManagerFacts = {
  model: ServiceModel
  person: { id: string; name: string; roles: readonly string[]; areas: readonly Area[] }
  manager: { id: string; name: string; roles: readonly string[]; areas: readonly Area[] }
  startedOn: PlainDate
  /** Since when the manager of today is. */
  currentSince: PlainDate | undefined
}

/** SH-77, SH-89, SH-91, WI-35. The model says which role manages which; areas that differ are a notice and no more. */
export function whyManagerCannotBe(facts: ManagerFacts): Finding[] {
  const { model, person, manager, startedOn, currentSince } = facts
  if (person.id === manager.id) return [refusal('manager-is-another', 'Nobody manages themselves.', 'who')]
  if (currentSince !== undefined && startedOn <= currentSince) {
    const says = `${person.name} has had a manager since ${showShortDate(currentSince)}: another begins after that.`
    return [refusal('manager-follows', says, 'startedOn')]
  }
  const wanted = [...new Set(person.roles.flatMap((id) => model.roles.find((each) => each.id === id)?.managedBy ?? []))]
  if (wanted.length === 0)
    return [refusal('manager-wanted', `No role that ${person.name} holds has a manager in the service model.`, 'who')]
  if (!wanted.some((id) => manager.roles.includes(id))) {
    const titles = wanted.map((id) => titleOf(model, id)).join(' or ')
    return [refusal('manager-role', `${person.name} is managed by a ${titles}. ${manager.name} is none.`, 'who')]
  }
  return whyAreasDiffer(facts)
}

/** WI-35. Ideally in one geographical area: somebody who works outside the manager's gives a notice only. */
export function whyAreasDiffer({
  model,
  person,
  manager,
}: Pick<ManagerFacts, 'model' | 'person' | 'manager'>): Finding[] {
  return model.groupKinds
    .filter(({ isArea }) => isArea)
    .flatMap((kind) => {
      const of = (areas: readonly Area[]) => areas.filter((area) => area.kind === kind.id)
      const managers = of(manager.areas)
      const outside = of(person.areas).filter((area) => !managers.some(({ id }) => id === area.id))
      return managers.length === 0 || outside.length === 0 ? [] : [notice(kind, facts(outside, managers))]
    })

  function facts(outside: readonly Area[], managers: readonly Area[]): string {
    const names = (areas: readonly Area[]) => areas.map(({ name }) => name).join(', ')
    return `${person.name} works in ${names(outside)}, ${manager.name} in ${names(managers)}.`
  }
}

function notice({ id, says, source, one }: GroupKind, facts: string): Finding {
  return { kind: 'one-area', id, source, says: `${facts} ${says ?? `Ideally that is one ${one}.`}`, weight: 'mark' }
}

function refusal(id: string, says: string, field: string): Finding {
  return { kind: id, id, source: 'WI-35', says, field, weight: 'firm' }
}
