import { readFileSync } from 'node:fs'
import { anOwnPreview, csvOf } from '#bringing-in/bring-in-examples.ts'
import {
  aFileOfFigures,
  fileOfFigures,
  ks2School,
  KS2_HEADINGS,
  loadFigures,
  type FiguresStage,
} from '#figures/figure-examples.ts'
import { aPreview } from '#imports/import-examples.ts'
import { fileOf, school as aRow } from '#imports/register/register-import-examples.ts'
import { KINDS_OF_USER, type KindOfUser } from '#model/index.ts'
import { workOutAnew } from '#flags/work-out-anew.ts'
import { issueStatement } from '#days/index.ts'
import { addDays, day } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'
import { newId } from '#shared/id.ts'
import { aCrest, anIssuedRecord, aVisitWithoutRecord } from './a-document.ts'
import { aConsultation, aFeedback, aPublication, aRecommendation, aWorkingParty } from './a-consultation.ts'
import { A_CORE_WORK_RULE, aCommunication, aComplaint, aCoreSupport } from './a-complaint.ts'
import { A_COURSE_RULE, aCourse, aCourseCommission } from './a-course.ts'
import { A_FIRST_CONTACT, aContactQuery, anOccasion } from './a-first-contact.ts'
import { A_REQUEST_RULE, aRequest } from './a-request.ts'
import { A_WORKPLAN_RULE, aUse } from './a-workplan.ts'
import {
  A_COMMISSIONING_RULE,
  aCommission,
  aContribution,
  aCriterion,
  aMinor,
  anOpportunity,
  aPayee,
  aPayment,
  aPriority,
  aResearch,
} from './a-priority.ts'
import {
  A_DECIDING_GROUP,
  aDecidingItem,
  aDecidingMeeting,
  aDecidingMember,
  aLiaisonRequest,
  anArrangement,
  anExecutiveForm,
  aPartner,
} from './a-deciding-group.ts'
import { A_PRACTICE_RULE, aPractice } from './a-practice.ts'
import { A_MISSION_RULE, aCaseStudy, aMission, aMissionEvaluation, aProgressOf } from './a-mission.ts'
import { A_COLLABORATIONS_RULE, aCollaboration, theJointSchool } from './a-collaboration.ts'
import {
  A_DESIGNATED_TRAINING,
  A_DESIGNATIONS_RULE,
  aDesignatedSpecialist,
  aDesignation,
  aDesignationBid,
  aDesignationWork,
  aLicence,
} from './a-designation.ts'
import { A_STRENGTHS_RULE, aStrength } from './a-strength.ts'
import { A_BROKERING_RULE, aHelpMatch, aHelpNeed, aHelpProposal, aHelpProposalLine } from './a-help.ts'
import { anAuditSummary, anInvestment } from './an-audit-summary.ts'
import { aService, type NewPerson, type TestService } from './a-service.ts'
import { anIntervention } from './an-intervention.ts'
import { anEvaluation, aSupportTeam, aTeamMeeting, aTeamMember } from './a-support-team.ts'
import {
  A_PATHWAY,
  aCase,
  aCaseMeeting,
  aCaseReview,
  aCaseEvaluation,
  aProgressReport,
  aSpecialistRequest,
  aWrittenEvaluation,
} from './a-case.ts'
import { aNotice, MORE_OF_NOTICES } from './a-notice.ts'
import { A_CONCERNS_RULE, aConcern, aConfidence } from './a-concern.ts'
import { A_NEED, aNeedDecision, aNeedRound } from './a-need.ts'
import { A_PLAN, aPlan, aPlanComment } from './a-plan.ts'
import { A_PARTNERSHIP, aSupportItem, aTermReview } from './a-partnership.ts'
import { A_REVIEW_KIND, theReview } from './a-review.ts'
import { addTerms } from './a-year.ts'
import { addReplyTo, addSentRecord } from './sent-records.ts'

/** `own` is what the held role of each kind of user reaches, `elsewhere` what it does not, in the same service. */
export type Case = 'own' | 'elsewhere'

/** A service with one person of each kind of user, and whatever an address can name, as often as it is asked for. */
export type World = {
  service: TestService
  people: Readonly<Record<KindOfUser, string>>
  /** An address with new things in the place of its names. */
  addressOf: (url: string, which: Case) => Promise<string>
}

type Place = { school: string; group: string; adviser: string }
type Row = Record<string, unknown>
type Made = { url: string; place: Place; named: Readonly<Record<string, string>> }

/** The kinds that this model has no role for, and a kind of group for those who lead one. */
const MORE_ROLES = `roles:
  - { id: consultant-head, name: Consultant head, kind: consultant-head, function: support, tiedTo: [school], source: XX-04 }
  - { id: group-lead, name: Group lead, kind: group-lead, function: both, tiedTo: [group], source: XX-04 }
  - { id: member-of-the-board, name: Member of the board, kind: governance-group-member, function: both, tiedTo: [authority], source: XX-04 }
`
const INFORMAL_SUPPORT = `informalSupport:
  id: informal-support-is-logged
  name: Informal support
  kinds: [{ id: by-telephone, name: Telephone, source: ES-62 }]
  topics: [{ id: leadership, name: Leadership, source: ES-62 }]
  says: Informal support is logged with its time and leaves no formal record.
  source: ES-62
`
const A_KIND_OF_GROUP = `groupKinds:
  - { id: cluster, one: cluster, many: clusters, source: XX-04 }
`

/** What another service has of self-evaluation and this one has not. */
const MORE_OF_SELF_EVALUATION = `selfEvaluation:
  keys: [{ id: tracking, title: Tracking, source: WI-12 }]
  cycle: [{ id: review, name: Review, source: SH-02 }, { id: action, name: Action, source: SH-02 }]
  challenges: { id: challenged, of: [{ id: planning, name: Planning, source: SH-06 }], firm: false, says: Each year., source: SH-06 }
  readiness:
    { id: readiness, outcomes: [{ id: ready, name: Ready, source: ES-29 }, { id: not-ready, name: Not ready, source: ES-29 }],
      firm: false, says: It is evaluated., source: ES-29 }
`

