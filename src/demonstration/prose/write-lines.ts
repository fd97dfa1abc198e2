import type { FormSection, RecordForm, ServiceModel } from '#model/index.ts'
import { evidenceKindsOf, type SaveRecord } from '#records/index.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { MadePerson, MadeSchool, Making } from '../making.ts'
import type { Agreed } from './actions.ts'
import { begin } from './passage.ts'
import { focusOf } from './write-sections.ts'

type SavedLine = NonNullable<SaveRecord['entries']>[number]

/** Something agreed, with the day by which it is due. */
export type AgreedBy = Agreed & { dueOn: PlainDate }

type Asked = { form: RecordForm; school: MadeSchool; adviser: MadePerson; agreed: readonly AgreedBy[] }

/** The lines of a record beside its prose, as its form asks for them: what was seen, what is recommended, what will be done, and who took part. */
export function writeLines({ model, chance }: Making, { form, school, adviser, agreed }: Asked): SavedLine[] {
  const { subject, group, finding, next, strength } = focusOf(school)
  const line = (kind: SavedLine['kind'], says: string, more: Partial<SavedLine> = {}): SavedLine => ({
    ...{ kind, id: newId(), place: 0, fromRevision: 0, says },
    ...more,
  })
  const holds = (what: FormSection['entries']) => form.sections.find(({ entries }) => entries === what)
  const evidence = holds('evidence')
  const kinds = evidence ? evidenceKindsOf(evidence, model).map(({ id }) => id) : []
  const lines = [
    ...(chance.happens(0.5)
      ? [line('governor', 'the last half hour', { subject: nameOf(model, 'chair-of-governors') })]
      : []),
    ...kinds
      .slice(0, 2)
      .map((kind, at) =>
        line('evidence', at === 0 ? finding : `${begin(strength)} is as strong as the school says.`, { subject: kind }),
      ),
    ...(holds('recommendations')
      ? [
          line('recommendation', begin(next)),
          line('recommendation', `Ask pupils themselves what has changed in ${subject}, ${group} first`),
        ]
      : []),
    ...agreed.map(({ says, ownedBy, dueOn }) =>
      line('action', says, {
        ...{ ownedBy, due: dueOn, knownBy: 'Governors have seen it' },
        ownerName: ownedBy === 'school' ? nameOf(model, 'headteacher') : adviser.name,
      }),
    ),
  ]
  return lines.map((each, place) => ({ ...each, place }))
}

const KIND_OF: Partial<Record<NonNullable<FormSection['entries']>, SavedLine['kind']>> = {
  evidence: 'evidence',
  recommendations: 'recommendation',
  actions: 'action',
}

/** The parts of the form that ask for lines and have none: nothing of the kind came up. */
export function partsWithoutLines({ sections }: RecordForm, lines: readonly SavedLine[]) {
  return sections
    .filter(({ entries }) => entries && KIND_OF[entries] && !lines.some(({ kind }) => kind === KIND_OF[entries]))
    .map(({ id }) => ({ section: id, body: '', judgement: null, isNotDiscussed: true }))
}

const nameOf = (model: ServiceModel, kind: string) => model.roles.find((role) => role.kind === kind)?.name ?? ''
