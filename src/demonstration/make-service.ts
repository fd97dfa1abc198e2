import { adoptModel } from '#handbook/index.ts'
import { addDay, setTerms } from '#calendar/index.ts'
import type { Pool } from '#db/database.ts'
import type { FoundedService } from '#set-up/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { addDays, day, londonDateOf } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import type { ModelShelf } from '#web/model-shelf.ts'
import { bringInFigures } from './bring-in-figures.ts'
import { bringInOwnFigures } from './bring-in-own-figures.ts'
import { bringInInspections } from './bring-in-inspections.ts'
import { bringInRegister, readSchools, registerOf, withoutTitle } from './bring-in-register.ts'
import { buyProgrammes } from './buy-programmes.ts'
import { chanceOf } from './chance.ts'
import { live, type Entry } from './diary.ts'
import { fillPapers } from './fill-papers.ts'
import { followProgrammes } from './follow-programmes.ts'
import { formGroups, presencesIn } from './form-groups.ts'
import { giveTime } from './give-time.ts'
import { askFirstContact } from './ask-first-contact.ts'
import { playConsultation } from './play-consultation.ts'
import { playRequests } from './play-requests.ts'
import { logContacts } from './log-contacts.ts'
import { madeUpDaysOff, madeUpTerms } from './made-up-year.ts'
import { slugOf } from './made-up-names.ts'
import { momentOn, type Making } from './making.ts'
import { nameCasePeople } from './people-of-cases.ts'
import { nameSchoolPeople } from './people-of-schools.ts'
import { nameServicePeople } from './people-of-service.ts'
import { planVisits } from './plan-visits.ts'
import { boardDays, playBoards } from './play-boards.ts'
import { playSelfEvaluations } from './play-self-evaluations.ts'
import { playBrokering } from './play-brokering.ts'
import { playCases } from './play-cases.ts'
import { playJointWork } from './play-joint-work.ts'
import { playNeed } from './play-need.ts'
import { playDesignations } from './play-designations.ts'
import { playDeployment } from './play-deployment.ts'
import { playWorkplans } from './play-workplans.ts'
import { playTrading } from './play-trading.ts'
import { playTargets } from './play-targets.ts'
import { ownDatesOf } from './own-dates.ts'
import { playRound } from './play-round.ts'
import { playService } from './play-service.ts'
import { openPostBook } from './post-book.ts'
import { schoolDaysOf } from './school-days.ts'
import { setThemes } from './themes-of-year.ts'
import { timeOfPeople } from './time-of-people.ts'
import { whatWentOtherwise } from './what-went-otherwise.ts'

/** A service that has just been founded, and what it is to be filled by. */
export type ToFill = {
  pool: Pool
  models: ModelShelf
  founded: FoundedService
  administrator: { name: string; email: string }
  model: ServiceModel
  laCode: string
  index: number
  schools: number
  now: Date
  publicUrl?: string
}

/** How large a service became, and what of its life was left out because a rule refused it on this day. */
export type Made = { schools: number; people: number; leftOut: readonly string[] }

/** The summer before last school year: when a demonstration's services begin. */
export function foundedOn(now: Date) {
  return day(`${schoolYearOf(londonDateOf(now)) - 1}-07-06`)
}

