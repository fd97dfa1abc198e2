import { z } from 'zod'
import { annualReportSchema } from './annual-report-schema.ts'
import { calendarSchema, clockSchema } from './calendar-schema.ts'
import { commissioningSchema } from './commissioning-schema.ts'
import { communicationsSchema } from './communications-schema.ts'
import { concernsSchema } from './concerns-schema.ts'
import { consultationSchema } from './consultation-schema.ts'
import { coreWorkSchema } from './core-work-schema.ts'
import { coursesSchema } from './courses-schema.ts'
import { daysSectionSchema } from './days-schema.ts'
import { decidingGroupSchema } from './deciding-group-schema.ts'
import { firstContactSchema } from './first-contact-schema.ts'
import { fundsSectionSchema } from './funds-schema.ts'
import { identitySchema } from './identity-schema.ts'
import { evidenceKindSchema, offlineSchema, recordFormSchema, scaleSchema } from './records-schema.ts'
import { ownMeasuresSchema } from './measures-schema.ts'
import { interventionKindSchema } from './interventions-schema.ts'
import { informalSupportSchema } from './informal-support-schema.ts'
import { knowledgeSchema } from './knowledge-schema.ts'
import { keepingSchema, libraryItemSchema } from './papers-schema.ts'
import { noticeKindSchema } from './notices-schema.ts'
import { missionSchema } from './mission-schema.ts'
import { needSchema } from './need-schema.ts'
import { partnershipSchema } from './partnership-schema.ts'
import { pathwaySchema } from './pathways-schema.ts'
import { offerSchema } from './offers-schema.ts'
import { practiceSchema } from './practice-schema.ts'
import { collaborationsSchema } from './collaborations-schema.ts'
import { strengthsSchema } from './strengths-schema.ts'
import { brokeringSchema } from './brokering-schema.ts'
import { designationsSchema } from './designations-schema.ts'
import { requestsSchema } from './requests-schema.ts'
import { plansSchema } from './plans-schema.ts'
import { reviewKindSchema } from './reviews-schema.ts'
import { roleSchema, trainingSchema } from './roles-schema.ts'
import { groupKindSchema, phaseSchema, schoolTypeSchema } from './schools-schema.ts'
import { schoolMarkSchema, selfEvaluationSchema } from './self-evaluation-schema.ts'
import { serviceTextSchema } from './service-text-schema.ts'
import { supportTeamsSchema } from './support-teams-schema.ts'
import { targetsSchema } from './targets-schema.ts'
import { timeSectionSchema } from './time-schema.ts'
import { tradingSchema } from './trading-schema.ts'
import { triggersSchema } from './triggers-schema.ts'
import { programmeSchema, visitTypeSchema } from './visit-types-schema.ts'
import { wordsSchema } from './words-schema.ts'
import { workplansSchema } from './workplans-schema.ts'

/** XX-02. The whole of a service model's file; what it does not know it refuses. */
export const serviceModelSchema = z.strictObject({
  format: z.literal(1),
  identity: identitySchema,
  words: wordsSchema,
  roles: z.array(roleSchema).min(1),
  training: z.array(trainingSchema),
  calendar: calendarSchema,
  clocks: z.array(clockSchema),
  phases: z.array(phaseSchema).min(1),
  schoolTypes: z.array(schoolTypeSchema).min(1),
  groupKinds: z.array(groupKindSchema),
  schoolMarks: z.array(schoolMarkSchema).default([]),
  scales: z.array(scaleSchema),
  evidenceKinds: z.array(evidenceKindSchema).default([]),
  recordForms: z.array(recordFormSchema),
  offline: offlineSchema.optional(),
  visitTypes: z.array(visitTypeSchema),
  programmes: z.array(programmeSchema),
  offers: z.array(offerSchema).default([]),
  trading: tradingSchema.optional(),
  informalSupport: informalSupportSchema.optional(),
  selfEvaluation: selfEvaluationSchema.optional(),
  annualReport: annualReportSchema.optional(),
  targets: targetsSchema.optional(),
  interventions: z.array(interventionKindSchema).default([]),
  supportTeams: supportTeamsSchema.optional(),
  triggers: triggersSchema.optional(),
  consultation: consultationSchema.optional(),
  concerns: concernsSchema.optional(),
  need: needSchema.optional(),
  pathways: z.array(pathwaySchema).default([]),
  notices: z.array(noticeKindSchema).default([]),
  reviews: z.array(reviewKindSchema).default([]),
  service: serviceTextSchema.optional(),
  courses: coursesSchema.optional(),
  practice: practiceSchema.optional(),
  strengths: strengthsSchema.optional(),
  brokering: brokeringSchema.optional(),
  collaborations: collaborationsSchema.optional(),
  designations: designationsSchema.optional(),
  firstContact: firstContactSchema.optional(),
  requests: requestsSchema.optional(),
  days: daysSectionSchema.optional(),
  funds: fundsSectionSchema.optional(),
  time: timeSectionSchema.optional(),
  plans: plansSchema.optional(),
  partnership: partnershipSchema.optional(),
  workplans: workplansSchema.optional(),
  decidingGroup: decidingGroupSchema.optional(),
  mission: missionSchema.optional(),
  commissioning: commissioningSchema.optional(),
  coreWork: coreWorkSchema.optional(),
  knowledge: knowledgeSchema.optional(),
  communications: communicationsSchema.optional(),
  library: z.array(libraryItemSchema).default([]),
  keeping: z.array(keepingSchema).default([]),
  measures: ownMeasuresSchema.default({ groups: [], measures: [] }),
})
