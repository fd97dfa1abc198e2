import { anOwnPreview, csvOf } from '#bringing-in/bring-in-examples.ts'
import { aFileOfFigures } from '#figures/figure-examples.ts'
import { aPreview } from '#imports/import-examples.ts'
import {
  BEFORE_CARDS,
  inspectedSchool,
  schoolWithCard,
  withCards,
} from '#figures/inspections/inspection-file-examples.ts'
import { fileOfFigures, ks2School, KS2_HEADINGS, loadFigures } from '#figures/figure-examples.ts'
import { aSchool, registerText } from '#imports/register-file/register-examples.ts'
import { issueStatement } from '#days/index.ts'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { frameworksOf } from '#self-evaluation/index.ts'
import { STEPS } from '#joint-reviews/steps/steps.ts'
import { newId } from '#shared/id.ts'
import { hashOf } from '#web/session.ts'
import { doWork } from '#work/work.ts'
import { aService, type ModelName, type TestService } from './a-service.ts'
import { anIntervention } from './an-intervention.ts'
import { aConcern, aConfidence } from './a-concern.ts'
import { aNeedDecision, aNeedRound } from './a-need.ts'
import { aConsultation, aFeedback, aPublication, aRecommendation, aWorkingParty } from './a-consultation.ts'
import { aCourse, aCourseCommission } from './a-course.ts'
import { aPlan, aPlanComment } from './a-plan.ts'
import { aSupportItem, aTermReview } from './a-partnership.ts'
import { aCase, aCaseMeeting, aCaseReview, aCaseEvaluation, aProgressReport, aSpecialistRequest } from './a-case.ts'
import { aNotice } from './a-notice.ts'
import { aCommunication, aComplaint, aCoreSupport } from './a-complaint.ts'
import { aContactQuery, anOccasion } from './a-first-contact.ts'
import {
  aCommission,
  aContribution,
  aCriterion,
  aMinor,
  anOpportunity,
  aPayment,
  aPriority,
  aResearch,
} from './a-priority.ts'
import { anAuditSummary, anInvestment, aPresentedSummary } from './an-audit-summary.ts'
import {
  aBodyLiaison,
  aDecidingItem,
  aDecidingMember,
  aLiaisonRequest,
  anArrangement,
  anExecutiveForm,
  aPartner,
} from './a-deciding-group.ts'
import { aPractice } from './a-practice.ts'
import { aCaseStudy, aMission, aMissionEvaluation, aProgressOf } from './a-mission.ts'
import { aCollaboration } from './a-collaboration.ts'
import { aDesignatedSpecialist, aDesignation, aDesignationBid, aDesignationWork, aLicence } from './a-designation.ts'
import { aStrength } from './a-strength.ts'
import { aHelpMatch, aHelpNeed, aHelpProposal } from './a-help.ts'
import { aRequest } from './a-request.ts'
import { aPartnershipWithDays, planItemsOf } from './a-workplan.ts'
import { aReview } from './a-review.ts'
import { aSupportTeam } from './a-support-team.ts'
import { addTerms } from './a-year.ts'
import { allocate, hasDays, wanted } from './days.ts'
import { namesIn } from './list-routes.ts'
import { addLinkTo, addReplyTo, addSentRecord, linksOf } from './sent-records.ts'

/** A service in which every kind of page has something to show. Its names hold no word that a model could rename. */
export type SmallWorld = {
  service: TestService
  actors: readonly string[]
  /** Who is asked only where none of those can read: a chair, and who leads the service. */
  others: readonly string[]
  addressesOf: (url: string) => Promise<string[]>
}

/** The beginning of the address of somebody's calendar in each world. */
const A_CALENDAR = 'calendar-of-ruth-'

/** Where the ids for a name in an address come from; a name that is not here is looked for in the table of its plural. */
const TABLES: Readonly<Record<string, string>> = {
  personId: 'people',
  versionId: 'model_versions',
  dataSetId: 'data_sets',
  dayId: 'non_pupil_days',
  markId: 'school_marks',
  trainingHeldId: 'training_held',
  demandId: 'stated_demands',
  financeFileId: 'finance_files',
  owedId: 'owed_claims',
  requestId: 'preparation_requests',
  answerId: 'preparation_answers',
  questionId: 'key_questions',
  agendaItemId: 'school_agenda_items',
  activityId: 'monitoring_activities',
  leaveId: 'leave',
  proposalId: 'date_proposals',
  offerId: 'date_offers',
  slotId: 'offered_slots',
  asideId: 'record_asides',
  reportAsideId: 'annual_report_asides',
  documentId: 'library_documents',
  batchId: 'past_note_batches',
  pastNoteId: 'past_notes',
  selfEvaluationId: 'self_evaluations',
  pointId: 'self_evaluation_points',
  addedKeyId: 'improvement_keys',
  challengeId: 'external_challenges',
  readinessId: 'readiness_list',
  evidenceId: 'validated_evidence',
  takenNoteId: 'past_notes',
  capacityId: 'capacities',
  lineId: 'ledger_lines',
  closingId: 'closed_periods',
  teamId: 'support_teams',
  teamMemberId: 'support_team_members',
  teamMeetingId: 'support_team_meetings',
  teamEvaluationId: 'support_team_evaluations',
  remarkId: 'library_comments',
  needDecisionId: 'need_decisions',
  practiceId: 'practice_entries',
  priorityId: 'priorities',
  criterionId: 'priority_criteria',
  payeeId: 'commission_payees',
  paymentId: 'commission_payments',
  contributionId: 'contributions',
  minorId: 'minor_spendings',
  incomeId: 'income_opportunities',
  researchId: 'funding_research',
  decidingMemberId: 'deciding_members',
  strengthId: 'strength_points',
  missionEvaluationId: 'mission_evaluations',
  caseStudyId: 'mission_case_studies',
  progressId: 'mission_reports',
  helpNeedId: 'help_needs',
  helpMatchId: 'help_matches',
  helpProposalId: 'help_proposals',
  helpProposalLineId: 'help_proposal_lines',
  collaborationId: 'collaborations',
  jointSchoolId: 'collaboration_schools',
  bidId: 'designation_bids',
  designationId: 'school_designations',
  designationWorkId: 'designation_works',
  specialistId: 'specialist_designations',
  licenceId: 'innovation_licences',
  courseCommissionId: 'course_commissions',
  decidingMeetingId: 'deciding_meetings',
  decidingItemId: 'deciding_items',
  arrangementId: 'medium_term_arrangements',
  auditSummaryId: 'audit_summaries',
  investmentId: 'audit_investments',
  consultationId: 'consultations',
  feedbackId: 'consultation_feedback',
  publicationId: 'model_publications',
  workingPartyId: 'working_parties',
  recommendationId: 'working_party_recommendations',
  complaintId: 'safeguarding_complaints',
  coreWorkId: 'core_supports',
  queryId: 'contact_queries',
  occasionId: 'contact_occasions',
  supportRequestId: 'support_requests',
  reviewFileId: 'review_pieces',
  deploymentLineId: 'deployment_lines',
  caseId: 'improvement_cases',
  caseMeetingId: 'case_meetings',
  caseReviewId: 'case_reviews',
  caseEvaluationId: 'case_evaluations',
  specialistRequestId: 'specialist_requests',
}