/** Fills a founded service with schools, groups, people, their year and their visits, all by the deeds that people do. */
export async function makeService(toFill: ToFill): Promise<Made> {
  const making = makingOf(toFill)
  const register = registerOf(making, toFill.index, toFill.schools)
  const leftOut = [...(await live(making.stage, calendarOf(making)))]
  await bringInRegister(making, register)
  const schools = await readSchools(making, register)
  const groups = await formGroups(making, schools)

  const heads = register.schools.flatMap(({ headName }) => (headName ? [withoutTitle(headName)] : []))
  const book = openPostBook(making, [...heads, making.administrator.name], schools)
  const headOf = nameSchoolPeople(making, book, schools)
  const people = nameServicePeople(making, book, schools, groups, headOf)
  nameCasePeople(making, book, schools)
  leftOut.push(...(await live(making.stage, book.entries)))

  const ownDates = ownDatesOf(making, schools)
  const played = await live(making.stage, [
    ...ownDates,
    ...presencesIn(making, schools),
    ...bringInFigures(making, schools),
    ...bringInOwnFigures(making, schools),
    ...bringInInspections(making, schools),
    ...followProgrammes(making, schools),
    ...buyProgrammes(making, book, schools),
    ...playTrading(making, book, schools),
    ...logContacts(making, book, schools),
    ...askFirstContact(making, book, schools),
    ...playConsultation(making, book, schools),
    ...playRequests(making, book, schools),
    ...setThemes(making),
    ...timeOfPeople(making, people, book.posts),
    ...giveTime(making, schools, book.posts),
    ...planVisits(making, book, people, boardDays(making, schools, book.posts)),
    ...playSelfEvaluations(making, schools, book.posts),
    ...playTargets(making, schools, book.posts),
    ...playNeed(making, schools),
    ...playWorkplans(making, schools, groups, book.posts),
    ...playDeployment(making, book.posts),
    ...playRound(making, schools, book.posts),
    ...playCases(making, schools, book),
    ...playBoards(making, schools, book.posts),
    ...playService(making, schools, book.posts),
    ...playJointWork(making, groups, book.posts),
    ...playDesignations(making, schools, groups, book),
    ...playBrokering(making, groups, book.posts),
    ...whatWentOtherwise(making, people),
    ...fillPapers(
      making,
      schools.filter(({ isServed }) => isServed),
      headOf,
    ),
  ])
  leftOut.push(...played)
  return { schools: schools.length, people: new Set(book.posts.map(({ person }) => person)).size, leftOut }
}

/** What a service is made with. */
export function makingOf({
  pool,
  models,
  founded,
  administrator,
  model,
  laCode,
  now,
  publicUrl = 'http://localhost:3000',
}: ToFill): Making {
  const today = londonDateOf(now)
  const year = schoolYearOf(today)
  const years = [year - 1, year, year + 1]
  const stage = { pool, models, authorityId: founded.authorityId, begunAt: now, sessions: new Map<string, Buffer>() }
  return {
    stage,
    model,
    chance: chanceOf(`${model.identity.authority} ${today}`),
    now,
    today,
    year,
    foundedOn: foundedOn(now),
    administrator: { id: founded.administratorId, ...administrator },
    domain: slugOf(model.identity.authority),
    laCode,
    publicUrl,
    days: schoolDaysOf(
      years.flatMap((each) => madeUpTerms(model, each)),
      years.flatMap((each) => madeUpDaysOff(each).map(({ heldOn }) => heldOn)),
      today,
    ),
  }
}

/** The model is adopted year by year, and the dates of each year are set in the spring before it. */
function calendarOf(making: Making): Entry[] {
  const { model, year, today, administrator: who } = making
  return [year - 1, year, year + 1].flatMap((schoolYear, at): Entry[] => {
    const spring = day(`${schoolYear}-03-12`)
    const on = at === 0 ? making.foundedOn : spring < today ? spring : addDays(today, -13)
    const moment = momentOn(making, on, '10:00')
    return [
      ...(at === 0
        ? []
        : [
            {
              at: moment,
              who,
              async does(work) {
                const { modelVersionId } = await work.modelOn(work.today)
                await adoptModel(work, modelVersionId, schoolYear)
              },
              reasons: { 'model-is-final': 'The leadership decided on it; the text follows.' },
            } satisfies Entry,
          ]),
      {
        at: moment,
        who,
        does: (work) => setTerms(work, { schoolYear, terms: madeUpTerms(model, schoolYear), revision: 0 }),
      },
      ...madeUpDaysOff(schoolYear).map((dayOff): Entry => ({
        at: moment,
        who,
        does: (work) => addDay(work, { schoolYear, ...dayOff }),
      })),
    ]
  })
}
