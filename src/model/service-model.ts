import { type z } from 'zod'
import { type measureSchema, type pupilGroupSchema } from './measures-schema.ts'
import { type gateSchema, type limitSchema } from './schema-parts.ts'
import { type serviceModelSchema } from './service-model-schema.ts'

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T

/** How one authority runs its service in one school year, read from its file. */
export type ServiceModel = Frozen<z.output<typeof serviceModelSchema>>

/** A rule's anchor, weight, sentence and source. */
export type Limit = Frozen<z.output<typeof limitSchema>>

/** What a person must have on file, and when. */
export type Gate = Frozen<z.output<typeof gateSchema>>

/** A job title of the model. */
export type Role = ServiceModel['roles'][number]
/** Something a person has on file. */
export type Training = ServiceModel['training'][number]
/** A term of the year. */
export type Term = ServiceModel['calendar']['terms'][number]
/** A period after which plans are reviewed: one term or several. */
export type ReviewPeriod = ServiceModel['calendar']['reviewPeriods'][number]
/** How long something may take. */
export type Clock = ServiceModel['clocks'][number]
/** A phase of education, served or not. */
export type Phase = ServiceModel['phases'][number]
/** A type of school that the service treats apart. */
export type SchoolType = ServiceModel['schoolTypes'][number]
/** A kind of group that schools belong to. */
export type GroupKind = ServiceModel['groupKinds'][number]
/** A scale of judgement. */
export type Scale = ServiceModel['scales'][number]
/** What a record rests on. */
export type EvidenceKind = ServiceModel['evidenceKinds'][number]
/** What a record is made of. */
export type RecordForm = ServiceModel['recordForms'][number]
/** One part of a record, in the order in which it stands. */
export type FormSection = RecordForm['sections'][number]
/** A kind of visit. */
export type VisitType = ServiceModel['visitTypes'][number]
/** What is kept of a kind of visit. */
export type RecordRule = VisitType['record']
/** A set of visits that schools take up together. */
export type Programme = ServiceModel['programmes'][number]
/** Something that schools can order. */
export type Offer = ServiceModel['offers'][number]
/** How what is ordered is kept, delivered and charged. */
export type TradingRule = NonNullable<ServiceModel['trading']>
/** Help without a booked visit, and what of it is logged. */
export type InformalSupport = NonNullable<ServiceModel['informalSupport']>
/** What is written of each school once a year. */
export type AnnualReportRule = NonNullable<ServiceModel['annualReport']>
/** Which targets schools set, for which year, and how they become final. */
export type TargetsRule = NonNullable<ServiceModel['targets']>
/** A kind of intervention at a school. */
export type InterventionKind = ServiceModel['interventions'][number]
/** The people who act together at a school, and when they are done. */
export type SupportTeamsRule = NonNullable<ServiceModel['supportTeams']>