export async function aSmallWorld(model: ModelName): Promise<SmallWorld> {
  const service = await aService({ model, name: 'Eskmoor' })
  const { authorityId, db, addPerson, addSchool, addGroup } = service
  const add = async (table: string, row: Record<string, unknown>) => {
    const all = { authority_id: authorityId, id: newId(), ...row }
    const places = Object.keys(all).map((_, at) => `$${at + 1}`)
    await db.owner.query(
      `insert into ${table} (${Object.keys(all).join(', ')}) values (${places.join(', ')})`,
      Object.values(all),
    )
    return all.id
  }
  const roleOf = (kind: string) =>
    service.model.roles.find((role) => role.kind === kind && role.tiedTo.includes('school'))!
  await addTerms(service)
  const school = await addSchool({ name: 'Hollin Bank' })
  const adviser = await addPerson({ role: roleOf('adviser').id, name: 'Ruth Adeyemi', school })
  const head = await addPerson({ role: roleOf('headteacher').id, name: 'Tom Garside', school })
  const chair = await addPerson({ role: roleOf('chair-of-governors').id, name: 'Ada Lund', school })
  const leads = service.model.roles.find(({ kind }) => kind === 'head-of-service')
  const leader = leads && (await addPerson({ role: leads.id, name: 'Joan Pell' }))
  await addFigures(service, school)
  await addGroup({ kind: service.model.groupKinds[0]?.id ?? 'trust', name: 'Tarn Lane', schools: [school] })
  await add('presences', { school_id: school, who: 'Maths Hub', purpose: 'Mastery', started_on: '2026-09-01' })
  const [mark] = service.model.schoolMarks
  const marked = { marked_by: service.administratorId, started_on: '2026-09-01' }
  if (mark) await add('school_marks', { school_id: school, mark: mark.id, because: 'By letter', ...marked })
  const invited = { person: head, school, role: roleOf('headteacher').id }
  await aConsultation(service, 'schools', [invited])
  await aConsultation(service, 'team', [{ person: adviser, role: roleOf('adviser').id }])
  await aFeedback(service, head)
  await aPublication(service, school)
  await aRecommendation(service, await aWorkingParty(service, head, school))
  await add('non_pupil_days', { held_on: '2026-09-02', name: 'Inset' })
  await add('covers', {
    person_id: head,
    covered_id: adviser,
    reason: 'Away',
    started_on: '2026-12-01',
    finished_on: '2026-12-04',
  })
  await add('leave', { person_id: adviser, started_on: '2026-12-01', finished_on: '2026-12-04' })
  const [training] = service.model.training
  if (training)
    await add('training_held', {
      person_id: adviser,
      training: training.id,
      model_version_id: service.modelVersionId,
      completed_on: '2025-01-10',
    })
  for (const [subject, more] of [
    ['On its way', {}],
    ['Gone', { sent_at: service.now, went_by: 'smtp' }],
    ['Lost', { failed_at: service.now, failed_because: 'There is no such address.' }],
  ] as const)
    await add('messages', {
      to_person: head,
      address: 'tom@example.test',
      subject,
      body: 'Hello',
      message_id: newId(),
      created_at: service.now,
      ...more,
    })
  await service.db.owner.query(
    'insert into access.calendar_addresses (authority_id, person_id, hash, salt, made_at) values ($1, $2, $3, $3, $4)',
    [authorityId, adviser, hashOf(`${A_CALENDAR}${authorityId}`), service.now],
  )
  await add('devices', { person_id: adviser, name: 'Work laptop', switched_on_at: service.now })
  await addVisits(service, { school, adviser, head, add })
  await addDays(service, { school, adviser, add })
  await addFunds(service, { school, add })
  await addProgramme(service, { school, adviser, add })
  await addProposal(service, { school, adviser, head, add })
  await addLibrary(service, { school, adviser, add })
  await add('themes', {
    school_year: 2026,
    name: 'Attendance',
    set_by: service.administratorId,
    set_on: '2026-09-01',
  })
  await addAnnualReports(service, { school, adviser, add })
  await addTargets(service, { school, adviser, add })
  if (service.model.strengths) await aStrength(service, school, { confirmedOn: '2026-10-01' })
  if (service.model.mission) {
    await aMission(service, school)
    for (const is of [false, true]) {
      await aMissionEvaluation(service, is)
      await aProgressOf(service, is)
    }
    await aCaseStudy(service, school)
  }
  if (service.model.brokering) {
    await aHelpProposal(service, [{ id: await aHelpNeed(service, school) }])
    for (const status of ['chosen', 'written', 'agreed', 'reviewed'] as const)
      await aHelpMatch(service, school, null, status)
  }
  if (service.model.collaborations) await aCollaboration(service, school)
  if (service.model.designations) {
    await aDesignationBid(service, school)
    await aDesignationWork(service, await aDesignation(service, school))
    await aDesignatedSpecialist(service, school)
    await aLicence(service, school)
  }
  if (service.model.practice)
    for (const status of ['put-forward', 'agreed'] as const) await aPractice(service, school, status)
  if (service.model.communications) await aCommunication(service, school)
  if (service.model.coreWork)
    for (const isOver of [false, true]) {
      await aComplaint(service, school, isOver)
      await aCoreSupport(service, { school, adviser }, isOver)
    }
  if (service.model.decidingGroup) {
    await aDecidingMember(service, { school_id: school })
    await aDecidingItem(service)
    await aLiaisonRequest(service)
    await aBodyLiaison(service)
    if (service.model.decidingGroup.partners)
      for (const status of ['proposed', 'accepted'] as const) await aPartner(service, { status })
    if (service.model.decidingGroup.mediumTerm)
      for (const status of ['proposed', 'decided'] as const) await anArrangement(service, { school, status })
    if (service.model.decidingGroup.summary && service.model.strengths && service.model.commissioning) {
      await aPresentedSummary(service)
      await anInvestment(service, await anAuditSummary(service))
    }
    if (service.model.decidingGroup.executive) await anExecutiveForm(service)
    const counts = { votes_for: 6, votes_against: 1, votes_not_counted: 1 }
    const by = { decided_on: '2026-10-01', decided_by: service.administratorId }
    await aDecidingItem(service, { outcome: 'carried', decision: 'It is done.', ...counts, ...by })
  }
  if (service.model.commissioning) {
    await aCriterion(service, await aPriority(service))
    await aCommission(service)
    await aPayment(service, await aCommission(service, true), school)
    await aContribution(service, school)
    for (const isPaid of [false, true]) await aMinor(service, school, isPaid)
    for (const isAgreed of [false, true]) await anOpportunity(service, isAgreed)
    await aResearch(service)
  }
  if (service.model.firstContact) {
    for (const isAnswered of [false, true]) await aContactQuery(service, school, isAnswered)
    await anOccasion(service, school)
  }
  if (service.model.courses)
    for (const isHeld of [false, true]) await aCourse(service, { school, giver: adviser }, isHeld)
  if (service.model.courses?.commissioned) await aCourseCommission(service, school, head)
  if (service.model.supportTeams) await aSupportTeam(service, school)
  if (service.model.interventions.length > 0)
    for (const as of ['open', 'struck-out', 'letter'] as const) await anIntervention(service, school, as)
  if (service.model.concerns) {
    for (const kind of [null, ...service.model.concerns.kinds.map(({ id }) => id)])
      await aConcern(service, school, { kind })
    for (const as of ['open', 'kept'] as const) await aConfidence(service, school, as)
  }
  if (service.model.need) {
    await aNeedDecision(service, school)
    await aNeedRound(service, school)
  }
  if (service.model.reviews.length > 0)
    for (const as of ['issued', 'struck-out', 'met'] as const) await aReview(service, school, as)
  if (service.model.pathways.length > 0) {
    const caseId = await aCase(service, school)
    await aCaseMeeting(service, caseId)
    await aCaseReview(service, caseId)
    await aProgressReport(service, caseId)
    await aSpecialistRequest(service, caseId)
    if (service.model.pathways.some(({ evaluations }) => evaluations)) await aCaseEvaluation(service, caseId)
    if (service.model.partnership) {
      await aSupportItem(service, caseId, school)
      await aTermReview(service, caseId, school)
    }
  }
  if (service.model.requests) for (const as of ['declined', 'forward'] as const) await aRequest(service, school, as)
  const through = service.model.pathways[0]?.access?.through
  const answers = through && (await addPerson({ role: through, name: 'Omar Pike', school }))
  const panel = service.model.requests?.answered.by[0]
  const panelist = panel && (await addPerson({ role: panel, name: 'Ines Holt' }))
  const opener = service.model.coreWork?.safeguarding?.openedBy[0]
  const officer = opener && (await addPerson({ role: opener, name: 'Odile Park' }))
  const counts = service.model.roles.find(
    ({ id, tiedTo }) => tiedTo[0] === 'authority' && service.model.mission?.figures.by.includes(id),
  )
  const counter = counts && (await addPerson({ role: counts.id, name: 'Della Count' }))
  const recommends = service.model.commissioning?.priorities.recommendedBy[0]
  const recommender = recommends && (await addPerson({ role: recommends, name: 'Rona Wise' }))
  const seat = service.model.decidingGroup?.seats.find(({ roles }) => recommends && roles?.includes(recommends))
  if (recommender && seat)
    await aDecidingMember(service, { person_id: recommender, seat: seat.id, phase: seat.phases?.[0] ?? null })
  if (service.model.notices.length > 0)
    for (const as of ['letter', 'issued'] as const) await aNotice(service, school, as)
  const drafts = service.model.plans?.drafting.lead
  const gate = service.model.partnership?.lead
  const keeper = gate && (await addPerson({ role: gate, name: 'Ivo Grant', school }))
  // Where a category has opened the case of the first school, another has one for which it asked itself.
  const second = keeper && service.model.need && (await addSchool({ name: 'Ling Fold' }))
  const secondKeeper = second && gate && (await addPerson({ role: gate, name: 'Iris Nowell', school: second }))
  if (second && service.model.pathways.some(({ opensOnRequest }) => opensOnRequest)) await aCase(service, second)
  const drafter = drafts && (await addPerson({ role: drafts, name: 'Nell Frost', school }))
  if (drafter) {
    await aPlan(service, school, 'agreed')
    await aPlanComment(service, await aPlan(service, school))
  }
  await addOffer(service, { school, adviser, add })
  await addOrders(service, { school, adviser, add })
  await addCharges(service, { school, adviser, add })
  await addPastNotes(service, { school, adviser, add })
  await addSelfEvaluations(service, { school, adviser, head, add })
  const asked = { because: 'By letter', asked_at: service.now, asked_by: adviser }
  const zip = { media_type: 'application/zip', bytes: 5, sha256: '', stored_at: service.now, stored_by: adviser }
  const ready = { status: 'ready', done: 1, total: 1, file_id: await add('stored_files', { name: 'a.zip', ...zip }) }
  for (const more of [{}, ready]) await add('drawn_files', { school_id: school, ...asked, ...more })
  await service.act(service.administratorId, (look) =>
    aPreview(look, registerText([aSchool({ EstablishmentName: 'Skelbeck', 'LA (code)': '984' })])),
  )
  const { informalSupport } = service.model
  if (informalSupport)
    await add('contacts', {
      school_id: school,
      person_id: adviser,
      model_version_id: service.modelVersionId,
      ...{ kind: informalSupport.kinds[0]?.id, topic: informalSupport.topics[0]?.id, held_on: service.today },
      ...{ minutes: 10, logged_at: service.now },
    })
  const said = csvOf(['URN', 'Open', 'Role'], ['100000', 'Ten minutes a day', ''])
  await service.act(service.administratorId, (look) =>
    anOwnPreview(look, 'tracker', said, { urn: 'URN', action: 'Open' }),
  )
  for (const stage of ['asked', 'as-at', 'own', 'applied'] as const) await aFileOfFigures(service, stage)

  return {
    service,
    actors: [service.administratorId, adviser, head],
    others: [
      chair,
      ...(leader ? [leader] : []),
      ...(drafter ? [drafter] : []),
      ...(keeper ? [keeper] : []),
      ...(secondKeeper ? [secondKeeper] : []),
      ...(answers ? [answers] : []),
      ...(panelist ? [panelist] : []),
      ...(officer ? [officer] : []),
      ...(counter ? [counter] : []),
      ...(recommender ? [recommender] : []),
    ],
    /** Every address that the names in a route's url can make of this world; none where it has nothing of the kind. */
    async addressesOf(url) {
      let addresses = [url]
      for (const name of namesIn(url)) {
        const values = await valuesOf(service, name)
        addresses = addresses.flatMap((address) => values.map((value) => address.replace(`:${name}`, value)))
      }
      return addresses
    },
  }
}