/** What the service says of itself, and the strand of which everything that it gives is. */
const A_STRAND = `service:
  says: It is there for schools.
  source: SH-01
  foci:
    - schoolYear: 2026/27
      says: One thing matters most.
      source: WI-02
      of: [{ id: reading-for-all, name: Reading, says: Every child reads., source: WI-02 }]
  strands: [{ id: support, name: Support, says: All of it., offers: [{ id: advice, name: Advice, source: SH-93 }], source: SH-11 }]
  strategies:
    - { id: primary-strategy, name: Primary Strategy, managers: [head-of-advisory-services], visits: { types: [data-analysis], roles: [link-adviser] }, source: SH-25 }
  areas: [{ id: literacy, name: Literacy, roles: [link-adviser], source: SH-82 }]
`

/** What another service has of days and this one has not. */
const MORE_OF_DAYS = `  due:
    - { id: days-of-the-school, firm: true, says: Each school has days., source: WI-16, kinds: [programme], by: [link-adviser],
        days: 5, bounded: false, raisedBy: [head-of-advisory-services] }
  statement:
    { id: told-at-the-start, firm: true, says: Schools are told., source: SH-20, by: 30 September, holds: [people, days],
      goesTo: [headteacher, chair-of-governors] }
  capacity:
    id: days-of-each-person
`

/** What another service has of funds and this one has not. */
const MORE_OF_FUNDS = `funds:
  id: money-from-funds
  says: Money comes from funds.
  source: SH-79
  of: [{ id: standards-fund, name: Standards Fund, year: financial-year, pays: [money, days], source: SH-79 }]

`

/** What another service has of trading and this one has not. */
const MORE_OF_TRADING = `trading:
  demand: { id: list-by-demand, says: The list follows demand., source: ES-36 }
  owed: { id: owed-for-the-work, says: They are owed., roles: [link-adviser], perDay: 35000, perMile: 45, coverPerDay: 22000, costCode: C1, source: SH-90 }
  offsets: { id: reduction-to-offset, says: It offsets., pence: 100000, source: ES-49 }
`
const AN_OFFER_WITH_FREE_DAYS = `offers:
  - id: governors-support
    name: Support to governors
    says: By the day.
    price: { per: day, rates: [{ pence: 45000, source: ES-37 }], source: ES-37 }
    free: { id: a-free-day, days: 1, per: headteacher-recruitment, firm: true, says: One day is free., source: ES-63 }
    origins: [school]
    source: ES-63
`

let fundYears = 1990
/** Each fund is of a year of its own. */
const aFund = (service: TestService) => {
  const year = (fundYears += 1)
  return insert(service, 'funds', {
    ...{ model_version_id: service.modelVersionId, source: 'standards-fund', name: 'Standards Fund', year },
    ...{ starts_on: `${year}-04-01`, ends_on: `${year + 1}-03-31`, added_by: service.administratorId },
    added_on: '2026-04-01',
  })
}

let [charges, financeFiles] = [0, 0]
/** A charge of an order that was accepted, in no file. */
async function aCharge(service: TestService, school: string): Promise<string> {
  const by = service.administratorId
  // Far apart, so that lines which a deed numbers on find room between.
  const number = 1_000_000 + (charges += 1000)
  const order = await insert(service, 'orders', {
    ...{ school_id: school, school_year: 2026, model_version_id: service.modelVersionId, offer: 'brokering' },
    ...{ origin: 'school', status: 'accepted', status_on: '2026-11-09', begun_on: '2026-11-09', begun_by: by },
    ...{ ordered_on: '2026-11-09', ordered_by: by, accepted_on: '2026-11-09', accepted_by: by, price_pence: 45_000 },
    ...{ priced_per: 'agreed', may_hold_content: true, number },
  })
  return insert(service, 'charges', {
    ...{
      number,
      kind: 'charge',
      school_id: school,
      order_id: order,
      offer: 'brokering',
      pence: 45_000,
    },
    ...{ happened_on: '2026-11-09', counts_on: '2026-11-09', made_on: '2026-11-10', made_by: by, paid_by: 'transfer' },
    ...{ order_number: `NS-${number}`, cost_code: 'SIPP-INT', vat_code: 'OS' },
  })
}

let daysOfCapacities = 0
/** Each capacity begins on a day of its own. */
const nextDay = () => addDays(day('2026-09-01'), daysOfCapacities++)

/** Over what each kind of user holds its role: the whole service where nothing is said. */
const TIED: Partial<Record<KindOfUser, 'school' | 'group'>> = {
  adviser: 'school',
  'consultant-head': 'school',
  'group-lead': 'group',
  headteacher: 'school',
  'senior-leader': 'school',
  'chair-of-governors': 'school',
  'nominated-governor': 'school',
  governor: 'school',
  clerk: 'school',
  'responsible-body-officer': 'group',
  'other-team-officer': 'school',
}

export async function aWorld(name = 'A world'): Promise<World> {
  const modelText = readFileSync('models/norfolk.yaml', 'utf8')
    .replace(/^roles:\n/m, MORE_ROLES)
    .replace(/^groupKinds: \[\]\n/m, `${INFORMAL_SUPPORT}${A_KIND_OF_GROUP}`)
    .replace(/^selfEvaluation:\n/m, MORE_OF_SELF_EVALUATION)
    .replace(/^  capacity:\n    id: days-of-each-person\n/m, MORE_OF_DAYS)
    .replace(/^notices:\n/m, MORE_OF_NOTICES)
    .replace(/^training:\n/m, `training:\n${A_DESIGNATED_TRAINING}`)
    .replace(/^library:\n/m, `${A_STRAND}library:\n`)
    .replace(/^trading:\n/m, MORE_OF_TRADING)
    .replace(/^offers:\n/m, AN_OFFER_WITH_FREE_DAYS)
    .replace(/^time:\n/m, `${MORE_OF_FUNDS}time:\n`)
    .replaceAll(/^ {4}(price|takeUp):/gm, '    strand: support\n    $1:')
    .concat(
      `\n${A_NEED}${A_PATHWAY}${A_PARTNERSHIP}${A_PLAN}${A_REVIEW_KIND}${A_COURSE_RULE}${A_PRACTICE_RULE}${A_CONCERNS_RULE}${A_FIRST_CONTACT}${A_REQUEST_RULE}${A_WORKPLAN_RULE}${A_DECIDING_GROUP}${A_COMMISSIONING_RULE}${A_STRENGTHS_RULE}${A_COLLABORATIONS_RULE}${A_DESIGNATIONS_RULE}${A_BROKERING_RULE}${A_MISSION_RULE}${A_CORE_WORK_RULE}`,
    )
  const service = await aService({ modelText, name })
  await addTerms(service)
  // What figures show is worked out, whichever address is asked first.
  await service.act(service.administratorId, (look) => doWork(look, workOutAnew))
  const own = await aPlace(service)
  const elsewhere = await aPlace(service)
  const people: Partial<Record<KindOfUser, string>> = { 'service-administrator': service.administratorId }
  for (const kind of KINDS_OF_USER) people[kind] ??= await somebodyOf(service, kind, own)
  const places: Record<Case, Place> = { own: { ...own, adviser: people.adviser ?? own.adviser }, elsewhere }
  return {
    service,
    people: people as Record<KindOfUser, string>,
    async addressOf(url, which) {
      const named: Record<string, string> = {}
      if (url.startsWith('/crest/')) await aCrest(service)
      // There is always somebody still to be invited.
      if (url === '/people/invite') await somebodyOf(service, 'governor', places[which])
      // There is always a need for which nobody is chosen yet.
      if (url === '/brokering/proposals') await aHelpNeed(service, places[which].school)
      for (const [, param = ''] of url.matchAll(/:(\w+)/g)) {
        const make = THINGS[param]
        if (!make) throw new Error(`test/support/world.ts does not know what :${param} of ${url} is`)
        named[param] = await make(service, { url, place: places[which], named })
      }
      return url.replace(/:(\w+)/g, (_whole, param: string) => named[param] ?? '')
    },
  }
}

