import { explainAnnualReport } from './explain-annual-report.ts'
import { explainCalendar, explainClocks } from './explain-calendar.ts'
import { explainMeasures } from './explain-measures.ts'
import { explainFirstContact } from './explain-first-contact.ts'
import { explainFunds } from './explain-funds.ts'
import { explainInterventions, explainSupportTeams } from './explain-interventions.ts'
import { explainKnowledge } from './explain-knowledge.ts'
import { explainInformalSupport } from './explain-informal-support.ts'
import { explainKeeping, explainLibrary } from './explain-papers.ts'
import { explainMission } from './explain-mission.ts'
import { explainNotices } from './explain-notices.ts'
import { explainOffers } from './explain-offers.ts'
import { explainPartnership } from './explain-partnership.ts'
import { explainPlans } from './explain-plans.ts'
import { explainProgrammes } from './explain-programmes.ts'
import { explainEvidence, explainForms, explainOffline, explainScales } from './explain-records.ts'
import { explainReviews } from './explain-reviews.ts'
import { explainRoles, explainTraining } from './explain-roles.ts'
import { explainGroups, explainPhases, explainSchoolTypes } from './explain-schools.ts'
import { explainMarks, explainSelfEvaluation } from './explain-self-evaluation.ts'
import { explainTargets } from './explain-targets.ts'
import { explainService } from './explain-service.ts'
import { explainCommissioning } from './explain-commissioning.ts'
import { explainConcerns } from './explain-concerns.ts'
import { explainConsultation } from './explain-consultation.ts'
import { explainCommunications } from './explain-communications.ts'
import { explainCoreWork } from './explain-core-work.ts'
import { explainCourses, explainPractice } from './explain-courses.ts'
import { explainDecidingGroup } from './explain-deciding-group.ts'
import { explainDays } from './explain-days.ts'
import { explainNeed } from './explain-need.ts'
import { explainTrading } from './explain-trading.ts'
import { explainTime } from './explain-time.ts'
import { explainPathways } from './explain-pathways.ts'
import { explainRequests } from './explain-requests.ts'
import { explainTriggers } from './explain-triggers.ts'
import { explainVisits } from './explain-visits.ts'
import { explainWords } from './explain-words.ts'
import { explainCollaborations } from './explain-collaborations.ts'
import { explainDesignations } from './explain-designations.ts'
import { explainStrengths } from './explain-strengths.ts'
import { explainBrokering } from './explain-brokering.ts'
import { explainWorkplans } from './explain-workplans.ts'
import { type Handbook, type HandbookPart, type HandbookSection } from './handbook.ts'
import { type ServiceModel } from './service-model.ts'
import { capital, word } from './words.ts'