type Add = (table: string, row: Record<string, unknown>) => Promise<unknown>

/** One visit that is booked, one held and being written of, one whose record is issued. */
async function addVisits(
  service: TestService,
  { school, adviser, head, add }: { school: string; adviser: string; head: string; add: Add },
) {
  const [plain] = service.model.visitTypes
  const written = service.model.visitTypes.find((type) => type.record.keep !== 'forbidden')
  const visit = (type: typeof plain, more: Record<string, unknown>) =>
    add('visits', {
      school_id: school,
      model_version_id: service.modelVersionId,
      visit_type: type?.id,
      may_have_record: type?.record.keep !== 'forbidden',
      adviser_id: adviser,
      length: 'half-day',
      ...more,
    })
  const held = { status: 'held', booked_for: '2026-10-06', held_on: '2026-10-06' }
  const toCome = { status: 'booked', booked_for: '2026-11-24' }
  const issued = { status: 'issued', issued_at: '2026-10-08T09:00:00Z' }
  const unwritten = service.model.visitTypes.find((type) => type.record.keep === 'forbidden')
  if (unwritten) await visit(unwritten, { ...held, booked_for: '2026-11-10', held_on: '2026-11-10' })
  const upcoming = await visit(plain, { status: 'booked', booked_for: '2026-11-17' })
  await addPreparation(service, written, { visit: await visit(written, toCome), adviser, add })
  const confirmed = service.model.visitTypes.find(({ readyWhen }) => readyWhen)
  if (confirmed) {
    const at = { proposed_at: '2026-11-09T09:00:00Z', proposed_by: adviser }
    const item = confirmed.readyWhen?.confirmed[0]
    await add('monitoring_activities', {
      visit_id: await visit(confirmed, toCome),
      item,
      says: 'Books of Year 4',
      ...at,
    })
  }
  for (const state of [{ status: 'draft' }, issued]) {
    const of = await visit(written, held)
    const record = await add('records', { visit_id: of, version: 1, author_id: adviser, status: 'draft' })
    const [section] = service.model.recordForms.find(({ id }) => id === written?.record.form)?.sections ?? []
    if (section) {
      await add('record_sections', { record_id: record, section: section.id, body: 'Seen and heard.' })
      const content = { body: 'Heard and seen.', judgement: null, isNotDiscussed: false, restsOn: [] }
      const beside = { written_by: adviser, written_at: '2026-10-06T17:00:00Z', from_revision: 0, content }
      if (state.status === 'draft') {
        await add('record_asides', { record_id: record, section: section.id, ...beside })
        const stored = { media_type: 'text/plain', bytes: 5, sha256: '', stored_at: service.now, stored_by: adviser }
        const file = { file_id: await add('stored_files', { name: 'seen.txt', ...stored }), file_name: 'seen.txt' }
        const came = { from_version: 1, file_kind: 'text', bytes: 5, attached_at: service.now, attached_by: adviser }
        await add('attachments', { visit_id: of, title: 'What was seen', ...file, ...came })
      }
    }
    await service.db.owner.query('update records set status = $2, issued_at = $3 where id = $1', [
      record,
      state.status,
      'issued_at' in state ? state.issued_at : null,
    ])
    if (state.status === 'issued') await addStruckOut(service, { visit: of, adviser, add })
  }
  const section = service.model.recordForms.find(({ id }) => id === written?.record.form)?.sections[0]?.id ?? ''
  const away = { adviser, section }
  await addLinkTo(service, await addSentRecord(add, { visit: await visit(written, held), ...away }), head)
  const answered = await addSentRecord(add, { visit: await visit(written, held), ...away, status: 'answered' })
  await addReplyTo(add, answered, { head, section })
  for (const over of [{}, { outcome: 'returned', checker_id: service.administratorId, checked_at: service.now }]) {
    const status = 'outcome' in over ? 'draft' : 'with-checker'
    const record = await add('records', {
      visit_id: await visit(written, held),
      version: 1,
      author_id: adviser,
      status,
    })
    const check = await add('record_checks', { record_id: record, round: 1, asked_at: service.now, ...over })
    await add('record_comments', { check_id: check, section: 'evaluation', line: 1, quoted: 'Good.', says: 'Why?' })
  }
  await add('actions', {
    school_id: school,
    visit_id: upcoming,
    says: 'Ten minutes a day',
    owned_by: 'school',
    due_on: '2026-11-27',
  })
}