async function aPlace(service: TestService): Promise<Place> {
  const school = await service.addSchool()
  const group = await service.addGroup({ kind: 'cluster', name: `Cluster of ${school.slice(-4)}`, schools: [school] })
  return { school, group, adviser: await somebodyOf(service, 'adviser', { school, group }) }
}

function somebodyOf(
  service: TestService,
  kind: KindOfUser,
  { school, group }: Omit<Place, 'adviser'>,
): Promise<string> {
  const role = service.model.roles.find((each) => each.kind === kind)
  if (!role) throw new Error(`the model of this world has no role of kind ${kind}`)
  const tied = TIED[kind]
  const over: Partial<NewPerson> = tied === 'school' ? { school } : tied === 'group' ? { group } : {}
  return service.addPerson({ role: role.id, name: `A ${kind}`, ...over })
}

/** A proposal of who serves whom that was found. */
const aDeployment = (service: TestService): Promise<string> =>
  insert(service, 'deployments', {
    ...{ school_year: 2026, role: 'link-adviser', model_version_id: service.modelVersionId, status: 'found' },
    ...{ change_worth: 30, misfit_worth: 60, unfair_worth: 20, cost: 1200, greedy_cost: 1500, bound: 1195 },
    ...{ took_seconds: 2, asked_by: service.administratorId, asked_at: service.now },
  })

