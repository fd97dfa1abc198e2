import type { ReviewKind } from '#model/index.ts'
import { holdsOver, peopleActedFor } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { Member } from './review.ts'

/** What somebody is to a review of a school today. */
export type PartInReview = {
  /** SH-81. Holds the role that leads, or covers for whoever does. */
  leads: boolean
  /** Holds a role that supports whoever leads. */
  supports: boolean
  /** Leads, supports, or was called onto the team. */
  isOnTeam: boolean
  /** A leader of the school itself. */
  isLeaderOfSchool: boolean
  /** Sees to it that there is somebody: whoever designates schools. */
  arranges: boolean
}

/** What somebody is to a review of a kind at a school, with its team. */
export function partIn(
  look: Look,
  kind: Pick<ReviewKind, 'lead' | 'supportedBy'>,
  schoolId: string,
  members: readonly Pick<Member, 'personId' | 'leftOn'>[],
): PartInReview {
  const leads = holdsOver(look.actor, [kind.lead], schoolId)
  const supports = holdsOver(look.actor, kind.supportedBy, schoolId)
  const own = peopleActedFor(look.actor)
  const isMember = members.some(({ personId, leftOn }) => leftOn === null && own.includes(personId))
  return {
    ...{ leads, supports, isOnTeam: leads || supports || isMember },
    isLeaderOfSchool: isWithin(look.reach('self-evaluate'), schoolId),
    arranges: isWithin(look.reach('designate'), schoolId),
  }
}

/** SH-103. Who knows that a school is reviewed: its head, leaders and governors, and who works with it; nobody else. */
export const maySeeReviewsOf = (look: Look, schoolId: string) => isWithin(look.reach('see-need'), schoolId)

/** Who opens one: who leads or supports it there, and whoever arranges it. */
export const mayOpenReview = (look: Look, kind: Pick<ReviewKind, 'lead' | 'supportedBy'>, schoolId: string) =>
  maySeeReviewsOf(look, schoolId) &&
  (isWithin(look.reach('designate'), schoolId) || holdsOver(look.actor, [kind.lead, ...kind.supportedBy], schoolId))

/** Who reads evidence and judgements before the report: the team, the school's leaders, and whoever arranges it. */
export const mayReadEvidence = (part: PartInReview) => part.isOnTeam || part.isLeaderOfSchool || part.arranges

/** SH-40. Of which class a lesson was nobody reads but the team and the school's leaders. */
export const mayReadClass = (part: PartInReview) => part.isOnTeam || part.isLeaderOfSchool

/** SH-33, SH-35. Whether somebody holds a role by which the model puts people on teams of reviews, wherever they hold it. */
export const mayBeOnATeam = ({ actor, model }: Look) =>
  actor.roles.some(({ role }) =>
    model.reviews.some(({ lead, supportedBy, team }) => [lead, ...supportedBy, ...(team?.roles ?? [])].includes(role)),
  )

/** Throws NotFound for those who can know of none, and where the model has none. */
export function requireReviews(look: Look): void {
  const isCalled = look.actor.roles.some(({ kind }) => kind === 'other-team-officer')
  if (look.model.reviews.length === 0 || !(isAnywhere(look.reach('see-need')) || isCalled))
    throw new NotFound('page', 'reviews')
}

/** SH-81. Who calls people onto the team, and strikes a review out: who leads it, and whoever arranges it. */
export const mayCallTeam = ({ leads, arranges }: PartInReview) => leads || arranges

/** Who gathers, asks and looks: everyone on the team. */
export const mayLook = ({ isOnTeam }: PartInReview) => isOnTeam

/** SH-33. Who holds its meetings, judges and writes: who leads it and who supports them. */
export const mayJudge = ({ leads, supports }: PartInReview) => leads || supports

/** SH-81. Who issues its report: who leads it. */
export const mayIssueReview = ({ leads }: PartInReview) => leads