/** Before a visit: something that the adviser asked, and what came of what is asked of every school. */
async function addPreparation(
  service: TestService,
  type: TestService['model']['visitTypes'][number] | undefined,
  { visit, adviser, add }: { visit: unknown; adviser: string; add: Add },
) {
  const at = '2026-11-09T09:00:00Z'
  const request = await add('preparation_requests', {
    visit_id: visit,
    says: 'Books of one class',
    days_before: 3,
    asked_at: at,
    asked_by: adviser,
  })
  const asks = 'Why did writing fall?'
  await add('key_questions', {
    visit_id: visit,
    place: 1,
    asks,
    is_shared: true,
    issued_at: at,
    asked_at: at,
    asked_by: adviser,
  })
  const stored = { media_type: 'text/plain', bytes: 5, sha256: '', stored_at: at, stored_by: adviser }
  const file = await add('stored_files', { name: 'ours.txt', ...stored })
  const [item] = type?.schoolPrepares ?? []
  await add('preparation_answers', {
    visit_id: visit,
    ...(item ? { item: item.id } : { request_id: request }),
    kind: 'document',
    file_id: file,
    file_name: 'ours.txt',
    came_on: '2026-11-09',
    answered_at: at,
    answered_by: adviser,
  })
}

/** A document for everyone, and one of the school of which a draft is out for comment. */
async function addLibrary(
  { now }: TestService,
  { school, adviser, add }: { school: string; adviser: string; add: Add },
) {
  for (const [title, more, status] of [
    ['Plan', { about: 'What comes next.', review_on: '2026-10-01' }, 'published'],
    ['Profile', { school_id: school }, 'for-comment'],
  ] as const) {
    const named = { title, title_sorted: title.toLowerCase(), search_text: title.toLowerCase(), kind: 'report' }
    const document = await add('library_documents', { ...named, audience: 'all', ...more })
    const stored = { media_type: 'text/plain', bytes: 5, sha256: '', stored_at: now, stored_by: adviser }
    const file = { file_id: await add('stored_files', { name: 'plan.txt', ...stored }), file_name: 'plan.txt' }
    const added = { status, added_at: now, added_by: adviser, published_at: status === 'published' ? now : null }
    const version = { document_id: document, version: 1, file_kind: 'text', bytes: 5 }
    const id = await add('library_versions', { ...version, ...file, ...added })
    if (status === 'for-comment') {
      const theirs = { file_id: await add('stored_files', { name: 'ours.txt', ...stored }), file_name: 'ours.txt' }
      await add('library_comments', { version_id: id, says: 'Too long.', said_at: now, said_by: adviser, ...theirs })
    }
  }
}