/** What each name in an address stands for. A new room adds its own here. */
const THINGS: Readonly<Record<string, (service: TestService, made: Made) => Promise<string> | string>> = {
  schoolYear: async (service, { url, place }) => {
    if (url.includes('/records/')) await anIssuedRecord(service, place)
    return '2026'
  },
  reportYear: (service, made) => anAnnualReport(service, made),
  fundId: aFund,
  async lineId(service, { place }) {
    const drawn = {
      kind: 'drawn',
      school_id: place.school,
      purpose: 'Reading',
      pence: 100,
      fund_id: await aFund(service),
    }
    const on = { counts_on: '2026-11-02', happened_on: '2026-11-02', school_year: 2026, financial_year: 2026 }
    return insert(service, 'ledger_lines', {
      ...{ ...drawn, ...on, written_by: service.administratorId, written_at: service.now },
    })
  },
  closingId: (service) =>
    insert(service, 'closed_periods', {
      ...{ kind: 'term', name: 'Autumn', starts_on: `${(fundYears += 1)}-09-01`, ends_on: `${fundYears}-12-31` },
      ...{ closed_by: service.administratorId, closed_at: service.now },
    }),
  week: () => '2026-11-02',
  capacityId: (service, { place }) =>
    insert(service, 'capacities', {
      ...{ person_id: place.adviser, school_year: 2026, started_on: nextDay(), finished_on: '2027-08-31' },
      ...{ half_days: 100, percent: 100, set_by: service.administratorId, set_on: '2026-09-01' },
    }),
  deploymentId: aDeployment,
  deploymentLineId: async (service, { place, named }) =>
    insert(service, 'deployment_lines', {
      ...{ deployment_id: named.deploymentId ?? (await aDeployment(service)), school_id: place.school },
      ...{ due_by_term: [2, 2, 1], person_id: place.adviser },
    }),
  allocationId: (service, { place }) =>
    insert(service, 'allocations', {
      ...{ school_year: 2026, school_id: place.school, person_id: place.adviser, role: 'link-adviser' },
      ...{ kind: 'programme', half_days: 4, model_version_id: service.modelVersionId },
      ...{ added_by: service.administratorId, added_on: '2026-09-01' },
    }),
  async statementYear(service, { place }) {
    await service
      .act(service.administratorId, (look) => doWork(look, (work) => issueStatement(work, place.school, 2026)))
      .catch(() => undefined)
    return '2026'
  },
  statementVersion: () => '1',
  reportVersion: () => '1',
  reportAsideId: (service, { named, place }) => aReportTextBeside(service, place, named),
  targetYear: () => '2028',
  teamId: (service, { place }) => aSupportTeam(service, place.school),
  teamMemberId: (service, { named, url }) =>
    aTeamMember(service, named.teamId ?? '', 'member', url.endsWith('/restore')),
  teamMeetingId: (service, { named, url }) => aTeamMeeting(service, named.teamId ?? '', url.endsWith('/restore')),
  teamEvaluationId: (service, { named }) => anEvaluation(service, named.teamId ?? ''),
  interventionKind: ({ model }) => model.interventions.find(({ onlyFor }) => onlyFor)?.id ?? 'none',
  interventionId: (service, { url, place }) =>
    anIntervention(
      service,
      place.school,
      url.includes('/letter') ? 'letter' : url.endsWith('/restore') ? 'struck-out' : 'open',
    ),
  reviewKind: ({ model }) => model.reviews[0]?.id ?? 'none',
  workplanYear: () => '2026',
  workplan: () => 'primary-workplan',
  planItem: (service, { url, place }) => (/items/.test(url) ? aUse(service, place.group) : 'look-at-figures'),
  reviewStep: () => 'questions',
  reviewId: (service, { url, place }) =>
    theReview(service, place.school, url.includes('/report/') ? 'issued' : 'questions'),
  async reviewFileId(service, { named }) {
    const { rows } = await service.db.owner.query<{ id: string }>(
      'select id from review_pieces where review_id = $1 and file_id is not null limit 1',
      [named.reviewId],
    )
    return rows[0]?.id ?? ''
  },
  needCategory: () => 'much',
  async needRoundId(service, { place }) {
    rounds = rounds.then(() => aNeedRound(service, place.school))
    return rounds
  },
  noticeKind: ({ model }) => model.notices.find(({ capacity }) => !capacity)?.id ?? 'none',
  concernId: (service, { place }) => aConcern(service, place.school),
  concernStep: () => 'talk',
  confidenceId: (service, { place }) => aConfidence(service, place.school),
  noticeStep: () => 'withdraw',
  noticeId: (service, { place }) => aNotice(service, place.school),
  caseId: (service, { place }) => aCase(service, place.school),
  planId: (service, { url, place }) =>
    aPlan(service, place.school, /\/(check|change|end|document)/.test(url) ? 'agreed' : 'draft'),
  planPart: () => 'actions',
  planCommentId: (service, { named }) => aPlanComment(service, named.planId ?? ''),
  supportItemId: (service, { named, place }) => aSupportItem(service, named.caseId ?? '', place.school),
  reviewPeriod: (service, { named, place }) => aTermReview(service, named.caseId ?? '', place.school),
  caseEvaluationId: (service, { url, named }) =>
    (/\/(word|pdf)$/.test(url) ? aWrittenEvaluation : aCaseEvaluation)(service, named.caseId ?? ''),
  caseReviewId: (service, { named }) => aCaseReview(service, named.caseId ?? ''),
  reportTerm: (service, { named }) => aProgressReport(service, named.caseId ?? ''),
  caseMeetingId: (service, { named }) => aCaseMeeting(service, named.caseId ?? ''),
  specialistRequestId: (service, { named }) => aSpecialistRequest(service, named.caseId ?? ''),
  needDecisionId: (service, { place }) => aNeedDecision(service, place.school),
  visitType: ({ model }) => model.visitTypes[0]?.id ?? '',
  strand: ({ model }) => model.service?.strands[0]?.id ?? '',
  programmeId: ({ model }) => model.programmes[0]?.id ?? '',
  tailoringId: (service, made) => aTailoring(service, made),
  proposalId: (service, { place }) => someDates(service, place),
  replyToken: () => 'no-such-link',
  offerId: (service, { place }) => anOffer(service, place),
  async slotId({ db }, { named }) {
    const { rows } = await db.owner.query<{ id: string }>('select id from offered_slots where offer_id = $1', [
      named.offerId,
    ])
    return rows[0]?.id ?? ''
  },
  actionId: (service, { named, place }) =>
    insert(service, 'actions', {
      school_id: named.schoolId ?? place.school,
      says: 'Ten minutes a day',
      owned_by: 'school',
    }),
  courseId: (service, { url, place }) =>
    aCourse(service, { school: place.school, giver: place.adviser }, /evaluate|attendance|judge|repeat/.test(url)),
  courseCommissionId: (service, { place }) => aCourseCommission(service, place.school, place.adviser),
  strategyId: ({ model }) => model.service?.strategies[0]?.id ?? '',
  strategyActivityId: (service, { place }) =>
    insert(service, 'strategy_activities', {
      ...{ school_id: place.school, model_version_id: service.modelVersionId, strategy: 'primary-strategy' },
      ...{ held_on: '2026-11-02', says: 'A day together', written_by: place.adviser, written_at: service.now },
    }),
  areaHolderId: (service, { place }) =>
    insert(service, 'area_holders', {
      ...{ person_id: place.adviser, area: `area-${newId()}`, started_on: '2026-09-01' },
      recorded_by: service.administratorId,
    }),
  priorityId: (service) => aPriority(service),
  criterionId: (service, { named }) => aCriterion(service, named.priorityId ?? ''),
  commissionId: (service, { url }) => aCommission(service, /\/(end|reviews|pay|back)$/.test(url)),
  payeeId: (service, { place, named }) => aPayee(service, named.commissionId ?? '', place.school),
  paymentId: (service, { place, named }) => aPayment(service, named.commissionId ?? '', place.school),
  contributionId: (service, { place }) => aContribution(service, place.school),
  minorId: (service, { url, place }) => aMinor(service, place.school, url.endsWith('/back')),
  incomeId: (service, { url }) => anOpportunity(service, url.endsWith('/received')),
  researchId: (service) => aResearch(service),
  decidingMeetingId: (service) => aDecidingMeeting(service),
  decidingItemId: (service) => aDecidingItem(service),
  decidingMemberId: (service) => aDecidingMember(service),
  liaisonRequestId: (service) => aLiaisonRequest(service),
  auditSummaryId: (service) => anAuditSummary(service),
  investmentId: (service, { named }) => anInvestment(service, named.auditSummaryId ?? ''),
  outsidePartnerId: (service) => aPartner(service),
  arrangementId: (service) => anArrangement(service),
  executiveFormId: (service) => anExecutiveForm(service),
  besideBodyId: ({ model }) => model.decidingGroup?.bodies.of[0]?.id ?? '',
  consultationId: (service) => aConsultation(service),
  feedbackId: (service) => aFeedback(service),
  publicationId: (service, { place }) => aPublication(service, place.school),
  workingPartyId: (service, { place }) => aWorkingParty(service, service.administratorId, place.school),
  recommendationId: async (service, { place }) =>
    aRecommendation(service, await aWorkingParty(service, service.administratorId, place.school)),
  complaintId: (service, { url, place }) => aComplaint(service, place.school, url.endsWith('/again')),
  complaintStep: () => 'note',
  communicationId: (service, { place }) => aCommunication(service, place.school),
  caseStudyId: (service, { place }) => aCaseStudy(service, place.school),
  progressId: (service) => aProgressOf(service, true),
  missionEvaluationId: (service) => aMissionEvaluation(service),
  missionMeasure: (service, { place }) => aMission(service, place.school),
  coreSupport: ({ model }) => model.coreWork?.supports[0]?.id ?? 'none',
  coreWorkId: (service, { url, place }) => aCoreSupport(service, place, url.endsWith('/restore')),
  queryId: (service, { place }) => aContactQuery(service, place.school),
  occasionId: (service, { place }) => anOccasion(service, place.school),
  supportRequestId: (service, { url, place }) =>
    aRequest(service, place.school, /answer/.test(url) ? 'forward' : 'waiting'),
  collaborationId: (service, { place }) => aCollaboration(service, place.school),
  jointSchoolId: (service, { named }) => theJointSchool(service, named.collaborationId ?? ''),
  bidId: (service, { place }) => aDesignationBid(service, place.school),
  designationId: (service, { place }) => aDesignation(service, place.school),
  designationWorkId: (service, { named }) => aDesignationWork(service, named.designationId ?? ''),
  specialistId: (service, { place }) => aDesignatedSpecialist(service, place.school),
  licenceId: (service, { place }) => aLicence(service, place.school),
  strengthId: (service, { url, place }) =>
    aStrength(service, place.school, url.endsWith('/open') ? { sort: 'area' } : {}),
  helpNeedId: (service, { place }) => aHelpNeed(service, place.school),
  helpProposalId: (service) => aHelpProposal(service, []),
  helpProposalLineId: async (service, { place, named }) =>
    aHelpProposalLine(
      service,
      named.helpProposalId ?? (await aHelpProposal(service, [])),
      await aHelpNeed(service, place.school),
    ),
  helpMatchId: (service, { url, place }) =>
    aHelpMatch(
      service,
      place.school,
      null,
      url.endsWith('/agree')
        ? 'written'
        : url.endsWith('/done')
          ? 'reviewed'
          : /log|review/.test(url)
            ? 'agreed'
            : 'chosen',
    ),
  practiceId: (service, { url, place }) =>
    aPractice(service, place.school, url.endsWith('/agree') || url.endsWith('/change') ? 'put-forward' : 'agreed'),
  contactId: (service, { place }) =>
    insert(service, 'contacts', {
      school_id: place.school,
      person_id: place.adviser,
      model_version_id: service.modelVersionId,
      ...{ kind: 'by-telephone', topic: 'leadership', held_on: '2026-11-12', minutes: 10, logged_at: service.now },
    }),
  keptViewId: (service, { place }) =>
    insert(service, 'kept_views', {
      person_id: place.adviser,
      ...{ path: '/visits', query: `status=${newId()}`, name: newId(), kept_at: service.now },
    }),
  themeId: (service) =>
    insert(service, 'themes', {
      school_year: 2026,
      name: `Theme ${newId()}`,
      set_by: service.administratorId,
      set_on: '2026-09-01',
    }),
  service: ({ model }) => model.offers.find(({ origins }) => origins.length === 2)?.id ?? 'none',
  orderId: (service, { place }) =>
    insert(service, 'orders', {
      ...{ school_id: place.school, school_year: 2026, model_version_id: service.modelVersionId, offer: 'brokering' },
      ...{ origin: 'school', status: 'asked', status_on: '2026-11-09', begun_on: '2026-11-09' },
      ...{ begun_by: service.administratorId, priced_per: 'agreed', may_hold_content: true },
    }),
  chargeId: (service, { place }) => aCharge(service, place.school),
  financeFileId: async (service) => {
    const line = await aCharge(service, await service.addSchool())
    const file_id = await insert(service, 'finance_files', {
      ...{
        kind: 'charges',
        number: (financeFiles += 1000),
        lines: 1,
        pence: 45_000,
        body: 'Line',
        drawn_on: '2026-11-12',
      },
      drawn_by: service.administratorId,
    })
    await insert(service, 'finance_file_lines', { file_id, charge_id: line })
    return file_id
  },
  async owedId(service, { place }) {
    const visit_id = await insert(service, 'visits', {
      ...{ school_id: place.school, model_version_id: service.modelVersionId, adviser_id: place.adviser },
      ...{ visit_type: service.model.visitTypes[0]?.id, may_have_record: true, length: 'half-day', status: 'held' },
      ...{ booked_for: '2026-11-02', held_on: '2026-11-02' },
    })
    return insert(service, 'owed_claims', {
      ...{ visit_id, person_id: place.adviser, half_days: 1, miles: 0, cover_half_days: 0, days_pence: 17_500 },
      ...{
        miles_pence: 0,
        cover_pence: 0,
        pence: 17_500,
        cost_code: 'C1',
        claimed_on: '2026-11-03',
        claimed_by: place.adviser,
      },
    })
  },
  demandId: (service, { named, place }) =>
    insert(service, 'stated_demands', {
      ...{ school_id: named.schoolId ?? place.school, school_year: 2026, says: `A thing ${newId()}` },
      ...{ stated_on: '2026-11-02', stated_by: service.administratorId },
    }),
  token: () => 'no-such-invitation',
  key: () => 'no-such-key',
  async schoolId(service, { url, place }) {
    if (url === '/schools/:schoolId/need/decline') await aNeedDecision(service, place.school)
    // One is written there already.
    if (url === '/schools/:schoolId/plans/begin') await aPlan(service, place.school)
    return url === '/schools/:schoolId/change' ? byHand(service, place) : place.school
  },
  groupId: (_service, { place }) => place.group,
  versionId: ({ modelVersionId }) => modelVersionId,
  dataSetId: (service, { url }) => aFileOfFigures(service, stageFor(url)),
  importId: (service, { url }) => (url.startsWith('/bring-in/') ? aSpreadsheet(service) : anImportToApply(service)),
  personId: (service, { place }) => somebodyOf(service, 'governor', place),
  async heldRoleId({ db }, { named }) {
    const { rows } = await db.owner.query<{ id: string }>('select id from held_roles where person_id = $1', [
      named.personId,
    ])
    return rows[0]?.id ?? ''
  },
  dayId: (service, { place }) =>
    insert(service, 'non_pupil_days', { school_id: place.school, held_on: '2026-11-20', name: 'Training' }),
  markId: (service, { named, place }) =>
    insert(service, 'school_marks', {
      school_id: named.schoolId ?? place.school,
      mark: `mark-${newId()}`,
      because: 'By letter',
      marked_by: service.administratorId,
      started_on: '2026-09-01',
    }),
  presenceId: (service, { named }) =>
    insert(service, 'presences', {
      school_id: named.schoolId,
      who: 'A hub',
      purpose: 'Phonics',
      started_on: '2026-09-10',
    }),
  coverId: (service, { named, place }) =>
    insert(service, 'covers', {
      person_id: named.personId,
      covered_id: place.adviser,
      reason: 'Away',
      started_on: '2026-11-20',
      finished_on: '2026-11-27',
    }),
  leaveId: (service, { named }) =>
    insert(service, 'leave', { person_id: named.personId, started_on: '2026-11-20', finished_on: '2026-11-27' }),
  trainingHeldId: (service, { named }) =>
    insert(service, 'training_held', {
      person_id: named.personId,
      training: service.model.training[0]?.id,
      model_version_id: service.modelVersionId,
      completed_on: '2026-01-10',
    }),
  // One's own, whoever asks: the administrator's, and under a person that person's.
  deviceId: (service, { named }) =>
    insert(service, 'devices', {
      person_id: named.personId ?? service.administratorId,
      name: 'A laptop',
      switched_on_at: service.now,
    }),
  messageId: (service) =>
    insert(service, 'messages', {
      to_person: service.administratorId,
      address: 'a@example.test',
      subject: 'Hello',
      body: 'Hello',
      message_id: newId(),
      created_at: service.now,
    }),
  visitId: (service, { url, place }) =>
    url.includes('/feedback-form') ? aVisitWithoutRecord(service, place) : aVisit(service, place, url),
  async attachmentId(service, { named, place }) {
    // Behind a link there is no visit in the address, and here no such link: any id will do.
    if (!named.visitId) return newId()
    const file = await aStoredFile(service, place.adviser)
    const what = { title: 'Ours', file_id: file, file_name: 'ours.txt', file_kind: 'text', bytes: 5 }
    const when = { attached_at: service.now, attached_by: place.adviser }
    return insert(service, 'attachments', { visit_id: named.visitId, from_version: 1, ...what, ...when })
  },
  async drawnFileId(service, { place }) {
    const of = { school_id: place.school, because: 'Asked by letter', asked_at: service.now }
    const ready = { status: 'ready', file_id: await aStoredFile(service, place.adviser), done: 1, total: 1 }
    return insert(service, 'drawn_files', { ...of, asked_by: service.administratorId, ...ready })
  },
  async measureId(service, { named }) {
    const { rows } = await service.db.owner.query<{ urn: string }>('select urn from schools where id = $1', [
      named.schoolId,
    ])
    const text = fileOfFigures(KS2_HEADINGS, ks2School({ URN: rows[0]?.urn ?? '' }))
    await service.act(service.administratorId, (look) => loadFigures(look, '2018-2019_ks2final.csv', text))
    return 'ks2-rwm-expected'
  },
  batchId: (service) =>
    insert(service, 'past_note_batches', { says: 'old.zip', added_at: service.now, added_by: service.administratorId }),
  pastNoteId: (service, { named, place }) => aPastNote(service, place, 'ready', named.batchId ?? ''),
  takenNoteId: (service, { place }) => aPastNote(service, place, 'taken'),
  documentId: (service, { place }) => aLibraryDocument(service, place),
  version: () => '1',
  async remarkId(service, { named, place }) {
    const { rows } = await service.db.owner.query<{ id: string }>(
      'select id from library_versions where document_id = $1',
      [named.documentId],
    )
    const file = { file_id: await aStoredFile(service, place.adviser), file_name: 'ours.txt' }
    const said = { says: 'Good.', said_at: service.now, said_by: place.adviser }
    return insert(service, 'library_comments', { version_id: rows[0]?.id, ...said, ...file })
  },
  asideId: (service, { named, place }) => aTextBeside(service, place, named.visitId ?? ''),
  requestId: (service, { named, place }) =>
    insert(service, 'preparation_requests', {
      visit_id: named.visitId,
      says: 'Books of one class',
      days_before: 3,
      asked_at: '2026-11-02T09:00:00Z',
      asked_by: place.adviser,
    }),
  questionId: (service, { named, place }) =>
    insert(service, 'key_questions', {
      visit_id: named.visitId,
      place: 1,
      asks: 'Why did writing fall?',
      is_shared: true,
      issued_at: '2026-11-02T09:00:00Z',
      asked_at: '2026-11-02T09:00:00Z',
      asked_by: place.adviser,
    }),
  agendaItemId: (service, { named, place }) =>
    insert(service, 'school_agenda_items', {
      visit_id: named.visitId,
      item: service.model.visitTypes.find(({ record }) => record.form)?.agenda.find(({ schoolAdds }) => schoolAdds)?.id,
      says: 'Our new library',
      is_support_need: false,
      added_at: '2026-11-02T09:00:00Z',
      added_by: place.adviser,
    }),
  activityId: (service, { named, place }) =>
    insert(service, 'monitoring_activities', {
      visit_id: named.visitId,
      item: service.model.visitTypes.find(({ readyWhen }) => readyWhen)?.readyWhen?.confirmed[0],
      says: 'Books of Year 4',
      proposed_at: '2026-11-02T09:00:00Z',
      proposed_by: place.adviser,
    }),
  selfEvaluationId: (service, made) => aSelfEvaluation(service, made),
  areaId: () => 'teaching',
  pointId: async (service, made) =>
    insert(service, 'self_evaluation_points', {
      ...{ school_id: made.place.school, self_evaluation_id: await aSelfEvaluation(service, made), kind: 'strength' },
      ...{ says: 'Reading', named_by: made.place.adviser, named_at: service.now },
      ...(made.url.includes('/strengths/') && { visit_id: made.named.visitId }),
    }),
  addedKeyId: (service) =>
    insert(service, 'improvement_keys', {
      ...{ title: `Key ${newId()}`, added_by: service.administratorId, added_on: '2026-10-01' },
    }),
  challengeId: (service, { place }) =>
    insert(service, 'external_challenges', {
      ...{
        school_id: place.school,
        school_year: 2026,
        challenged: 'planning',
        given_by: 'Ruth',
        given_on: '2026-10-01',
      },
      ...{ says: 'Why?', entered_by: place.adviser, entered_at: service.now },
    }),
  readinessId: (service, { place }) => {
    years += 1
    return insert(service, 'readiness_list', {
      ...{ school_id: place.school, school_year: years, because: 'Four years ago' },
      ...{ listed_by: service.administratorId, listed_on: '2026-10-01' },
    })
  },
  evidenceId: (service, { named, place }) =>
    insert(service, 'validated_evidence', {
      ...{
        visit_id: named.visitId,
        area: 'teaching',
        kind: 'lesson-observation',
        seen_on: '2026-11-10',
        about: 'A lesson',
      },
      ...{ school_judgement: 2, adviser_judgement: 3, added_by: place.adviser, added_at: service.now },
    }),
  answerId: (service, { named, place }) => aDocument(service, named.visitId ?? '', place.adviser),
}

