import { logEvent } from '#history/index.ts'
import { pageLink, sendMessage } from '#messages/index.ts'
import { aWord, capital, word, type ServiceModel } from '#model/index.ts'
import { keepIssued } from '#papers/index.ts'
import { listHoldersAt } from '#replies/index.ts'
import { getSchool } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { holdSchool } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { dayIn } from '../allocation/allocation-events.ts'
import { mayAllocateTo, maySeeDaysOf } from '../days-policy.ts'
import { whyNotSentYet } from './learnt-sending.ts'
import { printStatement } from './print-statement.ts'
import { addStatement, addStatementReceipts, newestStatements } from './statement-store.ts'
import { isSame, placeOfStatement, type Statement, type Told } from './statement.ts'
import { tellSchools } from './tell-schools.ts'

const own = ownRule()

/** The rule by which a statement is not issued twice in the same words. */
export const SAYS_THE_SAME = 'statement-says-the-same'

/**
 * SH-20, SH-21. Issues a school's statement of a year from what is recorded, or its next version where that has changed: from now on it is
 * fixed, and goes to whom the model says. Throws NotFound, NotAllowed, and Refused where nothing has changed since the last.
 */
export async function issueStatement(work: Work, schoolId: string, year: SchoolYear, roundId?: string): Promise<void> {
  const school = await getSchool(work, schoolId)
  if (!maySeeDaysOf(work, school.id)) throw new NotFound('days of the school', school.id)
  requireThat(mayAllocateTo(work, school.id), work, `issue the statement of ${school.id}`)
  const { model, modelVersionId } = await work.modelOn(dayIn(work, year))
  const rule = model.days?.statement
  if (!rule) throw new NotFound('statement in the model', model.identity.title)
  await holdSchool(work, school.id)
  const last = (await newestStatements(work, year, [school.id])).get(school.id)
  const [toTell] = await tellSchools(work, year, [school.id])
  refuseIf(work, [
    ...whyCannotIssue(model, { schoolName: school.name, year, toTell, last }),
    ...(await whyNotSentYet(work, year)),
  ])
  if (!toTell) throw new NotFound('school', school.id)
  const version = (last?.version ?? 0) + 1
  const documentId = await keepIssued(work, {
    ...{ kind: 'annual-statement', schoolId: school.id, visitId: null, recordId: null, version, modelVersionId },
    document: printStatement(toTell.told, {
      ...{ model, organisation: work.actor.authorityName, schoolName: school.name },
      ...{ schoolYear: year, version, on: work.today },
    }),
  })
  const issued = { schoolId: school.id, schoolYear: year, version, modelVersionId, content: toTell.told, documentId }
  const id = await addStatement(work, { ...issued, roundId: roundId ?? null })
  const recipients = await listHoldersAt(work, school.id, rule.goesTo)
  await addStatementReceipts(work, id, recipients)
  await tellOfStatement(work, model, { ...issued, schoolName: school.name }, recipients)
  await logEvent(work, {
    name: 'statement.issued',
    subjects: [{ kind: 'school', id: school.id }],
    audience: 'read-records',
    changes: { year: { after: year }, version: { after: version } },
  })
}

type Asked = {
  schoolName: string
  year: SchoolYear
  toTell: { isServed: boolean; told: Told } | undefined
  last: Statement | undefined
}

/** SH-21. A school that is served is told once what is so; a new version says something else. */
export function whyCannotIssue(model: ServiceModel, { schoolName, year, toTell, last }: Asked): Finding[] {
  const called = word(model, 'annualStatement')
  if (!toTell?.isServed)
    return [
      own(
        'statement-to-a-school-that-is-served',
        'SH-20',
        `${schoolName} is not a school that the service works with.`,
      ),
    ]
  if (!last || !isSame(last.content, toTell.told)) return []
  return [
    own(
      SAYS_THE_SAME,
      'SH-21',
      `${schoolName} has its ${called} of ${showSchoolYear(year)}, and nothing in it has changed since version ${last.version}.`,
    ),
  ]
}

type ToSend = Pick<Statement, 'schoolId' | 'schoolName' | 'schoolYear' | 'version'>

async function tellOfStatement(
  work: Work,
  model: ServiceModel,
  issued: ToSend,
  recipients: Awaited<ReturnType<typeof listHoldersAt>>,
): Promise<void> {
  const called = word(model, 'annualStatement')
  const which = `${issued.schoolName}, ${showSchoolYear(issued.schoolYear)}`
  for (const { personId, name, email } of recipients)
    if (email)
      await sendMessage(work, {
        toPersonId: personId,
        address: email,
        subject: `${capital(called)}: ${which}`,
        body: [
          `Dear ${name},`,
          issued.version === 1
            ? `${capital(aWord(model, 'annualStatement'))} was issued, and is there for you to read: ${which}.`
            : `A new version of the ${called} was issued, and is there for you to read: ${which}.`,
          'Sign in to read it:',
          pageLink(placeOfStatement(issued)),
        ].join('\n\n'),
      })
}