/** A folder of which one note is doubtful, and one that a school has. */
async function addPastNotes(
  { now }: TestService,
  { school, adviser, add }: { school: string; adviser: string; add: Add },
) {
  for (const state of ['taken', 'doubtful']) {
    const taken = state === 'taken' ? { status: 'taken', taken_at: now } : {}
    const batch = await add('past_note_batches', { says: 'old.zip', added_at: now, added_by: adviser, ...taken })
    const stored = { media_type: 'application/pdf', bytes: 5, sha256: '', stored_at: now, stored_by: adviser }
    const file = { file_id: await add('stored_files', { name: 'old.pdf', ...stored }), file_kind: 'pdf', bytes: 5 }
    const laid = state === 'taken' ? { school_id: school, laid_by: 'urn', written_on: '2019-03-04' } : {}
    const came = { batch_id: batch, place: 1, state, path: 'old.pdf', title: 'Old', why: 'Of whom is it' }
    await add('past_notes', { ...came, ...file, ...laid })
  }
}

/** One that is in force, and the next that is shared; what follows from them, where the model has it. */
async function addSelfEvaluations(
  { model, modelVersionId, now }: TestService,
  { school, adviser, head, add }: { school: string; adviser: string; head: string; add: Add },
) {
  const rules = model.selfEvaluation
  const framework = rules?.frameworks[0]?.id
  if (!rules || !framework) return
  const begun = { school_id: school, model_version_id: modelVersionId, framework, begun_by: head, begun_at: now }
  const shared = { ...begun, shared_by: head, shared_at: now }
  const inForce = { status: 'in-force', in_force_by: head, in_force_on: '2026-10-01' }
  const one = await add('self_evaluations', { ...shared, ...inForce, school_year: 2025, number: 1 })
  const two = await add('self_evaluations', { ...shared, status: 'shared', school_year: 2026, number: 2 })
  await add('self_evaluation_comments', {
    self_evaluation_id: two,
    says: 'How do you know?',
    said_by: adviser,
    said_at: now,
  })
  const named = { school_id: school, self_evaluation_id: one, named_by: head, named_at: now }
  await add('self_evaluation_points', { ...named, kind: 'strength', says: 'Reading' })
  if (rules.keys.length > 0)
    await add('improvement_keys', { title: 'Phonics', added_by: adviser, added_on: '2026-10-01' })
  const [step] = rules.cycle
  const noted = { noted_by: head, noted_at: now }
  if (step) await add('cycle_steps', { school_id: school, step: step.id, started_on: '2026-10-01', ...noted })
  const entered = { entered_by: adviser, entered_at: now }
  const given = { given_by: 'Ruth Adeyemi', given_on: '2026-10-01', says: 'Why?' }
  const [of] = rules.challenges?.of ?? []
  if (of)
    await add('external_challenges', { school_id: school, school_year: 2026, challenged: of.id, ...given, ...entered })
  const listed = { because: 'Four years ago', listed_by: adviser, listed_on: '2026-10-01' }
  if (rules.readiness) await add('readiness_list', { school_id: school, school_year: 2026, ...listed })
}

