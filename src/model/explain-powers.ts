import { list, paragraph, type HandbookPart } from './handbook.ts'
import { POWERS, type Power } from './powers.ts'
import { OF_THE_SERVICE } from './powers-of-kind.ts'
import { powersOf } from './powers-of.ts'
import { type Role, type ServiceModel } from './service-model.ts'
import { aWord, word } from './words.ts'

/** What a holder of a role may do, over what the role is held for and over everything. */
export function explainPowers(model: ServiceModel, role: Role): HandbookPart[] {
  const { here, everywhere } = powersOf(model, role.id)
  const says = powerSays(model)
  const spoken = (powers: ReadonlySet<Power>) =>
    POWERS.filter((power) => powers.has(power) && isThere(model, power)).map((power) => says[power])
  if (here.size === 0 && everywhere.size === 0) return paragraph('The role gives no access.')
  if (OF_THE_SERVICE.every((power) => here.has(power)))
    return paragraph('May do everything that the service does; what a school replies and orders only the school says.')
  return [...list('May, for what the role is held for', spoken(here)), ...list('May everywhere', spoken(everywhere))]
}

/** What a model does not have is no power either. */
const isThere = ({ informalSupport }: ServiceModel, power: Power) => power !== 'see-contacts' || !!informalSupport

function powerSays(model: ServiceModel): Readonly<Record<Power, string>> {
  const records = word(model, 'record', { form: 'many' })
  const visits = word(model, 'visit', { form: 'many' })
  return {
    'see-register': 'see the register of schools',
    'see-school': `see the people of a school, its ${visits} and what is due`,
    'see-contacts': 'see what informal support a school had, and how long it took',
    'read-records': `read issued ${records}`,
    book: `book ${visits}`,
    write: `write ${records}`,
    issue: `issue ${records}`,
    check: `check ${records} before they are issued`,
    reply: `reply for the school to ${records} that it was sent`,
    settle: `settle what an author and a school cannot agree on in ${records}`,
    'propose-date': `propose a date for ${aWord(model, 'visit')}`,
    'prepare-visit': `do the part of the school before ${aWord(model, 'visit')}`,
    'self-evaluate': `write the school’s own ${word(model, 'selfEvaluation')}`,
    'load-data': 'load files',
    'keep-people': 'keep people, their roles and training, and who works with whom',
    'give-access': 'give access to the people of the school',
    'keep-service': 'keep the dates of the year and the settings',
    'keep-model': 'adopt a model such as this',
    'see-flags': 'see what is noticed in the figures of a school',
    'see-history': 'see who did what and when',
    'see-reports': 'see reports',
    'answer-overrides': 'answer for what went ahead outside a rule',
    'see-money': 'see money',
    'see-charges': 'see what was ordered, with its days and what it costs',
    order: 'order for the school, and answer what is recommended to it',
    recommend: 'recommend to a school what it can order',
    'keep-orders': 'accept orders, and say what costs what where it is agreed case by case',
    'see-days': 'see what schools are due, what people have to give, and what was allocated',
    'allocate-days': 'say what people have to give, allocate days, and issue what schools are told of them',
    'deploy-funds': 'draw from funds for a school',
    'keep-funds': 'keep funds, settle what no fund pays for, and close a year or term of the ledger',
    designate: 'designate a school',
    'issue-notice': `issue ${aWord(model, 'notice')}`,
    'read-as-school': 'read what the library has for schools',
    'read-as-governor': 'read what the library has for governors',
    'read-as-staff': 'read what the library has for the service itself',
    'keep-library': 'publish documents in the library',
    'keep-files':
      'take in past papers, dispose of what is past its date, and draw out a file for whoever asks for theirs',
    'see-need': `know of a school’s ${word(model, 'needCategory')}, and why`,
    'propose-need': `propose the ${word(model, 'needCategory')} of a school`,
    'say-for-team': `say for a team what it knows of a school before a ${word(model, 'needCategory')} is decided`,
  }
}
