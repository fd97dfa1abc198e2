import { findLiveCase } from '#cases/index.ts'
import type { NoticeKind } from '#model/index.ts'
import {
  answerRepresentation,
  draftNotice,
  hearRepresentation,
  issueNotice,
  judgeCapacity,
  listNotices,
  recordServed,
} from '#notices/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import type { Entry } from './diary.ts'
import { momentOn, type MadeSchool, type Making } from './making.ts'
import { holderAt, schoolsInCases } from './people-of-cases.ts'
import type { PostBook } from './post-book.ts'

/** A notice in a case: both judged the capacity for improvement, it was issued and served, and the school was answered. */
export function playNotices(making: Making, schools: readonly MadeSchool[], book: PostBook): Entry[] {
  const { model, days, today, administrator } = making
  const kind = model.notices.find(({ capacity }) => capacity)
  const [school] = schoolsInCases(schools)
  if (!kind?.capacity || !school) return []
  const issuer = book.posts.find((post) => post.role.kind === 'head-of-service' && post.finishedOn === null)?.person
  const chair = model.roles.find(({ kind: of }) => of === 'chair-of-governors')?.id
  const by = (
    before: number,
    time: string,
    role: string | undefined,
    does: (work: Work) => Promise<unknown>,
    reasons?: Work['reasons'],
  ): Entry[] => {
    const on = days.before(before)
    const who = role === undefined ? (issuer ?? administrator) : holderAt(book, school, role, on)
    return who ? [{ at: momentOn(making, on, time), who, does, ...(reasons && { reasons }) }] : []
  }
  const latest = async (work: Work) => (await listNotices(work, { schoolId: school.id, limit: 1 }))[0]
  return [
    ...kind.capacity.judgedBy.flatMap((role, at) =>
      by(30 - at, '14:20', role, (work) => judgeItOnce(work, school, role, WHY[at] ?? WHY[0])),
    ),
    ...by(24, '10:10', undefined, (work) =>
      draftNotice(work, school.id, kind.id, writtenOf(kind, addDays(today, 47), addDays(today, 75))),
    ),
    ...by(22, '09:40', undefined, async (work) => {
      const notice = await latest(work)
      if (notice) await issueNotice(work, notice.id, { revision: notice.revision })
    }),
    ...by(21, '15:30', undefined, async (work) => {
      const notice = await latest(work)
      const served = { onWhom: 'The headteacher and the chair of governors', isCopy: false, how: 'by-hand' as const }
      if (notice) await recordServed(work, notice.id, { ...served, servedOn: work.today })
    }),
    ...by(14, '18:20', chair, async (work) => {
      const notice = await latest(work)
      const said = { fromWhom: null, receivedOn: null, says: SAID }
      if (notice) await hearRepresentation(work, notice.id, said)
    }),
    ...by(11, '11:45', undefined, async (work) => {
      const notice = await latest(work)
      if (notice) await answerRepresentation(work, notice.id, { answer: ANSWER })
    }),
  ]
}

async function judgeItOnce(work: Work, school: MadeSchool, role: string, why: string): Promise<void> {
  const of = await findLiveCase(work, school.id)
  if (of) await judgeCapacity(work, { caseId: of.id, role, value: 5, why })
}

function writtenOf({ grounds, parts }: NoticeKind, first: PlainDate, last: PlainDate) {
  return {
    grounds: grounds.slice(0, 1).map(({ id }) => id),
    parts: Object.fromEntries(parts.map(({ id }, at) => [id, WORDS[at] ?? WORDS[0]])),
    required: [
      { what: 'Mathematics is taught daily in every class, from one plan for each year group', by: first },
      { what: 'Leaders look at books of every class once each half term, and act on what they find', by: last },
    ],
  }
}

const WHY = [
  'The plan has stood still since the summer. Leaders know what has to change, and little of it has begun.',
  'Teaching changes where the consultant works alongside. It has not spread from there.',
] as const
const WORDS = [
  'Three of five success criteria are on track. Mathematics shows no progress in any year group since the plan was agreed.',
  'The teaching of mathematics in every class, and how leaders know what it is like.',
] as const
const SAID =
  'The governors take the notice seriously. They ask that what two classes have gained since October is seen beside it.'
const ANSWER =
  'It was seen: both classes are named as what the others can learn from. What is asked for stays as it is.'