/** Dates that the head proposes, and others that the adviser does. */
async function addProposal(
  { model, modelVersionId }: TestService,
  { school, adviser, head, add }: { school: string; adviser: string; head: string; add: Add },
) {
  for (const [side, by] of [
    ['school', head],
    ['service', adviser],
  ]) {
    const proposal = await add('date_proposals', {
      school_id: school,
      model_version_id: modelVersionId,
      visit_type: model.visitTypes[0]?.id,
      may_have_record: true,
      adviser_id: adviser,
      side,
      proposed_by: by,
      proposed_on: '2026-11-09',
    })
    await add('proposed_dates', { proposal_id: proposal, place: 0, held_on: '2026-11-25' })
  }
}

/** Times that the adviser offers to the school, one of which it has taken. */
async function addOffer(
  { model, modelVersionId }: TestService,
  { school, adviser, add }: { school: string; adviser: string; add: Add },
) {
  const offer = await add('date_offers', {
    model_version_id: modelVersionId,
    visit_type: model.visitTypes[0]?.id,
    adviser_id: adviser,
    length: 'half-day',
    offered_by: adviser,
    offered_on: '2026-11-09',
    closes_on: '2026-11-20',
  })
  await add('offered_slots', { offer_id: offer, held_on: '2026-11-25', starts_at_minute: 540 })
  await add('offered_schools', { offer_id: offer, school_id: school })
}

/** What the school ordered, asked for or was recommended, each at another stage, where there is anything to order. */
async function addOrders(
  { model, modelVersionId }: TestService,
  { school, adviser, add }: { school: string; adviser: string; add: Add },
) {
  for (const [at, offer] of model.offers.entries()) {
    const { per } = offer.price
    const of = { school_id: school, school_year: 2026, model_version_id: modelVersionId, offer: offer.id }
    const ordered = { ordered_on: '2026-11-09', ordered_by: adviser, price_pence: 45_000, rate_pence: 45_000 }
    const stands = per === 'agreed' ? { status: at % 2 ? 'recommended' : 'asked' } : { status: 'placed', ...ordered }
    const days = { priced_per: per, half_days: per === 'day' ? 2 : null, may_hold_content: !offer.noContent }
    const begun = { origin: 'school', status_on: '2026-11-09', begun_on: '2026-11-09', begun_by: adviser }
    const order = await add('orders', { ...of, ...stands, ...days, ...begun })
    const words = { kind: 'need', says: 'Fractions.', written_on: '2026-11-09', written_by: adviser }
    if (per === 'agreed') await add('order_words', { order_id: order, ...words })
  }
}

/** An order that was accepted and charged, in a file for the finance system. */
async function addCharges(
  { model, modelVersionId }: TestService,
  { school, adviser, add }: { school: string; adviser: string; add: Add },
) {
  const offer = model.offers.find(({ noContent }) => !noContent)
  if (!model.trading?.finance || !offer) return
  const of = { school_id: school, offer: offer.id }
  const by = { begun_by: adviser, ordered_by: adviser, accepted_by: adviser }
  const on = { status_on: '2026-10-02', begun_on: '2026-10-01', ordered_on: '2026-10-01', accepted_on: '2026-10-02' }
  const priced = { priced_per: 'agreed', price_pence: 45_000, may_hold_content: true, number: 7 }
  const year = { school_year: 2025, model_version_id: modelVersionId, origin: 'school', status: 'accepted' }
  const order_id = await add('orders', { ...of, ...by, ...on, ...priced, ...year })
  const made = { happened_on: '2026-10-05', counts_on: '2026-10-05', made_on: '2026-10-06', made_by: adviser }
  const codes = { paid_by: 'transfer', order_number: 'TR-7', cost_code: 'C1', vat_code: 'S' }
  const charge_id = await add('charges', {
    ...of,
    ...made,
    ...codes,
    number: 1,
    kind: 'charge',
    order_id,
    pence: 45_000,
  })
  const drawn = { kind: 'charges', number: 1, lines: 1, pence: 45_000, body: 'Line', drawn_on: '2026-10-07' }
  const file_id = await add('finance_files', { ...drawn, drawn_by: adviser })
  await add('finance_file_lines', { file_id, charge_id })
}