// A year has one round: one is opened after another.
let rounds: Promise<string> = Promise.resolve('')

// A school is on the list of a year once, and its own are counted.
let years = 2030

/** One that was in force; with its document, where that is asked for. */
async function aSelfEvaluation(service: TestService, { url, place: { school, adviser } }: Made): Promise<string> {
  years += 1
  const file = url.endsWith('/own-tool') ? await aStoredFile(service, adviser) : null
  const own = file ? { own_tool: 'Our book', file_id: file, file_name: 'ours.txt' } : {}
  return insert(service, 'self_evaluations', {
    ...{ school_id: school, model_version_id: service.modelVersionId, school_year: 2026, framework: 'sef' },
    ...{
      number: years,
      begun_by: adviser,
      begun_at: service.now,
      shared_by: adviser,
      shared_at: service.now,
    },
    ...{ status: 'earlier', in_force_by: adviser, in_force_on: '2026-10-01' },
    ...own,
  })
}

async function insert({ db, authorityId }: TestService, table: string, row: Row): Promise<string> {
  const id = newId()
  const all: Row = { authority_id: authorityId, id, ...row }
  const names = Object.keys(all)
  await db.owner.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(all),
  )
  return id
}

/** Entered by hand, so that it is changed by hand: the same school, for whoever reaches it. */
async function byHand({ db }: TestService, { school }: Place): Promise<string> {
  await db.owner.query('update schools set imported_by = null where id = $1', [school])
  return school
}

