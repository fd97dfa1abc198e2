import type { SchoolRow } from '#imports/register-file/index.ts'

/** What an adviser and a school are working on: the thread that runs through a school's records and actions. */
export type Focus = {
  /** 'writing' */
  subject: string
  /** 'boys in key stage 2' */
  group: string
  /** A whole sentence on what was found. */
  finding: string
  /** A whole sentence on why. */
  cause: string
  /** What the school does next: 'moderate writing across three year groups'. */
  next: string
  /** What goes well: 'early reading'. */
  strength: string
  /** The ages that a school must teach for this to be true of it: up to at least, and from at most. */
  upTo?: number
  from?: number
}

const primary: readonly Focus[] = [
  {
    subject: 'writing',
    group: 'boys in key stage 2',
    finding: 'Boys write with imagination but leave their first draft as it stands; few go back to it.',
    cause: 'Editing is taught as a lesson of its own on Fridays and not as part of each piece.',
    next: 'moderate writing across Years 3 to 6 with two neighbouring schools',
    strength: 'early reading',
    upTo: 11,
    from: 5,
  },
  {
    subject: 'reading',
    group: 'pupils who join after Reception',
    finding: 'Pupils who join late catch up in decoding within two terms, and in comprehension much more slowly.',
    cause: 'Their reading is heard often, but what they read is seldom talked about.',
    next: 'plan a daily conversation about a shared text for every pupil who joined since Year 1',
    strength: 'phonics',
    from: 5,
  },
  {
    subject: 'mathematics',
    group: 'disadvantaged pupils in Years 5 and 6',
    finding: 'Pupils calculate accurately and lose their way where a problem has more than one step.',
    cause: 'Reasoning comes at the end of the lesson, when those who need it most have not got that far.',
    next: 'begin each mathematics lesson in Years 5 and 6 with a problem that all can start',
    strength: 'knowledge of number facts',
    upTo: 11,
  },
  {
    subject: 'attendance',
    group: 'pupils who miss a day a week or more',
    finding: 'Attendance is better than a year ago for most, and unchanged for a group of eleven pupils.',
    cause: 'First-day calls are made; what follows after the third day depends on who is in the office.',
    next: 'agree with the attendance team what happens on the third and the tenth day of absence',
    strength: 'behaviour around the school',
  },
  {
    subject: 'spoken language',
    group: 'children in the early years',
    finding: 'Children play together well, and adults often answer their own questions before a child can.',
    cause: 'Staff have had training in phonics but none in talk for the last three years.',
    next: 'train all early years staff in conversation, and film two sessions a term for their own use',
    strength: 'the outdoor area',
    from: 4,
  },
  {
    subject: 'science',
    group: 'higher-attaining pupils',
    finding: 'Pupils remember what they did in science and are less sure of what it showed.',
    cause: 'Units are planned around activities; the question that each should answer is not always clear to pupils.',
    next: 'name in each unit the three things that pupils will know at its end, and check them a term later',
    strength: 'reading across the curriculum',
  },
  {
    subject: 'subject leadership',
    group: 'foundation subjects',
    finding: 'Leaders of history and geography know their plans well and have had little time to see them taught.',
    cause: 'Release time goes to English and mathematics first, and is often lost to cover.',
    next: 'give each subject leader one protected half-day a term, with a written question to answer',
    strength: 'the sequence of the curriculum',
  },
]

const secondary: readonly Focus[] = [
  {
    subject: 'English',
    group: 'boys in key stage 4',
    finding: 'Boys speak about a text with insight, and write half a page where a page and a half is needed.',
    cause: 'Extended writing is set as homework, where it is done least by those who need it most.',
    next: 'give one lesson a fortnight in Years 9 to 11 to extended writing in silence',
    strength: 'attendance in key stage 4',
  },
  {
    subject: 'mathematics',
    group: 'pupils who came with low scores',
    finding: 'Pupils who arrived behind in mathematics make little ground in Year 7 and good ground after it.',
    cause: 'Much of Year 7 goes over what was taught in primary schools, whether pupils know it or not.',
    next: 'plan the first half-term of Year 7 together with two primary schools',
    strength: 'teaching of the sixth form',
  },
  {
    subject: 'attendance',
    group: 'disadvantaged pupils in Years 8 and 9',
    finding: 'Absence grows from the second half of Year 8, most of all on Fridays.',
    cause: 'Form tutors have the figures weekly but no agreed time in which to speak with pupils about them.',
    next: 'set a tutor conversation for every pupil below 92 per cent, and report on it each half-term',
    strength: 'calm corridors and lessons',
  },
  {
    subject: 'science',
    group: 'pupils with special educational needs',
    finding: 'Pupils are well supported in class and do less well where no adult sits beside them.',
    cause: 'Support is planned around hours and not around what a pupil should soon do alone.',
    next: 'write for each supported group what it will do without help by the end of term',
    strength: 'practical work',
  },
]

const special: readonly Focus[] = [
  {
    subject: 'communication',
    group: 'pupils who use symbols',
    finding: 'Pupils ask for things readily, and comment or refuse far less often.',
    cause: 'Boards are at hand at snack time and in English, and in a drawer for the rest of the day.',
    next: 'keep a board within reach in every room, and model ten comments a day',
    strength: 'the preparation for adult life',
  },
  {
    subject: 'reading',
    group: 'pupils in key stage 3',
    finding: 'Most pupils have moved on by a book band in two terms; a small group has not moved at all.',
    cause: 'The programme is the same for all, and was chosen for younger pupils.',
    next: 'choose with the English hub a programme that respects the age of the older pupils',
    strength: 'the work with families',
  },
]

const nursery: readonly Focus[] = [
  {
    subject: 'spoken language',
    group: 'two-year-olds',
    finding: 'Two-year-olds settle quickly, and their key people know their words and when they came.',
    cause: 'What key people know is written down at length, and read by few others.',
    next: 'put the five next words of each child where every adult in the room can see them',
    strength: 'the induction of families',
  },
]

/** What a school may be working on, by its kind and the ages that it teaches. */
export function focusesFor(school: SchoolRow): readonly Focus[] {
  const { phaseName, typeGroupName, statutoryLowAge, statutoryHighAge } = school
  const all =
    phaseName === 'Nursery'
      ? nursery
      : phaseName === 'Secondary' || phaseName === 'All-through'
        ? secondary
        : phaseName === 'Not applicable' || typeGroupName === 'Special schools'
          ? special
          : primary
  return all.filter(({ upTo = 0, from = 99 }) => (statutoryHighAge ?? 99) >= upTo && (statutoryLowAge ?? 0) <= from)
}