/** One thing to notice in the figures of a school. */
export type Trigger = NonNullable<ServiceModel['triggers']>['of'][number]
/** A document of the library that the model names. */
export type LibraryItem = ServiceModel['library'][number]
/** How a class of what the service holds is marked and kept. */
export type Keeping = ServiceModel['keeping'][number]
/** What is measured of schools. */
export type Measure = Frozen<z.output<typeof measureSchema>>
/** A group of pupils by which a measure is told apart. */
export type PupilGroup = Frozen<z.output<typeof pupilGroupSchema>>
/** How schools evaluate themselves. */
export type SelfEvaluationRules = NonNullable<ServiceModel['selfEvaluation']>
/** A fact that the service keeps of a school by hand. */
export type SchoolMark = ServiceModel['schoolMarks'][number]
/** What the service stands for, what it offers and by whom. */
export type ServiceText = NonNullable<ServiceModel['service']>
/** What matters most in one school year, as the service says it. */
export type YearOfFoci = ServiceText['foci'][number]
/** One of them. */
export type Focus = YearOfFoci['of'][number]
/** A strand of the service's support, with its catalogue. */
export type Strand = ServiceText['strands'][number]
/** How the team and schools are asked of a model before it is final. */
export type ConsultationRule = NonNullable<ServiceModel['consultation']>
/** That no concern raised with a school is a surprise to it. */
export type ConcernsRule = NonNullable<ServiceModel['concerns']>
/** How much schools need of the service, and who says so. */
export type NeedRule = NonNullable<ServiceModel['need']>
/** One category of need. */
export type NeedCategory = NeedRule['categories'][number]
/** The way of a school out of its difficulty. */
export type Pathway = ServiceModel['pathways'][number]
/** The team of a case: who is invited when it meets. */
export type CaseTeamRule = NonNullable<Pathway['team']>
/** Through whom specialists are asked for in a case. */
export type CaseAccessRule = NonNullable<Pathway['access']>
/** That reviews and reports of a case begin with what is celebrated. */
export type CelebrationRule = NonNullable<Pathway['celebration']>
/** How a case is reviewed. */
export type CaseReviewsRule = NonNullable<Pathway['reviews']>
export type EvaluationsRule = NonNullable<Pathway['evaluations']>
/** What governors are told of a case. */
export type CaseReportsRule = NonNullable<Pathway['reports']>
/** One stage of it. */
export type PathwayStage = Pathway['stages'][number]
/** By what a stage is done. */
export type StageKind = PathwayStage['kind']
/** A kind of notice to a school. */
export type NoticeKind = ServiceModel['notices'][number]
/** A kind of review of a school. */
export type ReviewKind = ServiceModel['reviews'][number]
/** Days: what is due, from whom, and what people have to give. */
export type DaysRule = NonNullable<ServiceModel['days']>
/** What a school or a group is due in a year. */
export type DueRule = DaysRule['due'][number]
/** How support goes through its lead, and how it is reviewed in each period. */
export type PartnershipRule = NonNullable<ServiceModel['partnership']>
/** A plan of what a school does and what the service gives. */
export type PlansRule = NonNullable<ServiceModel['plans']>
/** One part of such a plan. */
export type PlanPart = PlansRule['parts'][number]
/** What is told to a school at the start of the year. */
export type StatementRule = NonNullable<DaysRule['statement']>
/** What schools may book places on. */
export type CoursesRule = NonNullable<ServiceModel['courses']>
/** The named person to whom a school turns beyond its adviser. */
export type FirstContactRule = NonNullable<ServiceModel['firstContact']>
/** What a school goes through with that person's support. */
export type OccasionKind = FirstContactRule['occasions'][number]
/** What is known of every school in a year, and what of their performance is to be kept. */
export type KnowledgeRule = NonNullable<ServiceModel['knowledge']>
/** What the service tells schools, by type and audience. */
export type CommunicationsRule = NonNullable<ServiceModel['communications']>
/** Capacity that is there for every school and never charged. */
export type CoreWorkRule = NonNullable<ServiceModel['coreWork']>
/** One kind of core work that is logged school by school. */
export type CoreSupport = CoreWorkRule['supports'][number]
/** The workplans of a year. */
export type WorkplansRule = NonNullable<ServiceModel['workplans']>
/** One of them. */
export type Workplan = WorkplansRule['of'][number]
/** What every partnership does whatever its headteachers agree. */
export type NonNegotiable = WorkplansRule['partnerships']['nonNegotiable'][number]
/** What schools may ask for. */
export type RequestRule = NonNullable<ServiceModel['requests']>
/** How schools work together, and one kind of it. */
export type CollaborationsRule = NonNullable<ServiceModel['collaborations']>
export type CollaborationKind = CollaborationsRule['kinds'][number]

/** The audit of strengths and areas to develop, and the directory that comes of it. */
export type StrengthsRule = NonNullable<ServiceModel['strengths']>

/** How schools come by each other's help, from what a school needs to what changed. */
export type BrokeringRule = NonNullable<ServiceModel['brokering']>
/** Schools that are designated to train and support others, and leaders who are licensed to innovate. */
export type DesignationsRule = NonNullable<ServiceModel['designations']>
/** The directory of effective practice. */
export type PracticeRule = NonNullable<ServiceModel['practice']>
/** The body that decides for the schools. */
export type DecidingGroupRule = NonNullable<ServiceModel['decidingGroup']>
/** What the partnership is for, by what it is tested, and who evaluates it. */
/** What the partnership pays for: priorities, commissions, and where the money comes from. */
export type CommissioningRule = NonNullable<ServiceModel['commissioning']>
export type MissionRule = NonNullable<ServiceModel['mission']>
/** One measure of the mission. */
export type MissionMeasure = MissionRule['measures'][number]
/** A national strategy under which schools have activities. */
export type Strategy = ServiceText['strategies'][number]
/** An area in which specialists work. */
export type SpecialistArea = ServiceText['areas'][number]
/** Where money and days come from, and what each may pay for. */
export type FundsRule = NonNullable<ServiceModel['funds']>
/** One source of money or days. */
export type FundSource = FundsRule['of'][number]
/** Time: how long a day is, what a visit takes beside itself, and when a week is confirmed. */
export type TimeRule = NonNullable<ServiceModel['time']>