/** Booked; or held, with a draft of its adviser's, where the address is one of its record. */
async function aVisit(service: TestService, { school, adviser }: Place, url: string): Promise<string> {
  const isHeld = url.includes('/record')
  const rests = url.includes('/activities')
  const ofEvaluation = url.includes('/self-evaluation')
  const type = service.model.visitTypes.find(
    ({ id, record, readyWhen }) => record.form && (!rests || readyWhen) && (!ofEvaluation || id === 'self-evaluation'),
  )
  if (!type) throw new Error('the model of this world has no visit with a record')
  const visit = await insert(service, 'visits', {
    school_id: school,
    model_version_id: service.modelVersionId,
    visit_type: type.id,
    may_have_record: true,
    adviser_id: adviser,
    length: 'half-day',
    status: isHeld ? 'held' : 'booked',
    booked_for: isHeld ? '2026-11-10' : '2026-11-25',
    held_on: isHeld ? '2026-11-10' : null,
  })
  if (isHeld) await aRecord(service, visit, adviser, url)
  return visit
}

/** A text of five letters as a kept file. */
async function aStoredFile(service: TestService, by: string): Promise<string> {
  const stored = { media_type: 'text/plain', bytes: 5, sha256: '', stored_at: '2026-11-09T09:00:00Z', stored_by: by }
  const file = await insert(service, 'stored_files', { name: 'ours.txt', ...stored })
  await insert(service, 'stored_file_parts', { file_id: file, place: 0, content: Buffer.from('Ours.') })
  return file
}

