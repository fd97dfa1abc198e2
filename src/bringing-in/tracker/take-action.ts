import { quoted } from '#files/index.ts'
import { plainHeading } from '#imports/index.ts'
import { word, type KindOfUser } from '#model/index.ts'
import { SCHOOL_SIDE_KINDS, titleOf } from '#people/index.ts'
import type { Work } from '#work/work.ts'
import { showShortDate } from '#shared/show-date.ts'
import { plainName } from '../known.ts'
import { refuseRow, textIn } from '../read-cells.ts'
import type { Hand, TakePart, TrackerRow } from './tracker-row.ts'

/** NF-07, NF-09. What was agreed and is open: one thing, one side that owns it, one date. */
export const takeAction: TakePart = async (work, tracker, hand) => {
  const { school, action, dueOn } = tracker
  if (action === '') return undefined
  const owner = findOwner(work, tracker, hand)
  const says = [action, owner.ownerName, dueOn && `due on ${showShortDate(dueOn)}`].filter(Boolean).join(', ')
  if (hand.actions.isOpen(school.id, action)) return { key: 'action', says, spoke: [] }
  const id = hand.actions.add({ ...work, kept: [] }, school.id, {
    ...{ says: action, ...owner, dueOn, visitId: null, importedBy: hand.importId },
  })
  return {
    key: 'action',
    says,
    made: {
      ...{ what: 'action', recordId: id, personId: null, schoolId: school.id, name: `${school.name}: ${action}` },
      ...{ before: null, revision: 1 },
    },
    spoke: [],
  }
}

type Owner = { ownedBy: 'school' | 'service'; ownerName: string | null }

/** The side that owns it: the school, a post of the school, the service, or somebody of the service. Throws Refused. */
function findOwner(work: Work, { row, school }: TrackerRow, hand: Hand): Owner {
  const { model } = work
  const typed = textIn(row, 'owner')
  const plain = plainHeading(typed)
  if (plain === '' || plain === 'school' || plain === 'the school') return { ownedBy: 'school', ownerName: null }
  const post = model.roles.find(({ name }) => plainHeading(name) === plain)
  if (post && isOfSchool(post.kind)) return { ownedBy: 'school', ownerName: post.name }
  const ofService = [
    'service',
    'the service',
    'la',
    'local authority',
    word(model, 'service'),
    word(model, 'authority'),
  ]
  if (ofService.some((name) => plainHeading(name) === plain)) return { ownedBy: 'service', ownerName: null }
  if (post) return { ownedBy: 'service', ownerName: post.name }
  const [person, another] = hand.known.byName.get(plainName(typed)) ?? []
  const roles = person && !another ? hand.roles.filter(({ personId }) => personId === person.id) : []
  const here = roles.find(({ kind, schoolId }) => isOfSchool(kind) && schoolId === school.id)
  // NF-09: of the school's own people the post is kept, and not the name.
  if (here) return { ownedBy: 'school', ownerName: titleOf(model, here.role) }
  if (person && roles.some(({ kind }) => !isOfSchool(kind))) return { ownedBy: 'service', ownerName: person.name }
  return refuseRow(`${quoted(typed)} is neither the school, nor a post, nor somebody of the service`, 'owner')
}

function isOfSchool(kind: KindOfUser): boolean {
  return kind === 'headteacher' || SCHOOL_SIDE_KINDS.includes(kind)
}
