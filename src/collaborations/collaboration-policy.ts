import type { CollaborationKind, CollaborationsRule } from '#model/index.ts'
import { holdsOver } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import type { Reach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { peopleNow, schoolsNow, type WholeCollaboration } from './collaboration.ts'

/** What the model says of schools that work together. Throws NotFound where it says nothing. */
export function getCollaborationsRule(look: Pick<Look, 'model'>): CollaborationsRule {
  if (!look.model.collaborations) throw new NotFound('page', 'joint work')
  return look.model.collaborations
}

/** Whether the service keeps joint work of schools. */
export const hasJointWork = ({ model }: Pick<Look, 'model'>) => model.collaborations !== undefined

/** A kind of joint work of a model, by its id. */
export const findKind = ({ model }: Pick<Look, 'model'>, id: string): CollaborationKind | undefined =>
  model.collaborations?.kinds.find((kind) => kind.id === id)

/** What one joint work of a kind is called; its id where no model of today knows it. */
export const kindOf = (look: Pick<Look, 'model'>, id: string) => findKind(look, id)?.name ?? id.replaceAll('-', ' ')

/** The schools whose joint work somebody reads: those whose work they see, and those for which they set some up. */
export function jointReach(look: Look): Reach {
  const seen = look.reach('see-school')
  if (seen.everything) return seen
  const roles = new Set(look.model.collaborations?.kinds.flatMap(({ setUpBy }) => setUpBy))
  const held = look.actor.roles.filter(({ role }) => roles.has(role))
  if (held.some(({ scope }) => scope === 'authority')) return { everything: true, schoolIds: new Set() }
  const own = held.flatMap(({ schoolId, schoolIds }) => [...(schoolId ? [schoolId] : []), ...(schoolIds ?? [])])
  return { everything: false, schoolIds: new Set([...seen.schoolIds, ...own]) }
}

/** The kinds that somebody sets up anywhere. */
export const kindsToSetUp = ({ model, actor }: Look): CollaborationKind[] =>
  (model.collaborations?.kinds ?? []).filter(({ setUpBy }) => actor.roles.some(({ role }) => setUpBy.includes(role)))

/** Whether somebody sets up joint work of a kind for one of some schools, and keeps it afterwards. */
export const mayKeepFor = (look: Look, kind: CollaborationKind | undefined, schoolIds: readonly string[]) =>
  kind !== undefined && schoolIds.some((id) => holdsOver(look.actor, kind.setUpBy, id))

/** Whether somebody keeps a joint work: its schools, who is named, what came of it. */
export const mayKeep = (look: Look, joint: WholeCollaboration) =>
  mayKeepFor(
    look,
    findKind(look, joint.kind),
    schoolsNow(joint).map(({ schoolId }) => schoolId),
  )

/** Whether somebody writes down a meeting: whoever keeps it, and whoever is named in it, such as a friend from outside. */
export const mayLog = (look: Look, joint: WholeCollaboration) =>
  mayKeep(look, joint) || peopleNow(joint).some(({ personId }) => personId === look.actor.personId)