/** A document of one school in the library, for schools, of which a draft is out for comment. */
async function aLibraryDocument(service: TestService, { school, adviser }: Place): Promise<string> {
  const facts = { title: 'A profile', title_sorted: 'a profile', search_text: 'a profile', kind: 'report' }
  const document = await insert(service, 'library_documents', { ...facts, audience: 'schools', school_id: school })
  await insert(service, 'library_versions', {
    ...{ document_id: document, version: 1, status: 'for-comment', file_id: await aStoredFile(service, adviser) },
    ...{ file_name: 'ours.txt', file_kind: 'text', bytes: 5, added_at: service.now, added_by: adviser },
  })
  return document
}

/** What was written of a school in 2019. */
async function aPastNote(service: TestService, { school, adviser }: Place, state: string, of = ''): Promise<string> {
  const added = { added_at: service.now, added_by: service.administratorId }
  const batch = of || (await insert(service, 'past_note_batches', { says: 'old.zip', ...added }))
  const file = { file_id: await aStoredFile(service, adviser), file_kind: 'pdf', bytes: 5, sha256: '' }
  const laid = { school_id: school, laid_by: 'urn', written_on: '2019-03-04' }
  return insert(service, 'past_notes', {
    batch_id: batch,
    place: 1,
    state,
    path: 'a.pdf',
    title: 'A visit',
    ...laid,
    ...file,
  })
}

/** A document that the school of a visit handed in. */
async function aDocument(service: TestService, visit: string, by: string): Promise<string> {
  const at = '2026-11-09T09:00:00Z'
  const file = await aStoredFile(service, by)
  return insert(service, 'preparation_answers', {
    visit_id: visit,
    item: service.model.visitTypes.find(({ record }) => record.form)?.schoolPrepares[0]?.id ?? 'nothing',
    kind: 'document',
    file_id: file,
    file_name: 'ours.txt',
    came_on: '2026-11-09',
    answered_at: at,
    answered_by: by,
  })
}

/** A change of the school's year that waits for everyone's answer. */
async function aTailoring(service: TestService, { place }: Made): Promise<string> {
  return insert(service, 'tailorings', {
    school_id: place.school,
    school_year: 2026,
    model_version_id: service.modelVersionId,
    programme: service.model.programmes[0]?.id,
    change: 'another-term',
    visit_type: service.model.visitTypes[0]?.id,
    from_term: 'autumn',
    to_term: 'spring',
    because: 'better-time',
    proposed_by: place.adviser,
    proposed_on: '2026-11-09',
  })
}

