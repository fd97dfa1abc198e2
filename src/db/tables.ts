import type { ActionTables } from '#actions/action-tables.ts'
import type { TargetTables } from '#targets/target-tables.ts'
import type { CourseTables } from '#courses/course-tables.ts'
import type { DaysTables } from '#days/days-tables.ts'
import type { AnnualReportTables } from '#annual-reports/annual-report-tables.ts'
import type { BringInTables } from '#bringing-in/bring-in-tables.ts'
import type { CalendarTables } from '#calendar/calendar-tables.ts'
import type { ConcernTables } from '#concerns/concern-tables.ts'
import type { ConsultationTables } from '#consultations/consultation-tables.ts'
import type { WorkingPartyTables } from '#consultations/working-parties/working-party-tables.ts'
import type { ContactTables } from '#contacts/contact-tables.ts'
import type { FigureTables } from '#figures/figure-tables.ts'
import type { FlagTables } from '#flags/flag-tables.ts'
import type { FileTables } from '#files/file-tables.ts'
import type { DeploymentTables } from '#deployment/deployment-tables.ts'
import type { DeviceTables } from '#devices/device-tables.ts'
import type { DiaryTables } from '#diary/diary-tables.ts'
import type { DrawnFileTables } from '#drawn-files/drawn-file-tables.ts'
import type { DueTables } from '#due/due-tables.ts'
import type { ChargesTables } from '#charges/charges-tables.ts'
import type { FundsTables } from '#funds/funds-tables.ts'
import type { HandbookTables } from '#handbook/handbook-tables.ts'
import type { HistoryTables } from '#history/history-tables.ts'
import type { HypothesisTables } from '#hypotheses/hypothesis-tables.ts'
import type { ImportTables } from '#imports/import-tables.ts'
import type { NoticeTables } from '#notices/notice-tables.ts'
import type { InterventionTables } from '#interventions/intervention-tables.ts'
import type { KeptViewTables } from '#kept-views/kept-view-tables.ts'
import type { LibraryTables } from '#library/library-tables.ts'
import type { MessageTables } from '#messages/message-tables.ts'
import type { CaseReviewsTables } from '#case-reviews/case-reviews-tables.ts'
import type { CaseSupportTables } from '#case-support/case-support-tables.ts'
import type { CaseTables } from '#cases/case-tables.ts'
import type { NeedTables } from '#need/need-tables.ts'
import type { OrderTables } from '#trading/order-tables.ts'
import type { PaperTables } from '#papers/paper-tables.ts'
import type { PastNoteTables } from '#past-notes/past-note-tables.ts'
import type { PersonTables } from '#people/person-tables.ts'
import type { FirstContactTables } from '#first-contact/first-contact-tables.ts'
import type { BesideBodyTables } from '#deciding-group/bodies/body-tables.ts'
import type { AuditSummaryTables } from '#audit-summaries/summary-tables.ts'
import type { ArrangementTables } from '#deciding-group/medium-term/arrangement-tables.ts'
import type { PartnerTables } from '#deciding-group/partners/partner-tables.ts'
import type { LiaisonTables } from '#deciding-group/liaison/liaison-tables.ts'
import type { DecidingMeetingTables } from '#deciding-group/meeting-tables.ts'
import type { DecidingGroupTables } from '#deciding-group/group-tables.ts'
import type { CommissionTables } from '#commissions/commission/commission-tables.ts'
import type { MoneyTables } from '#commissions/money/money-tables.ts'
import type { PriorityTables } from '#commissions/priorities/priority-tables.ts'
import type { ComplaintTables } from '#safeguarding/complaint-tables.ts'
import type { CoreWorkTables } from '#core-work/core-work-tables.ts'
import type { CommunicationTables } from '#communications/communication-tables.ts'
import type { PracticeTables } from '#practice/practice-tables.ts'
import type { MissionCaseStudyTables } from '#mission/case-studies/case-study-tables.ts'
import type { MissionProgressTables } from '#mission/progress/progress-tables.ts'
import type { MissionEvaluationTables } from '#mission/evaluations/evaluation-tables.ts'
import type { MissionFigureTables } from '#mission/figures/figure-tables.ts'
import type { CollaborationTables } from '#collaborations/collaboration-tables.ts'
import type { DesignationTables } from '#designations/designation-tables.ts'
import type { StrengthTables } from '#strengths/strength-tables.ts'
import type { HelpTables } from '#brokering/help-tables.ts'
import type { RequestTables } from '#requests/request-tables.ts'
import type { WorkplanTables } from '#workplans/workplan-tables.ts'
import type { ProfileTables } from '#profiles/profile-tables.ts'
import type { PartnershipTables } from '#partnership/partnership-tables.ts'
import type { PlanTables } from '#plans/plan-tables.ts'
import type { PreparationTables } from '#preparation/preparation-tables.ts'
import type { ProgrammeTables } from '#programmes/programme-tables.ts'
import type { RecordTables } from '#records/record-tables.ts'
import type { SchoolTables } from '#schools/school-tables.ts'
import type { PointTables } from '#self-evaluation/following/point-tables.ts'
import type { SelfEvaluationTables } from '#self-evaluation/self-evaluation-tables.ts'
import type { StrategyTables } from '#strategies/strategy-tables.ts'
import type { SupportTeamTables } from '#support-teams/support-team-tables.ts'
import type { ReviewTables } from '#joint-reviews/review-tables.ts'
import type { WatchTables } from '#schools/watching/watch-tables.ts'
import type { TimeTables } from '#time/time-tables.ts'
import type { VisitTables } from '#visits/visit-tables.ts'

/** Every table, from the contexts that own them. */
export type Tables = ActionTables &
  AnnualReportTables &
  BringInTables &
  CalendarTables &
  ContactTables &
  CourseTables &
  ConsultationTables &
  WorkingPartyTables &
  HandbookTables &
  DaysTables &
  DeploymentTables &
  DeviceTables &
  FigureTables &
  FileTables &
  FlagTables &
  DiaryTables &
  DrawnFileTables &
  DueTables &
  ChargesTables &
  FundsTables &
  HistoryTables &
  HypothesisTables &
  ImportTables &
  InterventionTables &
  NoticeTables &
  LibraryTables &
  MessageTables &
  CaseReviewsTables &
  CaseSupportTables &
  CaseTables &
  NeedTables &
  OrderTables &
  PaperTables &
  PlanTables &
  PartnershipTables &
  PastNoteTables &
  PersonTables &
  CommunicationTables &
  ComplaintTables &
  CoreWorkTables &
  PracticeTables &
  DecidingGroupTables &
  PriorityTables &
  CommissionTables &
  MoneyTables &
  StrengthTables &
  MissionFigureTables &
  MissionEvaluationTables &
  MissionCaseStudyTables &
  MissionProgressTables &
  HelpTables &
  CollaborationTables &
  DesignationTables &
  DecidingMeetingTables &
  BesideBodyTables &
  LiaisonTables &
  PartnerTables &
  ArrangementTables &
  AuditSummaryTables &
  FirstContactTables &
  ConcernTables &
  PreparationTables &
  ProfileTables &
  ProgrammeTables &
  RecordTables &
  RequestTables &
  WorkplanTables &
  ReviewTables &
  SchoolTables &
  PointTables &
  SelfEvaluationTables &
  VisitTables &
  TargetTables &
  TimeTables &
  StrategyTables &
  SupportTeamTables &
  WatchTables &
  KeptViewTables
