import { duty, heading, list, rule, type HandbookPart } from './handbook.ts'
import { andList, namesOf } from './phrases.ts'
import { type NoticeKind, type ServiceModel } from './service-model.ts'

/** The notices to schools: on what each rests, what it says, at which schools it is open, and what follows. */
export function explainNotices({ notices, roles, scales }: ServiceModel): HandbookPart[] {
  return notices.flatMap((kind) => [
    heading('notice', kind.id, kind.name, kind.source),
    duty(kind.id, kind.says, kind.source, kind.own ? 'The service added it: it is not in its document.' : undefined),
    ...list('On what it can rest', kind.grounds.map(lineOf)),
    ...list(
      'What it says',
      kind.parts.map(({ title, source }) => ({ text: title, source })),
    ),
    ...rule(kind.onlyFor, kind.onlyFor && `${kind.onlyFor.elsewhere}${alsoTo(kind.onlyFor.alsoTo)}`),
    ...rule(
      kind.capacity,
      kind.capacity &&
        `Judged apart by: ${andList(namesOf(roles, kind.capacity.judgedBy))}, on: ${namesOf(scales, [kind.capacity.scale]).join()}.`,
    ),
    ...rule(kind.comply, kind.comply && `At least ${time(kind.comply)}.`),
    ...rule(kind.represent, kind.represent && `Within ${time(kind.represent)}.`),
    ...list('Who is told', [kind.servedOn, ...namesOf(roles, kind.tells)]),
    ...list(
      'Who gets a copy',
      kind.copies.map(({ name, source }) => ({ text: name, source })),
    ),
    ...list('What can follow', kind.consequences.map(lineOf)),
  ])
}

const lineOf = ({ name, source }: NoticeKind['grounds'][number]) => ({ text: name, source })
const alsoTo = (to: readonly string[]) => (to.length > 0 ? ` It is also written to: ${andList(to)}.` : '')
const time = ({ count, unit }: NonNullable<NoticeKind['comply']>) => `${count} ${unit.replace('-', ' ')}`