/** A draft; or, where the address is one of its check, what waits for one or came back from one. */
async function aRecord(service: TestService, visit: string, adviser: string, url: string): Promise<void> {
  const [, step] = /\/record\/(reply|answer|settle|send\/again)/.exec(url) ?? []
  if (step) return aSentRecord(service, { visit, adviser, isAnswered: step === 'answer' || step === 'settle' })
  const waits = /\/record\/(check|urgent|take-back)/.test(url)
  const cameBack = url.endsWith('/record/comments')
  const record = await insert(service, 'records', {
    visit_id: visit,
    version: 1,
    author_id: adviser,
    status: waits ? 'with-checker' : 'draft',
  })
  if (!waits && !cameBack) return
  const over = { outcome: 'returned', checked_at: service.now, checker_id: service.administratorId }
  await insert(service, 'record_checks', {
    record_id: record,
    round: 1,
    asked_at: service.now,
    ...(cameBack && over),
  })
}

/** Dates that a school proposes, of which one can be accepted. */
async function someDates(service: TestService, { school, adviser }: Place): Promise<string> {
  const proposal = await insert(service, 'date_proposals', {
    school_id: school,
    model_version_id: service.modelVersionId,
    visit_type: service.model.visitTypes[0]?.id,
    may_have_record: true,
    adviser_id: adviser,
    side: 'school',
    proposed_by: adviser,
    proposed_on: '2026-11-09',
  })
  await insert(service, 'proposed_dates', { proposal_id: proposal, place: 0, held_on: '2026-11-25' })
  return proposal
}

/** A record that its school was sent to read, or has replied to. */
async function aSentRecord(
  service: TestService,
  { visit, adviser, isAnswered }: { visit: string; adviser: string; isAnswered: boolean },
): Promise<void> {
  const section = service.model.recordForms[0]?.sections[0]?.id ?? ''
  const add = (table: string, row: Row) => insert(service, table, row)
  const status = isAnswered ? 'answered' : 'with-school'
  const record = await addSentRecord(add, { visit, adviser, section, status })
  if (isAnswered) await addReplyTo(add, record, { head: service.administratorId, section })
}

/** A time that the adviser of a school offers to it. */
async function anOffer(service: TestService, { school, adviser }: Place): Promise<string> {
  const offer = await insert(service, 'date_offers', {
    model_version_id: service.modelVersionId,
    visit_type: service.model.visitTypes[0]?.id,
    adviser_id: adviser,
    length: 'half-day',
    offered_by: adviser,
    offered_on: '2026-11-09',
    closes_on: '2026-11-20',
  })
  await insert(service, 'offered_slots', { offer_id: offer, held_on: '2026-11-25', starts_at_minute: 540 })
  await insert(service, 'offered_schools', { offer_id: offer, school_id: school })
  return offer
}

let urns = 600_000

async function anImportToApply(service: TestService): Promise<string> {
  const file = fileOf(aRow({ URN: String((urns += 1)) }))
  const { id } = await service.act(service.administratorId, (look) => aPreview(look, file))
  return id
}

/** A file of figures that stands where an address can do something with it. */
function stageFor(url: string): FiguresStage {
  if (url.endsWith('/ask')) return 'asked'
  if (url.endsWith('/as-at')) return 'as-at'
  if (url.endsWith('/columns')) return 'own'
  return /\/(undo|check)$/.test(url) ? 'applied' : 'previewed'
}

/** A spreadsheet of people that is ready to be brought in: somebody who works for the whole service. */
async function aSpreadsheet(service: TestService): Promise<string> {
  const role = service.model.roles.find(({ kind }) => kind === 'data-officer')?.name ?? ''
  const file = csvOf(['Name', 'E-mail', 'Role'], ['Dana Data', `dana-${newId()}@example.test`, role])
  return service.act(service.administratorId, (look) =>
    anOwnPreview(look, 'people', file, { name: 'Name', email: 'E-mail', role: 'Role' }),
  )
}

/** Another text of the first section of a draft. */
async function aTextBeside(service: TestService, { adviser }: Place, visit: string): Promise<string> {
  const { rows } = await service.db.owner.query<{ id: string }>('select id from records where visit_id = $1', [visit])
  const type = service.model.visitTypes.find(({ record }) => record.form)
  const form = service.model.recordForms.find(({ id }) => id === type?.record.form)
  return insert(service, 'record_asides', {
    record_id: rows[0]?.id,
    section: form?.sections[0]?.id,
    written_by: adviser,
    written_at: service.now,
    from_revision: 0,
    content: { body: 'Written elsewhere.', judgement: null, isNotDiscussed: false, restsOn: [] },
  })
}

/** A school's report of a year of its own, as far on its way as the address asks for. */
async function anAnnualReport(service: TestService, { url, place, named }: Made): Promise<string> {
  const { now, modelVersionId, administratorId } = service
  const way = { check: 'with-checker', issue: 'checked', write: 'draft', 'hand-in': 'draft', saves: 'draft' } as const
  const status =
    Object.entries(way).find(([step]) => url.endsWith(`/${step}`))?.[1] ??
    (url.includes('/asides/') ? 'draft' : 'issued')
  reportYear -= 1
  const year = reportYear
  await insert(service, 'annual_reports', {
    ...{ school_id: named.schoolId ?? place.school, school_year: year, version: 1, status },
    ...{ model_version_id: modelVersionId, author_id: administratorId, begun_at: now },
    ...(status === 'issued' && { issued_at: now }),
  })
  return String(year)
}

let reportYear = 2027

/** Another text of the first section of a report that is being written. */
async function aReportTextBeside(
  service: TestService,
  { adviser, school }: Place,
  { schoolId, reportYear: year }: Readonly<Record<string, string>>,
): Promise<string> {
  const { rows } = await service.db.owner.query<{ id: string }>(
    'select id from annual_reports where school_id = $1 and school_year = $2',
    [schoolId ?? school, year],
  )
  return insert(service, 'annual_report_asides', {
    ...{ report_id: rows[0]?.id, section: service.model.annualReport?.sections[0]?.id, body: 'Written elsewhere.' },
    ...{ written_by: adviser, written_at: service.now },
  })
}
