import { londonDateOf } from '#shared/plain-date.ts'
import type { VisitInModel } from '#visits/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { confirmedWhen } from './activities/activity-rules.ts'
import { listActivities } from './activities/activity-store.ts'
import type { Activity } from './activities/activity.ts'
import type { SchoolItem } from './agenda/agenda-item.ts'
import { listSchoolItems } from './agenda/agenda-store.ts'
import { sharedOf } from './questions/question-rules.ts'
import { listQuestions } from './questions/question-store.ts'
import { areQuestionsDueBefore } from './questions/when-asked.ts'
import type { Question } from './questions/question.ts'
import { findReadyMark, type ReadyMark } from './ready/ready-store.ts'
import type { Answer, Asked, Came, Standing } from './requests/asked.ts'
import { listAsked, standing, standingOf } from './requests/request-rules.ts'
import { listAnswers, listOwnRequests } from './requests/request-store.ts'

/** Something asked before a visit, with how it stands today and all that came of it, what was taken back too. */
export type AskedAndAnswered = Asked & {
  standing: Standing
  answers: readonly Answer[]
  /** Of what is confirmed one by one: how far that is; and whether anything of it waits for the school. */
  confirming: { says: string; waits: boolean } | undefined
}

/** Everything that was prepared for a visit, as it stands today. */
export type Preparation = {
  asked: readonly AskedAndAnswered[]
  questions: readonly Question[]
  /** Whether the model asks for questions before this visit. */
  areQuestionsDue: boolean
  items: readonly SchoolItem[]
  /** What is proposed to the school to confirm. */
  activities: readonly Activity[]
  /** Undefined while nobody has said that the visit is ready. */
  ready: ReadyMark | undefined
  /** What the school wants looked at; undefined where it has not said. */
  focus: string | undefined
}

/** Everything that was prepared for a visit; who may read what of it is for the caller to ask. */
export async function getPreparation(look: Look, found: VisitInModel): Promise<Preparation> {
  const { visit, type } = found
  const [own, all, questions, areQuestionsDue, items, activities, ready] = await Promise.all([
    listOwnRequests(look, visit.id),
    listAnswers(look, visit.id),
    listQuestions(look, visit.id),
    areQuestionsDueBefore(look, found),
    listSchoolItems(look, visit.id),
    listActivities(look, visit.id),
    findReadyMark(look, visit.id),
  ])
  // What is due before the visits of other terms is not asked here, unless something came of it.
  const isAsked = ({ side, sets, key }: Asked) =>
    areQuestionsDue || side !== 'adviser' || sets !== 'questions' || all.some((answer) => answer.key === key)
  const asked = listAsked(visit, type, own)
    .filter(isAsked)
    .map((each) => {
      const answers = all.filter(({ key }) => key === each.key)
      const came = [...cameOf(answers), ...questionsCame(each, questions), ...activitiesCame(each, activities)]
      return {
        ...each,
        answers,
        confirming: confirmingOf(each, activities),
        standing: standingOf(each, came, visit, look.today),
      }
    })
  return { asked, questions, areQuestionsDue, items, activities, ready, focus: focusOf(asked) }
}

/** One thing asked before a visit, by its key. Throws NotFound. */
export async function getAsked(look: Look, found: VisitInModel, key: string): Promise<AskedAndAnswered> {
  const { asked } = await getPreparation(look, found)
  const one = asked.find((each) => each.key === key)
  if (!one) throw new NotFound('request before the visit', key)
  return one
}

const cameOf = (answers: readonly Answer[]): Came[] =>
  standing(answers).map(({ cameOn, cameAtVisit }) => ({ on: cameOn, atVisit: cameAtVisit }))

/** NF-54. Questions that were asked meet what asks for them; where they are to be with the school, those that are shared. */
function questionsCame({ sets, wantsDocument }: Asked, questions: readonly Question[]): Came[] {
  if (sets !== 'questions') return []
  const counted = wantsDocument ? sharedOf(questions) : questions
  return counted.map(({ askedAt, issuedAt }) => ({
    on: londonDateOf(wantsDocument ? (issuedAt ?? askedAt) : askedAt),
    atVisit: false,
  }))
}

const activitiesCame = ({ isToConfirm, key }: Asked, activities: readonly Activity[]): Came[] =>
  isToConfirm ? confirmedWhen(activities, key) : []

function confirmingOf({ isToConfirm, key }: Asked, activities: readonly Activity[]): AskedAndAnswered['confirming'] {
  if (!isToConfirm) return undefined
  const those = activities.filter(({ item }) => item === key)
  const confirmed = those.filter(({ answer }) => answer === 'confirmed').length
  const says = those.length === 0 ? 'Nothing is proposed yet' : `${confirmed} of ${those.length} confirmed`
  return { says, waits: those.some(({ answer }) => answer === null) }
}

/** NF-79. The focus is what the school said last. */
function focusOf(asked: readonly AskedAndAnswered[]): string | undefined {
  const said = asked.filter(({ sets }) => sets === 'focus').flatMap(({ answers }) => standing(answers))
  return said.findLast(({ says }) => says !== null)?.says ?? undefined
}
