import { askForFile } from '#drawn-files/index.ts'
import { addDocument, addVersion, commentOnDraft } from '#library/index.ts'
import type { LibraryItem } from '#model/index.ts'
import { previewNotes, takeNotes } from '#past-notes/index.ts'
import { addDays, addMonths, type PlainDate } from '#shared/plain-date.ts'
import { aFile } from './a-file.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadePerson, type MadeSchool, type Making } from './making.ts'

/** The service's papers: its library with versions and a draft, notes from before, and a file that somebody asked for. */
export function fillPapers(
  making: Making,
  schools: readonly MadeSchool[],
  headOf: ReadonlyMap<string, MadePerson>,
): Entry[] {
  const reader = headOf.get(schools[0]?.id ?? '')
  return [...library(making, schools, reader), ...pastNotes(making, schools), ...drawnFile(making, schools)]
}

/** What the model names, most of it published; the last but one twice, and the last a draft that is out for comment. */
function library(making: Making, schools: readonly MadeSchool[], reader: MadePerson | undefined): Entry[] {
  const { model, foundedOn, today, administrator: who } = making
  const common = model.library.filter(({ ofEachSchool }) => !ofEachSchool)
  const own = model.library.filter(({ ofEachSchool }) => ofEachSchool)
  const day = (on: PlainDate, time: string) => momentOn(making, on, time)
  const entries = common.flatMap((item, at): Entry[] => {
    let id = ''
    const isDraft = at > 0 && at === common.length - 1
    const on = isDraft ? addDays(today, -12) : addDays(foundedOn, 40 + at * 3)
    const goes = isDraft ? 'for-comment' : 'published'
    const entered: Entry = {
      at: day(on, '11:10'),
      who,
      async does(work) {
        const file = await aPaper(making, item, on)
        id = await addDocument(work, { ...factsOf(item, on), says: '', goes, item: item.id, schoolId: null }, file)
      },
    }
    const says = 'Clearer on page 2; could the examples for small schools come first?'
    const said: Entry = {
      at: day(addDays(today, -5), '12:20'),
      who: reader ?? who,
      does: (work) => commentOnDraft(work, id, { says }),
    }
    const later = addMonths(foundedOn, 14)
    const again: Entry = {
      at: day(later < today ? later : addDays(today, -3), '11:40'),
      who,
      async does(work) {
        const file = await aPaper(making, item, later)
        await addVersion(work, id, { says: 'Brought up to date for the new school year.', goes: 'published' }, file)
      },
    }
    if (isDraft) return [entered, ...(reader && item.audience === 'all' ? [said] : [])]
    return at === 0 ? [entered, again] : [entered]
  })
  const ofSchools = schools.slice(0, 3).flatMap((school) =>
    own.map((item): Entry => ({
      at: day(addDays(foundedOn, 90), '14:05'),
      who,
      async does(work) {
        const facts = factsOf(item, addDays(foundedOn, 90))
        const file = await aPaper(making, item, addDays(foundedOn, 90))
        await addDocument(work, { ...facts, says: '', goes: 'published', item: item.id, schoolId: school.id }, file)
      },
    })),
  )
  return [...entries, ...ofSchools]
}

function factsOf({ title, kind, audience, about = '', reviewedAfterMonths: months }: LibraryItem, on: PlainDate) {
  return { title, kind, audience, about, reviewOn: months === undefined ? null : addMonths(on, months) }
}

/** A folder that was taken in, one note of which is past its date by now; and one that waits, with what is doubtful in it. */
function pastNotes(making: Making, schools: readonly MadeSchool[]): Entry[] {
  const { today, foundedOn, administrator: who } = making
  const [first, second, third] = schools
  if (!first || !second || !third) return []
  const notes = (list: readonly { school: MadeSchool; on: PlainDate; name: string }[]) =>
    Promise.all(list.map(({ school, on, name }) => aNote(making, school, on, name)))
  const years = (back: number) => addDays(addMonths(foundedOn, -12 * back), -130)
  const byUrn = ({ row }: MadeSchool, on: PlainDate) => `${row.urn} ${on} Note of visit.pdf`
  let batch = ''
  return [
    {
      at: momentOn(making, addDays(foundedOn, 60), '10:30'),
      who,
      async does(work) {
        const list = [first, second].flatMap((school) => [2, 9].map((back) => ({ school, on: years(back) })))
        batch = await previewNotes(
          work,
          await notes(list.map((each) => ({ ...each, name: byUrn(each.school, each.on) }))),
        )
      },
    },
    { at: momentOn(making, addDays(foundedOn, 60), '10:55'), who, does: (work) => takeNotes(work, batch) },
    {
      at: momentOn(making, addDays(today, -2), '15:30'),
      who,
      async does(work) {
        const doubtful = { school: third, on: years(3), name: 'Autumn visit.pdf' }
        const sure = { school: third, on: years(2), name: byUrn(third, years(2)) }
        await previewNotes(work, await notes([doubtful, sure]))
      },
    },
  ]
}

function drawnFile(making: Making, schools: readonly MadeSchool[]): Entry[] {
  const [school] = schools
  const { today, administrator: who } = making
  if (!school) return []
  const because = 'The headteacher asked in writing for all that is held of the school'
  return [
    {
      at: momentOn(making, addDays(today, -1), '09:20'),
      who,
      does: (work) => askForFile(work, { schoolId: school.id, personId: null, because }),
    },
  ]
}

const aPaper = (making: Making, { title, about }: LibraryItem, on: PlainDate) =>
  aFile(making, `${title.replaceAll('/', ' ')}.pdf`, title, on, [
    { kind: 'paragraph', text: about ?? 'What it is for, and whom it concerns.' },
    { kind: 'heading', level: 1, text: 'What it says' },
    {
      kind: 'list',
      items: [
        'What the service does, and what a school can count on.',
        'Who is asked, and by when.',
        'What is looked at again, and how.',
      ],
    },
  ])

const aNote = (making: Making, { row }: MadeSchool, on: PlainDate, name: string) =>
  aFile(making, name, 'Note of visit', on, [
    { kind: 'facts', facts: [{ name: 'School', value: row.name }] },
    {
      kind: 'paragraph',
      text: 'Seen: reading in two classes, with the subject leader. Agreed: to meet again in the spring.',
    },
  ])
