import { logEvent } from '#history/index.ts'
import type { Finding } from '#shared/finding.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { overlaps, type HeldRole } from '../held-role.ts'
import { mayKeepPeople } from '../people-policy.ts'
import { getPerson, getPersonToChange } from '../person/person-store.ts'
import type { Person } from '../person/person.ts'
import { findAgainst, writeRole } from '../role/give-role.ts'
import { listRolesIn, listRolesOf } from '../role/held-role-store.ts'
import type { RoleAsked } from '../role/role-facts.ts'
import { emptyPosts, whyCoverCannotBe } from './cover-rules.ts'
import { addCover, finishCover, getCover, listCovers, type NewCover } from './cover-store.ts'
import { whyRoleCannotEndThen } from '../role/end-role.ts'
import type { PlainDate } from '#shared/plain-date.ts'

/**
 * Somebody acts between two days: for a person who is away, with that person's lists and rights, or in the posts that a person
 * has left empty. What the roles ask of their holder is asked of whoever acts too.
 */
export async function arrangeCover(work: Work, cover: NewCover): Promise<void> {
  const person = await getPersonToChange(work, cover.personId)
  requireThat(mayKeepPeople(work), work, `let ${person.id} act for another`)
  const covered = await getPerson(work, cover.coveredId)
  const refusals = whyCoverCannotBe(cover, await listCovers(work, person.id))
  if (refusals.length > 0) refuseIf(work, refusals)
  const held = await listRolesOf(work, [covered.id])
  const current = held.filter((each) => overlaps(each, cover))
  if (current.length > 0) return actForPerson(work, person, covered, current, cover)
  return actInPosts(work, person, covered, held, cover)
}

async function actForPerson(work: Work, person: Person, covered: Person, held: readonly HeldRole[], cover: NewCover) {
  const found = await Promise.all(held.map((each) => againstActing(work, person, each, cover)))
  const ownRights = found.flat().filter(({ kind }) => OF_WHO_ACTS.includes(kind))
  refuseIf(work, onceEach(ownRights))
  await addCover(work, cover)
  await logEvent(work, {
    name: 'person.cover-arranged',
    subjects: [
      { kind: 'person', id: person.id },
      { kind: 'person', id: covered.id },
    ],
    audience: 'keep-people',
    changes: {
      person: { after: person.name },
      actsFor: { after: covered.name },
      startedOn: { after: cover.startedOn },
      finishedOn: { after: cover.finishedOn },
      reason: { after: cover.reason },
    },
  })
}

async function actInPosts(work: Work, person: Person, left: Person, held: readonly HeldRole[], cover: NewCover) {
  const inPost = await listRolesIn(work, [...new Set(held.flatMap((each) => each.schoolIds))])
  const posts = emptyPosts(held, inPost, cover)
  if (posts.length === 0)
    refuseIf(work, [
      {
        kind: 'cover-of-nothing',
        id: 'cover-of-nothing',
        source: 'XX-03',
        says: `${left.name} holds nothing between those days, and has left no post that is empty.`,
        field: 'who',
        weight: 'firm',
      },
    ])
  const found = await Promise.all(posts.map((post) => findAgainst(work, person, askedOf(post, cover), 'who')))
  refuseIf(work, onceEach(found.flatMap(({ findings }) => findings)))
  for (const [at, post] of posts.entries()) {
    const roleCase = found[at]?.roleCase
    if (roleCase) await writeRole(work, person, askedOf(post, cover), roleCase)
  }
}

/** What is asked of whoever acts for another; that there is one already, or that a secondment has its days, is the other's matter. */
const OF_WHO_ACTS = ['training-gate', 'not-own-school', 'different-people', 'own-rights']

async function againstActing(work: Work, person: Person, held: HeldRole, cover: NewCover): Promise<Finding[]> {
  if (!work.model.roles.some(({ id }) => id === held.role)) return []
  return (await findAgainst(work, person, askedOf(held, cover), 'who')).findings
}

function askedOf(held: HeldRole, { startedOn, finishedOn, reason }: NewCover): RoleAsked {
  const { role, scope, schoolId, groupId } = held
  const placeId = schoolId ?? groupId
  return { role, scope, placeId, standing: 'acting', note: reason, startedOn, finishedOn, replaces: false }
}

function onceEach(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.id} ${finding.says}`, finding])).values()]
}

/** Ends a cover sooner than was arranged: lists and rights go back with its last day. */
export async function endCover(work: Work, personId: string, coverId: string, finishedOn: PlainDate): Promise<void> {
  await getPersonToChange(work, personId)
  requireThat(mayKeepPeople(work), work, `end the cover by ${personId}`)
  const cover = await getCover(work, personId, coverId)
  refuseIf(work, whyRoleCannotEndThen(cover, finishedOn))
  await finishCover(work, coverId, finishedOn)
  await logEvent(work, {
    name: 'person.cover-ended',
    subjects: [
      { kind: 'person', id: cover.personId },
      { kind: 'person', id: cover.coveredId },
    ],
    audience: 'keep-people',
    changes: {
      person: { after: cover.personName },
      actsFor: { after: cover.coveredName },
      finishedOn: { before: cover.finishedOn, after: finishedOn },
    },
  })
}
