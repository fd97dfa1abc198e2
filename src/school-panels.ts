import { inspectionsSchoolPanel } from '#inspections/index.ts'
import { marksSchoolPanel } from '#schools/index.ts'
import { dueSchoolPanels } from '#due/index.ts'
import { peopleSchoolPanels } from '#people/index.ts'
import { actionsNumber } from '#actions/index.ts'
import { programmeSchoolPanels } from '#programmes/index.ts'
import { flagsSchoolPanel } from '#flags/index.ts'
import { figuresSchoolPanel } from '#profiles/index.ts'
import { recordSchoolPanel } from '#records/index.ts'
import { visitSchoolPanels } from '#visits/index.ts'
import { ordersSchoolPanel } from '#trading/index.ts'
import { concernsSchoolPanel } from '#concerns/index.ts'
import { coreWorkSchoolPanel } from '#core-work/index.ts'
import { knowledgeSchoolPanel } from '#knowledge/index.ts'
import { contactsSchoolPanel } from '#contacts/index.ts'
import { practiceSchoolPanel } from '#practice/index.ts'
import { missionSchoolPanel } from '#mission/index.ts'
import { mediumTermSchoolPanel } from '#deciding-group/index.ts'
import { commissionsSchoolPanel } from '#commissions/index.ts'
import { strengthsSchoolPanel } from '#strengths/index.ts'
import { helpSchoolPanel } from '#brokering/index.ts'
import { collaborationsSchoolPanel } from '#collaborations/index.ts'
import { designationsSchoolPanel } from '#designations/index.ts'
import { strategiesSchoolPanel } from '#strategies/index.ts'
import { coursesSchoolPanel } from '#courses/index.ts'
import { annualReportSchoolPanel } from '#annual-reports/index.ts'
import { interventionsSchoolPanel } from '#interventions/index.ts'
import { supportTeamsSchoolPanel } from '#support-teams/index.ts'
import { needSchoolPanel } from '#need/index.ts'
import { noticesSchoolPanel } from '#notices/index.ts'
import { plansSchoolPanel } from '#plans/index.ts'
import { reviewsSchoolPanel } from '#joint-reviews/index.ts'
import { targetsSchoolPanel } from '#targets/index.ts'
import { librarySchoolPanel } from '#library/index.ts'
import { pastNotesSchoolPanel } from '#past-notes/index.ts'
import { casesSchoolPanel } from '#cases/index.ts'
import { requestsSchoolPanel } from '#requests/index.ts'
import { caseTeamSchoolPanel } from '#case-support/index.ts'
import { firstContactSchoolPanel } from '#first-contact/index.ts'
import { daysSchoolPanel } from '#days/index.ts'
import { workplanSchoolPanel } from '#workplans/index.ts'
import { selfEvaluationSchoolPanel } from '#self-evaluation/index.ts'
import type { SchoolPanel } from '#schools/index.ts'

/** What each room shows on a school's page, in the order in which it stands there. */
export const SCHOOL_PANELS: readonly SchoolPanel[] = [
  ...peopleSchoolPanels,
  needSchoolPanel,
  casesSchoolPanel,
  requestsSchoolPanel,
  workplanSchoolPanel,
  caseTeamSchoolPanel,
  plansSchoolPanel,
  figuresSchoolPanel,
  flagsSchoolPanel,
  inspectionsSchoolPanel,
  ...programmeSchoolPanels,
  ...visitSchoolPanels,
  contactsSchoolPanel,
  coreWorkSchoolPanel,
  knowledgeSchoolPanel,
  firstContactSchoolPanel,
  daysSchoolPanel,
  coursesSchoolPanel,
  practiceSchoolPanel,
  strengthsSchoolPanel,
  missionSchoolPanel,
  helpSchoolPanel,
  commissionsSchoolPanel,
  mediumTermSchoolPanel,
  collaborationsSchoolPanel,
  designationsSchoolPanel,
  strategiesSchoolPanel,
  ordersSchoolPanel,
  actionsNumber,
  recordSchoolPanel,
  annualReportSchoolPanel,
  targetsSchoolPanel,
  interventionsSchoolPanel,
  concernsSchoolPanel,
  noticesSchoolPanel,
  supportTeamsSchoolPanel,
  reviewsSchoolPanel,
  librarySchoolPanel,
  selfEvaluationSchoolPanel,
  marksSchoolPanel,
  pastNotesSchoolPanel,
  ...dueSchoolPanels,
]
