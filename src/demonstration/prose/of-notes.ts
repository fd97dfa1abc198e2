import { begin, type Passages } from './passage.ts'

/** Sections of notes of visit that are organised by the school's own work. */
export const ofNotes: Passages = {
  'school-need': [
    ({ subject, group, finding, next }) =>
      `The school asked for a second view on ${subject}, above all for ${group}. ${finding} Leaders had seen the same in their own monitoring, so the time went on what to do about it. They will ${next}.`,
    ({ subject, finding, cause }) =>
      `The headteacher chose ${subject} as the subject of this visit. ${finding} ${cause} The school had already noticed the first of these, and was open about the second.`,
  ],
  'self-review': [
    ({ subject, strength, few }) =>
      `The school’s own review is honest and up to date. I put ${few} of its statements to the test, and found ${strength} at least as strong as it says. On ${subject} the evidence is thinner: the review describes what is done, and not yet what pupils can do because of it.`,
    ({ subject, people }) =>
      `Self-review was discussed with ${people}. It rests on a good range of evidence, and governors had questioned it before I did. I asked for the section on ${subject} to be shortened to the three things that the school would most like to change.`,
  ],
  'improvement-planning': [
    ({ next, few }) =>
      `The plan has ${few} priorities, each with a name and a date. I suggested that the milestones for this term say what will be seen and not only what will be done. The first of them is now to ${next}.`,
    ({ subject, cause }) =>
      `Planning for ${subject} follows from the review and is costed. ${cause} The plan as it stands does not touch that; the headteacher will change it before the governors meet.`,
  ],
  evaluation: [
    ({ subject, strength, people, isStrong }) =>
      isStrong
        ? `The school knows itself well and is moving at a good pace. ${begin(strength)} is a clear strength and could be shared with others. The work on ${subject} is young; ${people} have the means to carry it through.`
        : `The school has the right priorities, and its pace is uneven. ${begin(strength)} shows what it can do when all staff work in the same way. The same is now needed in ${subject}, where practice still differs from room to room.`,
    ({ subject, group, few }) =>
      `I saw ${few} lessons with the headteacher and we agreed on each. Teaching is calm and well prepared, and pupils are keen to talk about what they learn. The next step is to see in their work that ${group} get as much from it as the rest, in ${subject} first of all.`,
    ({ finding, strength }) =>
      `${begin(strength)} has gone from strength to strength since my last visit, and pupils can say why. ${finding} Leaders’ account of this is accurate, and their plan answers it.`,
  ],
  achievement: [
    ({ subject, group, finding, isStrong }) =>
      `${isStrong ? 'Results are in line with similar schools and have been for three years.' : 'Results have moved up and down with each cohort, and cohorts are small.'} The gap in ${subject} for ${group} has been there in each of them. ${finding}`,
    ({ subject, yearGroup }) =>
      `We went through the school’s own assessments year by year. They are moderated and can be relied on. ${begin(subject)} in ${yearGroup} is where the least ground has been made since the summer; the target there stands, and the support for it begins this half-term.`,
  ],
  theme: [
    ({ few, group }) =>
      `On the theme of the year I spoke with ${few} groups of pupils. They know whom to turn to, and gave examples. What the school does for ${group} is worth telling other schools about.`,
    () =>
      'The theme was looked at through the eyes of families new to the school. What they are told before they come is clear and friendly. What happens in the first fortnight depends on the class; the school will write down what works best.',
  ],
  'achievements-to-celebrate': [
    ({ strength }) =>
      `Visitors from two other schools came to see ${strength}, and both have asked to come again. Pupils led the tour themselves.`,
    ({ strength, yearGroup }) =>
      `The work on ${strength} has been chosen as an example by the network of neighbouring schools. In ${yearGroup} every pupil performed in the summer concert.`,
  ],
  'next-steps': [
    ({ next, subject }) =>
      `The school will ${next}; the headteacher will tell governors how it goes before the end of term. I shall look at pupils’ books in ${subject} at the next visit.`,
    ({ next, few }) =>
      `By the next visit the school will ${next}. I shall find ${few} schools that have done the same and would show it. We meet again next term and begin with pupils’ work.`,
  ],
  'serving-children': [
    ({ isStrong, subject, group }) =>
      isStrong
        ? `The school serves its children well, and its self-evaluation says so with good evidence. Children feel safe and like to come. What it needs now is to bring ${subject} for ${group} to where the rest already is.`
        : `The school is improving, and does not yet serve all its children equally well. Self-evaluation is frank about this. The need is greatest in ${subject}, for ${group}.`,
  ],
  targets: [
    ({ subject }) =>
      `Targets were set from each child’s starting point and are a step above what the same pace would bring. In ${subject} they are ambitious, and the school can say what each rests on.`,
    ({ subject, few }) =>
      `The targets are suitable as a whole. I asked the school to look again at ${few} of those in ${subject}: they would be met by the pace of last year. New ones will be with governors by their next meeting.`,
  ],
  'teaching-and-learning': [
    ({ few, isStrong, subject }) =>
      `${begin(few)} lessons were seen jointly with the headteacher. ${isStrong ? 'Explanations were clear, and questions made children think before they answered.' : 'Explanations were clear; questions were answered by a few hands, and the others could wait.'} In ${subject} the work was well matched to what children already knew.`,
  ],
  tracking: [
    ({ group, yearGroup }) =>
      `Progress is recorded each half-term, and teachers talk about it with a senior leader. The picture for ${group} is complete; in ${yearGroup} some entries were missing after a change of class. Leaders now look first at those who have not moved for two half-terms.`,
  ],
  'planning-for-improvement': [
    ({ next, subject }) =>
      `The plan is short and known by all staff. Its priority for ${subject} has been sharpened since the last visit: the school will ${next}. Governors receive a page on it at each meeting.`,
  ],
  'judgements-validated': [
    ({ few, subject, people }) =>
      `Together with ${people} I saw ${few} lessons, looked at books in ${subject}, and spoke with a group of children and with two governors. On every lesson we came to the same judgement. On the books I was a little more cautious than the school.`,
  ],
  'partnership-working': [
    ({ subject }) =>
      `No partnership working with the service is needed at present. The headteacher would welcome a visit to a school that is further on with ${subject}, and I shall arrange it.`,
    ({ subject, next }) =>
      `We agreed that a term of partnership working on ${subject} would help, and the Chair was told. The request will say that the school wants to ${next}.`,
  ],
}
