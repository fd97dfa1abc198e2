import { begin, type Passages } from './passage.ts'

/** Sections of records of contact between heads, of audits, and of the first visit of a partnership. */
export const ofContacts: Passages = {
  challenge: [
    ({ subject, strength, isStrong }) =>
      `The school judges itself ${isStrong ? 'fairly, and if anything a little hard' : 'fairly in most things'}. I questioned its view of ${subject}: the figures are good, and the books that we opened together less so. On ${strength} nothing had to be questioned.`,
    ({ finding, people, few }) =>
      `With ${people} I went through ${few} statements of the self-evaluation. ${finding} The school had not put it so plainly, and will.`,
  ],
  need: [
    ({ subject, group, cause }) =>
      `What the school needs most is help with ${subject} for ${group}. ${cause} Two other schools of the community have said the same, so that it may be one piece of work for three.`,
    ({ next, subject }) =>
      `The need is narrow and clear: ${subject}, and there the wish to ${next}. There is no call for a wider programme.`,
  ],
  brokering: [
    ({ subject, few }) =>
      `A school ten minutes away has done this well and is glad to help. Its leader for ${subject} comes for ${few} half-days this term, and two teachers go back with her. Nothing from outside the community is needed.`,
    ({ subject, strength }) =>
      `In exchange for help with ${subject} this school opens its doors on ${strength}. The two heads have agreed on dates, and I have told the lead of the community.`,
  ],
  'carried-over': [
    ({ next }) =>
      `Of the two points of the last contact one is done. The other, to ${next}, has been begun and needs another term.`,
    ({ strength }) =>
      `The last contact asked for a visit to another school on ${strength}. It took place, and staff still speak of it.`,
  ],
  monitoring: [({ subject }) => `Only this follows: I shall ask about ${subject} when we next speak, in six weeks.`],
  leadership: [
    ({ isStrong, people }) =>
      `${isStrong ? 'Leadership is assured at every level.' : 'Leadership at the top is assured; middle leaders are new to their posts.'} I spoke with ${people} and with three subject leaders. There is expertise in coaching here that others could use; work with data is an area to develop.`,
  ],
  'teaching-and-learning': [
    ({ subject, strength, isStrong }) =>
      `${isStrong ? 'Teaching is consistent and well planned throughout.' : 'Teaching is well planned, and less consistent than the plans.'} ${begin(strength)} is a strength that is worth sharing. ${begin(subject)} is the area to develop, and the school would welcome a partner in it.`,
  ],
  administration: [
    () =>
      'The office runs without a ripple. Its way of handling admissions during the year is worth showing to others.',
    () => 'Sound. The school would like to see how others have moved their letters and consents out of paper.',
  ],
  finance: [
    () =>
      'The budget is in balance and read by governors each half-term. The business manager has helped two other schools with theirs and would do so again.',
    () =>
      'In balance this year, with a falling roll in view. A conversation with a school that has gone through the same would help.',
  ],
  site: [
    () => 'Well kept and safe. The caretaker’s plan of the year is a model of its kind.',
    () => 'Good use of a small site; the hall is shared with the community on three evenings.',
  ],
  'pastoral-care': [
    () => 'A trained team of three, with a clear way in for families. Other schools have asked to see it.',
    () => 'Caring and well known by pupils. What is missing is time for supervision of those who carry it.',
  ],
  families: [
    ({ subject }) =>
      `Workshops on ${subject} are well attended, and a third of those who come are fathers. Families who do not come are called by somebody who knows them.`,
    () => 'Families trust the school. The weekly coffee morning would be easy to copy.',
  ],
  offer: [
    ({ strength, few }) =>
      `The head offers ${few} half-days a term on ${strength}, and would host a visit at any time.`,
    ({ strength }) =>
      `Willing to share ${strength} with up to two schools at once. Not before the middle of next term.`,
  ],
  areas: [
    ({ subject, group, cause }) =>
      `The area under the spotlight is ${subject}, for ${group}. ${cause} The keys helped to put it into words that governors and staff share.`,
  ],
  strengths: [
    ({ strength, people }) =>
      `${begin(strength)} is established and can be built upon. ${begin(people)} work closely together, and staff are open to being seen at work. Parents who were asked speak well of the school.`,
  ],
}
