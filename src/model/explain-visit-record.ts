import { duty, list, paragraph, rule, type HandbookPart } from './handbook.ts'
import { clockFor } from './clock-for.ts'
import { andList, namesOf } from './phrases.ts'
import { type RecordRule, type ServiceModel, type VisitType } from './service-model.ts'
import { capital, word } from './words.ts'

/** What is kept of a kind of visit, and the rules on it. */
export function explainRecordRule(model: ServiceModel, record: RecordRule): HandbookPart[] {
  const form = model.recordForms.find((each) => each.id === record.form)
  const titles = record.mustHave?.sections.map((id) => form?.sections.find((each) => each.id === id)?.title ?? id) ?? []
  return [
    duty(record.id, record.says, record.source, keptSays(model, record, form?.name)),
    ...list(
      `${record.feedbackForm?.title ?? ''}, left blank, prompts for`,
      record.feedbackForm?.prompts.map(({ text, source }) => ({ text, source })) ?? [],
    ),
    ...rule(record.mustHave, record.mustHave && `Not issued without ${andList(titles)}.`),
    ...rule(record.checkedBy, record.checkedBy && checkedSays(record.checkedBy.which)),
    ...rule(record.reply.before, record.reply.before && 'Issued before the school has replied.'),
    ...(record.keep === 'forbidden' ? [] : paragraph(wayToTheSchool(model, record))),
  ]
}

/** What is to be done or supplied before a visit. */
export function explainPreparation(title: string, items: VisitType['adviserPrepares']): HandbookPart[] {
  if (items.length === 0) return []
  return [
    ...paragraph(`${title}:`),
    ...items.map((item) => {
      const supplied = item.document ? 'Supplied' : 'Done'
      const due = item.dueDaysBefore === undefined ? '' : `, ${item.dueDaysBefore} days before at the latest`
      return duty(item.id, item.text, item.source, `${supplied} before it${due}.`)
    }),
  ]
}

/** What happens between its writing and its issue, and to whom it goes. */
function wayToTheSchool(model: ServiceModel, { reply, goesTo }: RecordRule): string {
  const head = word(model, 'headteacher')
  const isAsked = reply.asked && clockFor(model, 'reply-to-record') !== undefined
  const roles = goesTo ?? model.roles.filter(({ kind }) => kind === 'chair-of-governors').map(({ id }) => id)
  const to = andList([head, ...namesOf(model.roles, roles)])
  if (!isAsked) return `Issued without being read for accuracy first. It goes to: ${to}.`
  const again = reply.corrections ? ' So is a correction.' : ''
  const accurate = reply.accurate === 'issued' ? ' Found accurate, it is issued at once.' : ''
  const none = reply.none === 'issued' ? ' Without a reply it is issued when the time has passed.' : ''
  return `Read for accuracy by the ${head} before it is issued.${again}${accurate}${none} It goes to: ${to}.`
}

function keptSays(model: ServiceModel, record: RecordRule, form: string | undefined): string {
  const kept = capital(word(model, 'record'))
  if (record.keep === 'required')
    return `${kept}: required${form === undefined ? '' : `, with the sections of ${form}`}.`
  if (record.keep === 'optional')
    return `${kept}: where it helps${form === undefined ? '' : `, with the sections of ${form}`}.`
  const held = {
    date: 'the date',
    linkAdviser: 'who came',
    held: 'that it took place',
    feedbackFormLeft: 'that a feedback form was left',
  }
  const only = record.holdOnly.map((key) => held[key])
  return `${kept}: none may be kept${only.length === 0 ? '' : `, only ${andList(only)}`}.`
}

function checkedSays(which: NonNullable<RecordRule['checkedBy']>['which']): string {
  const by = 'by somebody else than who wrote it'
  if (which === 'all') return `Checked ${by}.`
  if ('oneIn' in which) return `One in ${which.oneIn} is checked ${by}.`
  return `The first ${which.firstOfAuthor} that somebody writes are checked ${by}.`
}
