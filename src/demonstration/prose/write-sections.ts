import type { SchoolRow } from '#imports/register-file/index.ts'
import type { RecordForm, VisitType } from '#model/index.ts'
import type { MadeSchool, Making } from '../making.ts'
import { focusesFor, type Focus } from './focus.ts'
import { ofContacts } from './of-contacts.ts'
import { ofNotes } from './of-notes.ts'
import { ofRecords } from './of-records.ts'
import type { Passages, Told } from './passage.ts'

type Asked = { form: RecordForm; type: VisitType; school: MadeSchool; isDraft: boolean }
type Section = { section: string; body: string; judgement: number | null; isNotDiscussed: boolean }

const EVERY: readonly Passages[] = [ofNotes, ofRecords, ofContacts]

/** The ways in which a section can be told, whichever records have it; undefined where none has. */
export const passagesOf = (section: string) => EVERY.map((each) => each[section]).find((each) => each !== undefined)

/** What the school works on this year. */
export function focusOf(school: MadeSchool): Focus {
  const all = focusesFor(school.row)
  return all[Number(school.row.urn) % all.length]!
}

/** Of which year groups a record of the school may speak. */
export function yearGroupsOf({ statutoryLowAge, statutoryHighAge }: SchoolRow): readonly string[] {
  const [low, high] = [statutoryLowAge ?? 4, statutoryHighAge ?? 11]
  if (high > 11) return ['Year 8', 'Year 9', 'Year 10']
  if (high <= 5) return ['the older group', 'the room for two-year-olds']
  return high <= 7 ? ['Year 1', 'Year 2'] : low >= 7 ? ['Year 3', 'Year 4', 'Year 5'] : ['Year 2', 'Year 4', 'Year 5']
}

/** A record as an adviser of the service writes it: in the model's sections, on its scale. A draft stops after the first two. */
export function writeSections({ model, chance }: Making, { form, type, school, isDraft }: Asked): Section[] {
  const must = new Set(type.record.mustHave?.sections)
  const told: Told = {
    ...focusOf(school),
    isStrong: chance.happens(0.68),
    people: chance.one(PEOPLE),
    yearGroup: chance.one(yearGroupsOf(school.row)),
    few: chance.one(['two', 'three', 'four']),
  }
  return form.sections.flatMap((section, at): Section[] => {
    if (isDraft && at > 1) return []
    // Lines stand where the form asks for lines; what is written of themes becomes lines of theirs.
    if (section.entries && section.entries !== 'themes') return []
    const isLeftOut = !section.required && !must.has(section.id) && chance.happens(0.28)
    if (isLeftOut && !(isDraft && at === 0))
      return [{ section: section.id, body: '', judgement: null, isNotDiscussed: true }]
    return [
      {
        section: section.id,
        body: bodyOf(section.id, told, chance, form),
        judgement: judge(section.judgement),
        isNotDiscussed: false,
      },
    ]
  })

  function judge(scaleId: string | undefined): number | null {
    const scale = model.scales.find(({ id }) => id === scaleId)
    if (!scale) return null
    const fair = scale.points.map(({ value }) => value).filter((value) => !scale.lessThanSatisfactory.includes(value))
    // Seldom the best of all, and a weaker one only where the words say so.
    return told.isStrong ? (fair[chance.happens(0.15) ? 0 : 1] ?? fair[0] ?? null) : (fair.at(-1) ?? null)
  }
}

function bodyOf(section: string, told: Told, chance: Making['chance'], form: RecordForm): string {
  const isContact = form.sections.some(({ id }) => id === 'challenge' || id === 'finance' || id === 'areas')
  const isRecord = form.sections.some(({ id }) => id === 'summary' || id === 'what-we-know')
  const inOrder = isContact ? [ofContacts, ...EVERY] : isRecord ? [ofRecords, ...EVERY] : EVERY
  const passages = inOrder.map((each) => each[section]).find((each) => each !== undefined) ?? ofNotes.evaluation!
  return chance.one(passages)(told)
}

const PEOPLE = [
  'the headteacher and the deputy headteacher',
  'the headteacher',
  'the headteacher and the leader for English',
  'the headteacher and two middle leaders',
]