/** The service as a handbook in English, printed from the same values as its rules use. */
export function explainModel(model: ServiceModel): Handbook {
  const { authority, title, schoolYear, status, transitional, source } = model.identity
  const many = (key: Parameters<typeof word>[1]) => capital(word(model, key, { form: 'many' }))
  return {
    title,
    introduction: [
      `This is how ${authority} works with its schools, as written for the school year ${schoolYear}.`,
      `${STATUS_SAYS[status]}${transitional ? ' It is transitional.' : ''}`,
      `It rests on ${source.title}${source.date === undefined ? '' : ` (${source.date})`}.`,
    ],
    sections: [
      section('words', 'Words', explainWords(model)),
      ...(model.service
        ? [section('service', `What the ${word(model, 'service')} stands for and offers`, explainService(model))]
        : []),
      ...(model.consultation
        ? [section('consultation', 'How this model is consulted on', explainConsultation(model))]
        : []),
      section('roles', 'Who does what', explainRoles(model)),
      section('training', 'What people have on file', explainTraining(model)),
      section('calendar', 'The year', explainCalendar(model)),
      section('clocks', 'How long things may take', explainClocks(model)),
      section('phases', 'Phases of education', explainPhases(model)),
      section('school-types', 'Types of school', explainSchoolTypes(model)),
      section('group-kinds', many('group'), explainGroups(model)),
      section('school-marks', 'What is marked of a school', explainMarks(model)),
      section('programmes', many('programme'), explainProgrammes(model)),
      section('offers', 'What schools can order', explainOffers(model)),
      ...(model.trading ? [section('trading', 'Orders, charges and income', explainTrading(model))] : []),
      section('visit-types', many('visit'), explainVisits(model)),
      ...(model.courses ? [section('courses', 'Courses', explainCourses(model))] : []),
      ...(model.practice ? [section('practice', 'Effective practice', explainPractice(model))] : []),
      ...(model.strengths ? [section('strengths', 'Strengths and areas to develop', explainStrengths(model))] : []),
      ...(model.brokering ? [section('brokering', 'Help between schools', explainBrokering(model))] : []),
      ...(model.collaborations
        ? [section('collaborations', 'Schools that work together', explainCollaborations(model))]
        : []),
      ...(model.designations ? [section('designations', model.designations.many, explainDesignations(model))] : []),
      ...(model.firstContact
        ? [section('first-contact', `The ${word(model, 'secondContact')}`, explainFirstContact(model))]
        : []),
      ...(model.informalSupport
        ? [section('informal-support', model.informalSupport.name, explainInformalSupport(model))]
        : []),
      section('record-forms', many('record'), [
        ...explainForms(model),
        ...explainEvidence(model),
        ...explainOffline(model),
      ]),
      section('self-evaluation', many('selfEvaluation'), explainSelfEvaluation(model)),
      ...(model.annualReport ? [section('annual-report', many('annualReport'), explainAnnualReport(model))] : []),
      ...(model.triggers ? [section('triggers', 'What is noticed in figures', explainTriggers(model))] : []),
      ...(model.concerns ? [section('concerns', 'Concerns', explainConcerns(model))] : []),
      ...(model.need ? [section('need', 'What a school needs of the service', explainNeed(model))] : []),
      ...(model.requests ? [section('requests', many('request'), explainRequests(model))] : []),
      ...(model.pathways.length > 0 ? [section('pathways', 'Ways of support', explainPathways(model))] : []),
      ...(model.notices.length > 0 ? [section('notices', 'Notices to schools', explainNotices(model))] : []),
      ...(model.reviews.length > 0 ? [section('reviews', many('review'), explainReviews(model))] : []),
      ...(model.days ? [section('days', 'Days', explainDays(model))] : []),
      ...(model.workplans ? [section('workplans', 'Workplans', explainWorkplans(model))] : []),
      ...(model.coreWork ? [section('core-work', 'Core work', explainCoreWork(model))] : []),
      ...(model.knowledge ? [section('knowledge', 'What is known of schools', explainKnowledge(model))] : []),
      ...(model.communications ? [section('communications', 'Messages to schools', explainCommunications(model))] : []),
      ...(model.funds ? [section('funds', 'Where money and days come from', explainFunds(model))] : []),
      ...(model.time ? [section('time', 'Time', explainTime(model))] : []),
      ...(model.plans ? [section('plans', many('plan'), explainPlans(model))] : []),
      ...(model.partnership ? [section('partnership', 'Partnership at work', explainPartnership(model))] : []),
      ...(model.decidingGroup
        ? [section('deciding-group', model.decidingGroup.name, explainDecidingGroup(model))]
        : []),
      ...(model.mission ? [section('mission', 'The mission', explainMission(model))] : []),
      ...(model.commissioning
        ? [section('commissioning', 'Priorities, commissions and money', explainCommissioning(model))]
        : []),
      ...(model.targets ? [section('targets', many('target'), explainTargets(model))] : []),
      ...(model.interventions.length > 0
        ? [section('interventions', many('notice'), explainInterventions(model))]
        : []),
      ...(model.supportTeams ? [section('support-teams', many('supportTeam'), explainSupportTeams(model))] : []),
      section('scales', 'Scales of judgement', explainScales(model)),
      ...ownMeasures(model),
      section('library', 'The library', explainLibrary(model)),
      section('keeping', 'What is kept, and for how long', explainKeeping(model)),
    ],
  }
}

/** What is published is measured everywhere: only what a model adds is a section of its own. */
function ownMeasures(model: ServiceModel): HandbookSection[] {
  const parts = explainMeasures(model)
  return parts.length === 0 ? [] : [section('measures', 'What is measured beside what is published', parts)]
}

const STATUS_SAYS: Readonly<Record<ServiceModel['identity']['status'], string>> = {
  proposed: 'It is proposed, and not yet in force.',
  'in-consultation': 'It is in consultation, and not yet in force.',
  final: 'It is final.',
  superseded: 'A later one has taken its place.',
}

function section(name: string, title: string, parts: readonly HandbookPart[]): HandbookSection {
  const none: HandbookPart = { kind: 'paragraph', text: 'There are none.' }
  return { anchor: `section.${name}`, title, parts: parts.length === 0 ? [none] : parts }
}