/** A correction that was begun in error, and struck out. */
async function addStruckOut(
  { now }: TestService,
  { visit, adviser, add }: { visit: unknown; adviser: string; add: Add },
) {
  const why = {
    struck_out_because: 'Entered twice',
    struck_out_at: now,
    struck_out_by: adviser,
    struck_out_from: 'draft',
  }
  await add('records', { visit_id: visit, version: 2, author_id: adviser, status: 'struck-out', ...why })
}

/** Reports of three years: one that is written, one that is checked, one that was issued. */
async function addAnnualReports(
  { model, modelVersionId, now }: TestService,
  { school, adviser, add }: { school: string; adviser: string; add: Add },
) {
  if (!model.annualReport) return
  const of = { school_id: school, model_version_id: modelVersionId, author_id: adviser, begun_at: now }
  const written = await add('annual_reports', { ...of, school_year: 2026, version: 1 })
  const [section] = model.annualReport.sections
  const beside = { section: section?.id, body: 'Written elsewhere.', written_by: adviser, written_at: now }
  await add('annual_report_asides', { report_id: written, ...beside })
  await add('annual_reports', { ...of, school_year: 2025, version: 1, status: 'with-checker', handed_in_at: now })
  await add('annual_reports', { ...of, school_year: 2024, version: 1, status: 'issued', issued_at: now })
}

/** What the school sets itself for two years: one that is discussed, one that is final. */
async function addTargets(
  { model, modelVersionId, now }: TestService,
  { school, adviser, add }: { school: string; adviser: string; add: Add },
) {
  const steps = model.targets?.steps ?? []
  const of = model.targets?.of ?? []
  if (steps.length < 3) return
  // Of one year only the last step is to be taken: its page is for those who take it.
  for (const [year, final, taken] of [
    [2028, null, steps.slice(0, 2)],
    [2027, null, steps.slice(0, -1)],
    [2026, '2024-10-20', steps.slice(0, 2)],
  ] as const) {
    const status = taken.at(-1)?.id
    const set = { school_id: school, target_year: year, status, model_version_id: modelVersionId }
    const id = await add('target_sets', { ...set, final_on: final })
    for (const { measure, pupils } of of)
      await add('targets', { set_id: id, measure, pupils, proposed: 70, value: 72, comment: 'Within the range.' })
    for (const each of taken)
      await add('target_steps', {
        ...{ set_id: id, round: 1, step: each.id, role: each.by[0], person_id: adviser, recorded_by: adviser },
        ...{ taken_on: '2024-10-01', recorded_at: now },
      })
  }
}

/** What somebody has to give, what was allocated of it, and what the school was told. */
async function addDays(service: TestService, { school, adviser, add }: { school: string; adviser: string; add: Add }) {
  const { days } = service.model
  if (!days) return
  await hasDays(service, adviser, 120)
  const role = service.model.roles.find(({ kind, tiedTo }) => kind === 'adviser' && tiedTo.includes('school'))?.id ?? ''
  const what = wanted({ personId: adviser, role, kind: days.kinds[0]?.id ?? '', halfDays: 5 })
  await allocate(
    service,
    service.administratorId,
    { schoolId: school },
    { ...what, need: 'Reading', needSeenById: adviser },
  )
  const of = { school_year: 2026, role, model_version_id: service.modelVersionId, status: 'found', cost: 1200 }
  const worth = { change_worth: 30, misfit_worth: 60, unfair_worth: 20, greedy_cost: 1500, bound: 1195 }
  const by = { took_seconds: 2, asked_by: service.administratorId, asked_at: service.now }
  const deployment_id = await add('deployments', { ...of, ...worth, ...by })
  const line = { deployment_id, school_id: school, due_by_term: [2, 2, 1], served_by: adviser }
  await add('deployment_lines', { ...line, person_id: adviser })
  if (days.statement)
    await service.act(service.administratorId, (look) => doWork(look, (work) => issueStatement(work, school, 2026)))
  if (service.model.workplans) await aPartnershipWithDays(service, school)
}

/** A fund with what went in and out, and a year of the ledger that is closed. */
async function addFunds(
  { model, modelVersionId, administratorId, now }: TestService,
  { school, add }: { school: string; add: Add },
) {
  const [source] = model.funds?.of ?? []
  const on = { counts_on: '2026-11-02', happened_on: '2026-11-02', school_year: 2026, financial_year: 2026 }
  const by = { written_by: administratorId, written_at: now }
  if (source) {
    const year = { year: 2026, starts_on: '2026-04-01', ends_on: '2027-03-31' }
    const of = { model_version_id: modelVersionId, source: source.id, name: source.name, added_by: administratorId }
    const fund = await add('funds', { ...of, ...year, added_on: '2026-04-01' })
    await add('ledger_lines', { kind: 'put-in', pence: 400_000, fund_id: fund, ...on, ...by })
    const [purpose] = model.funds?.purposes ?? []
    const drawn = { kind: 'drawn', pence: 100_000, fund_id: fund, school_id: school, purpose: purpose?.id ?? 'Reading' }
    await add('ledger_lines', { ...drawn, ...on, ...by })
  }
  const person = { person_id: administratorId, school_id: school, part: 'visit', is_in_school: true }
  const unpaid = { unfunded_fund: 'grant', unfunded_because: 'There is none of that year.' }
  await add('ledger_lines', { kind: 'worked', minutes: 195, ...person, ...unpaid, ...on, ...by })
  const closed = { closed_by: administratorId, closed_at: now }
  await add('closed_periods', {
    kind: 'school-year',
    name: '2024/25',
    starts_on: '2024-09-01',
    ends_on: '2025-08-31',
    ...closed,
  })
}

