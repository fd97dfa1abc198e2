import { addPerson, giveRole, recordTraining } from '#people/index.ts'
import type { Gate, Role } from '#model/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import type { Entry } from './diary.ts'
import { headName, slugOf } from './made-up-names.ts'
import { momentOn, type MadeGroup, type MadePerson, type MadePost, type MadeSchool, type Making } from './making.ts'
import { withoutTitle } from './bring-in-register.ts'
import { designateBy, designateFirst, firstToDesignate, type Designated } from './play-designations.ts'

type Over = { school?: MadeSchool; group?: MadeGroup }
type Given = {
  startedOn: PlainDate
  finishedOn?: PlainDate | null
  standing?: 'substantive' | 'interim' | 'acting' | 'executive'
  note?: string
  reasons?: Record<string, string>
}

/** The people of a service and the posts that they hold, in the order in which the administrator enters them. */
export type PostBook = {
  /** The school by which whoever must be designated is, where the model has such schools. */
  designated: Designated | undefined
  posts: MadePost[]
  entries: Entry[]
  add: (at: { school?: MadeSchool; name?: string; email?: null }) => MadePerson
  give: (person: MadePerson, role: Role, over: Over, given: Given) => void
  train: (person: MadePerson, training: string, completedOn: PlainDate, expiresOn?: PlainDate) => void
  /** Whether what a gate asks for is on file and counts on a day. */
  isTrained: (person: MadePerson, gate: Gate, on: PlainDate) => boolean
}

/** An empty book: what is written in it is done by the administrator as the service begins. */
export function openPostBook(
  making: Making,
  namesTaken: Iterable<string>,
  schools: readonly MadeSchool[] = [],
): PostBook {
  const { chance, administrator, domain } = making
  const taken = new Set(namesTaken)
  const posts: MadePost[] = []
  const onFile: { person: MadePerson; training: string; expiresOn: PlainDate | undefined }[] = []
  const entries: Entry[] = []
  const at = momentOn(making, addDays(making.foundedOn, 2))
  const enter = (does: Entry['does'], reasons?: Record<string, string>) =>
    entries.push({ at, who: administrator, does, ...(reasons && { reasons }) })

  const designated = firstToDesignate(making, schools)
  if (designated) {
    const { does, reasons } = designateFirst(making, designated)
    enter(does, reasons)
  }
  const isDesignated = (training: string) =>
    making.model.training.some((each) => each.id === training && each.designated)

  function aName(): string {
    for (;;) {
      const drawn = withoutTitle(headName(chance))
      if (taken.has(drawn)) continue
      taken.add(drawn)
      return drawn
    }
  }

  return {
    designated,
    posts,
    entries,
    add({ school, name = aName(), email }) {
      const host = school ? slugOf(school.row.name) : domain
      const person: MadePerson = {
        id: '',
        name,
        email: email === null ? null : `${slugOf(name).replace('-', '.')}@${host}.example.test`,
      }
      const telephone = school ? (school.row.telephone ?? null) : null
      enter(async (work) => {
        person.id = await addPerson(work, { name, email: person.email, telephone, phases: [] })
      })
      return person
    },
    give(person, role, { school, group }, { startedOn, finishedOn = null, standing = 'substantive', note, reasons }) {
      posts.push({
        person,
        role,
        schools: group?.schools ?? (school ? [school] : []),
        isByGroup: group !== undefined,
        startedOn,
        finishedOn,
      })
      const scope = group ? 'group' : school ? 'school' : 'authority'
      enter(
        (work) =>
          giveRole(work, person.id, {
            role: role.id,
            scope,
            placeId: group?.id ?? school?.id ?? null,
            standing,
            note: note ?? (role.matched && school ? whyMatched(posts.length) : null),
            startedOn,
            finishedOn,
            replaces: false,
          }),
        reasons,
      )
    },
    isTrained(person, { anyOf, allOf = [] }, on) {
      const has = (training: string) =>
        onFile.some(
          (held) => held.person === person && held.training === training && !(held.expiresOn && held.expiresOn <= on),
        )
      return (anyOf?.some(has) ?? true) && allOf.every(has)
    },
    train(person, training, completedOn, expiresOn) {
      onFile.push({ person, training, expiresOn })
      // What goes on file with those who designate is not recorded by hand.
      if (designated && isDesignated(training)) return enter(designateBy(designated, person, completedOn))
      enter((work) =>
        recordTraining(work, { personId: person.id, training, completedOn, expiresOn: expiresOn ?? null, note: null }),
      )
    },
  }
}

/** RO-29. Why somebody is matched with a school: one of a few reasons, in turn. */
function whyMatched(at: number): string {
  const reasons = [
    'Has led a school of this kind through what this one sets out to do',
    'Knows the neighbourhood, and has no tie with the school',
    'Strong where the school looks for help',
  ]
  return reasons[at % reasons.length]!
}
