import { begin, type Passages } from './passage.ts'

/** Sections of records that follow one subject a visit: data, self-evaluation, improvement; and of what is known of a school. */
export const ofRecords: Passages = {
  summary: [
    ({ people, subject, few }) =>
      `The visit began with a conversation with ${people}. We looked at pupils’ work in ${subject}, saw ${few} lessons, and met the Chair of Governors for half an hour. The questions had been sent a week before, and the school had prepared for each of them.`,
    ({ people, yearGroup }) =>
      `I met ${people}, a group of pupils from ${yearGroup} and two governors. The school’s own papers were with me in good time. We closed with an hour on what should be different by the next visit.`,
  ],
  'strengths-and-weaknesses': [
    ({ strength, subject, finding }) =>
      `Strengths, as agreed with the headteacher and the Chair: ${strength}, and the progress of pupils who began with little English. Areas for development: ${subject} first of all. ${finding}`,
    ({ strength, subject, group }) =>
      `Value added is above that of similar schools as a whole. ${begin(strength)} stands out. The weakness is in ${subject} for ${group}, as it was a year ago, though the gap is narrower.`,
  ],
  comparison: [
    ({ subject, yearGroup }) =>
      `Against national and local figures the school is a little above in reading and in line in mathematics. In ${subject} it is below its own target by four pupils. One cohort of twenty-three explains much of it; ${yearGroup} is on course for the next target.`,
    ({ subject }) =>
      `The school met its targets in all but ${subject}, where it was short by three pupils. Compared with local schools of its kind it stands in the middle. With cohorts of this size a difference of one or two pupils says little.`,
  ],
  rationale: [
    ({ cause }) =>
      `${cause} Two changes of class teacher in the year before also played their part, and leaders said so without being asked. The support that was given in the spring came in time for most.`,
    ({ cause, group }) =>
      `The school’s explanation is convincing. ${cause} For ${group} this weighs more than for others, because they have fewer chances to make up for it at home.`,
  ],
  targets: [
    ({ subject, group }) =>
      `Targets for the year after next were agreed for all measures, with separate ones for attendance and for ${group}. They are challenging and can be reached. In ${subject} the school raised its own proposal after we had looked at starting points together.`,
  ],
  recommendations: [
    ({ next, subject }) => `The school should ${next}, and tell governors in writing what came of it in ${subject}.`,
    ({ next, group }) =>
      `Two were agreed during the visit: to ${next}; and to report to each meeting of governors on how ${group} are getting on.`,
  ],
  'quality-of-self-evaluation': [
    ({ subject, few, isStrong }) =>
      `${isStrong ? 'Self-evaluation is thorough and widely owned.' : 'Self-evaluation is honest, and done by too few people.'} The tool is used accurately. Of the ${few} statements that I tested all but one held; the one on ${subject} needs evidence from pupils’ work beside that from assessments.`,
  ],
  grades: [
    ({ isStrong, subject }) =>
      isStrong
        ? `Each grade was discussed, and I agree with all of them. The grade for ${subject} was the closest call; what turned it was the work that pupils have done since the autumn.`
        : `Each grade was discussed. I agree with all but one: the school had given itself a better grade in ${subject} than the work shows at present. The headteacher accepts this, and the lower grade stands.`,
  ],
  'effectiveness-of-planning': [
    ({ next, subject }) =>
      `The improvement plan rests squarely on self-evaluation, and its ${subject} priority can be traced back to it line by line. Milestones are reviewed each half-term. For the coming year it will have fewer actions: the first is to ${next}.`,
  ],
  'effectiveness-of-initiatives': [
    ({ strength, finding }) =>
      `The initiative for ${strength} has done what it set out to do and can be wound down. That for the current priority has been running for two terms. ${finding} It should go on for one more, and then be judged.`,
  ],
  'what-we-know': [
    ({ strength, subject, finding }) =>
      `The school is stable and well led, with ${strength} as its strength. ${finding} The school’s own priority is ${subject}, and what it does about it is right. This rests on today’s visit, on the published figures and on what governors told us.`,
    ({ subject, group, cause }) =>
      `A friendly school with ambition for all its pupils. Results are sound as a whole; those of ${group} in ${subject} are not yet. ${cause} The headteacher knows this and asked us to come back to it.`,
  ],
  performance: [
    ({ subject, isStrong }) =>
      `${isStrong ? 'Three-year averages are above those of similar schools in reading and mathematics.' : 'Three-year averages are below those of similar schools, by little in reading and more in mathematics.'} In ${subject} the last two cohorts were small, so that a few pupils decide the figure. Nothing here changes the service that the school receives.`,
  ],
  'inspection-readiness': [
    ({ subject, few }) =>
      `An inspection within this school year is likely. Leaders can speak to every subject; in ${subject} they should have pupils’ work at hand. We went through ${few} questions that governors might be asked.`,
  ],
  'vulnerable-pupils': [
    ({ group, isStrong }) =>
      `Disadvantaged pupils as a group attend ${isStrong ? 'nearly as well as the others' : 'less well than the others'}, and make about the same progress while they are there. What is done for ${group} is reviewed every half-term.`,
  ],
  'what-next': [
    ({ next, subject }) =>
      `The school will ${next}. The partnership takes ${subject} as the subject of its next meeting, and this school hosts it. I shall call in before the end of term.`,
    ({ next }) =>
      `Singly, the school will ${next}. I shall put its headteacher in touch with a colleague who did this last year.`,
  ],
}