/** A programme that the school follows, where one is taken up, and a change of it that waits to be agreed. */
async function addProgramme(
  { model, modelVersionId }: TestService,
  { school, adviser, add }: { school: string; adviser: string; add: Add },
) {
  const of = { school_id: school, school_year: 2026, model_version_id: modelVersionId }
  const followed = model.programmes.find(({ takeUp }) => takeUp !== 'all')
  if (followed) await add('programme_followings', { ...of, programme: followed.id, started_on: '2026-09-01' })
  const tailored = model.programmes.find(({ tailoredBy }) => tailoredBy)
  if (tailored)
    await add('tailorings', {
      ...of,
      programme: tailored.id,
      change: 'leave-out',
      visit_type: tailored.visits[0]?.visitType,
      from_term: tailored.visits[0]?.term,
      because: 'school-asks',
      proposed_by: adviser,
      proposed_on: '2026-11-09',
    })
}

/** What is published of the school in two years, and beside it. */
async function addFigures(service: TestService, school: string) {
  learnFromRooms()
  const { rows } = await service.db.owner.query<{ urn: string }>('select urn from schools where id = $1', [school])
  const england = ks2School({ RECTYPE: '5', LEA: ' ', URN: ' ', PTRWM_EXP: '65%' })
  // A gap that every model with triggers notices.
  const own = ks2School({ URN: rows[0]?.urn ?? '', TFSM6CLA1A: '20', PTRWM_EXP_FSM6CLA1A: '15%', PTRWM_EXP: '40%' })
  const text = fileOfFigures(KS2_HEADINGS, own, england)
  const load = (name: string, file: string) =>
    service.act(service.administratorId, (look) => loadFigures(look, name, file))
  await load('2018-2019_ks2final.csv', text)
  await load('2017-2018_ks2final.csv', text.replace('_18', '_17'))
  const urn = { URN: rows[0]?.urn ?? '' }
  await load('as_at_2025-08-31.csv', fileOfFigures(BEFORE_CARDS, inspectedSchool(urn)))
  await load('as_at_2026-02-28.csv', fileOfFigures(withCards(), schoolWithCard(urn)))
}

async function valuesOf(service: TestService, name: string): Promise<string[]> {
  if (name === 'schoolYear') return ['2026']
  if (name === 'week') return ['2026-11-09']
  if (name === 'reportYear') return ['2026', '2025', '2024']
  if (name === 'measureId') return ['ks2-rwm-expected']
  if (name === 'targetYear') return ['2028', '2026', '2027']
  if (name === 'reportVersion') return ['1']
  if (name === 'statementYear') return ['2026']
  if (name === 'statementVersion') return ['1']
  if (name === 'version') return ['1']
  if (name === 'token') return [`${A_CALENDAR}${service.authorityId}`]
  if (name === 'replyToken') return linksOf(service)
  if (name === 'strand') return service.model.service?.strands.map(({ id }) => id) ?? []
  if (name === 'planPart') return ['frame', ...(service.model.plans?.parts.map(({ kind }) => kind) ?? [])]
  if (name === 'workplanYear') return ['2026']
  if (name === 'workplan') return service.model.workplans?.of.map(({ id }) => id) ?? []
  if (name === 'planItem') return planItemsOf(service)
  if (name === 'reviewStep') return Object.keys(STEPS)
  if (name === 'reviewKind') return service.model.reviews.map(({ id }) => id)
  if (name === 'strategyId') return service.model.service?.strategies.map(({ id }) => id) ?? []
  if (name === 'needCategory') return service.model.need?.categories.map(({ id }) => id) ?? []
  if (name === 'besideBodyId') return service.model.decidingGroup?.bodies.of.map(({ id }) => id) ?? []
  if (name === 'visitType') return service.model.visitTypes.map(({ id }) => id)
  if (name === 'service') return service.model.offers.map(({ id }) => id)
  if (name === 'areaId') {
    const [framework] = frameworksOf(service.model)
    return framework ? [framework.areas[0]?.id ?? ''] : []
  }
  if (name === 'reportTerm') return service.model.calendar.terms.slice(0, 1).map(({ id }) => `2026-${id}`)
  if (name === 'reviewPeriod') return service.model.calendar.reviewPeriods.slice(0, 1).map(({ id }) => `2026-${id}`)
  if (name === 'noticeKind') return service.model.notices.map(({ id }) => id)
  if (name === 'missionMeasure')
    return service.model.mission?.measures.flatMap(({ id, counted }) => (counted.by === 'moved' ? id : [])) ?? []
  if (name === 'coreSupport') return service.model.coreWork?.supports.map(({ id }) => id) ?? []
  if (name === 'complaintStep') return ['note', 'time', 'name', 'remove', 'close', 'again']
  if (name === 'concernStep') return ['talk', 'record', 'close', 'strike-out', 'restore']
  if (name === 'noticeStep') return ['served', 'outcome', 'withdraw', 'representation']
  if (name === 'interventionKind') return service.model.interventions.map(({ id }) => id)
  if (name === 'programmeId') return service.model.programmes.map(({ id }) => id)
  const table =
    TABLES[name] ?? `${name.replace(/Id$/, '').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}s`
  const known = await service.db.owner.query<{ known: boolean }>('select to_regclass($1) is not null as known', [
    `public.${table}`,
  ])
  if (!known.rows[0]?.known) return []
  const { rows } = await service.db.owner.query<{ id: string }>(
    `select id from ${table} where authority_id = $1 limit 12`,
    [service.authorityId],
  )
  return rows.map(({ id }) => id)
}
