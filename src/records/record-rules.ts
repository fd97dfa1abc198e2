import { type RecordForm, type ServiceModel, type VisitType } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { hasEntries, whyEntriesCannotGo } from './entry-rules.ts'
import { isOpenFor, type RecordAction, type RecordSection, type RecordStatus, type VisitRecord } from './record.ts'
import type { Visit } from '#visits/index.ts'

/** The form by which a kind of visit's record is written; undefined where the model keeps none. */
export function recordFormOf(model: ServiceModel, type: VisitType): RecordForm | undefined {
  return model.recordForms.find((form) => form.id === type.record.form)
}

/** NF-86. Why there is no place for a record of a visit: the model forbids it, or the visit is not held yet. */
export function whyRecordCannotBeWritten(visit: Pick<Visit, 'mayHaveRecord' | 'status'>, type: VisitType): Finding[] {
  const { id, says, source } = type.record
  if (!visit.mayHaveRecord || type.record.keep === 'forbidden')
    return [{ kind: 'record-forbidden', id, source, says, weight: 'firm' }]
  if (visit.status === 'held') return []
  return [
    {
      kind: 'record-before-visit',
      id: 'record-before-visit',
      source: 'NF-25',
      says: 'Say first that the visit took place; then its record can be written.',
      weight: 'firm',
    },
  ]
}

const WHERE_IT_IS: Record<RecordStatus, string> = {
  draft: 'is still being written',
  'with-checker': 'is with the person who checks it',
  checked: 'has been checked and waits to be sent to the school',
  'with-school': 'is with the school, to be read for accuracy',
  answered: 'has been answered by the school',
  issued: 'was issued; what was issued stays as it is',
}

/** XX-06. Why a record's status does not allow an action. */
export function whyNotOpenFor(record: Pick<VisitRecord, 'status'>, action: RecordAction): Finding[] {
  if (isOpenFor(record, action)) return []
  const isIssued = record.status === 'issued'
  const id = isIssued ? 'record-issued' : 'record-status'
  const rest = isIssued && action === 'write' ? ' Begin a correction to change it.' : ''
  return [{ kind: id, id, source: 'XX-06', says: `This record ${WHERE_IT_IS[record.status]}.${rest}`, weight: 'firm' }]
}

/** NF-59. Where the model asks for a check, the record goes to the school after it, or, an urgent one, before it with a reason. */
export function whyNotCheckedYet(
  record: Pick<VisitRecord, 'isToBeChecked' | 'checkedAt' | 'uncheckedBecause'>,
  { record: { checkedBy } }: VisitType,
): Finding[] {
  if (!checkedBy || record.isToBeChecked === false || record.checkedAt || record.uncheckedBecause) return []
  const { id, says, source, firm } = checkedBy
  return [{ kind: 'record-not-checked', id, source, says, weight: firm ? 'firm' : 'soft' }]
}

/** XX-05. Two texts of one section are never joined or dropped by the service: a person chooses first. */
export function whyTextsWait(
  waiting: readonly { section: string }[],
  form: { sections: readonly { id: string; title: string }[] },
): Finding[] {
  return waiting.map(({ section }) => ({
    kind: 'two-texts',
    id: 'two-texts',
    source: 'XX-05',
    says: `Two texts of "${form.sections.find(({ id }) => id === section)?.title ?? section}" wait for you to choose between them.`,
    field: section,
    weight: 'firm',
  }))
}

/** NF-26. What a record lacks before it can go to the school; all of it at once, each beside its section. */
export function whyRecordIsNotWhole(
  record: Pick<VisitRecord, 'sections'> & Partial<Pick<VisitRecord, 'entries'>>,
  type: VisitType,
  form: RecordForm,
  model: ServiceModel,
): Finding[] {
  const { mustHave } = type.record
  const entries = record.entries ?? []
  const ofEntries = record.entries ? whyEntriesCannotGo(record.entries, type, form.sections, model) : []
  const ofSections = form.sections.flatMap((section): Finding[] => {
    const written = record.sections.find((each) => each.section === section.id)
    const isMust = mustHave?.sections.includes(section.id) ?? false
    const isThere = (isMust ? isWritten(written) : isFilled(written)) || hasEntries(section, entries)
    if (isThere) return judgementFindings(section, written, model)
    if (mustHave && isMust)
      return [
        {
          kind: 'record-section-missing',
          id: mustHave.id,
          source: mustHave.source,
          says: mustHave.says,
          field: section.id,
          weight: mustHave.firm ? 'firm' : 'soft',
        },
      ]
    if (!section.required) return []
    return [
      {
        kind: 'record-section-empty',
        id: `section-${section.id}`,
        source: section.source,
        says: `Write the section "${section.title}", or mark it as not discussed.`,
        field: section.id,
        weight: 'firm',
      },
    ]
  })
  return [...ofSections, ...ofEntries]
}

/** XX-06, NF-26, NF-59. Why a record cannot be sent to the school to read, or issued: its status, its check, or what it lacks. */
export function whyRecordCannotGo(
  record: Pick<VisitRecord, 'sections' | 'status' | 'isToBeChecked' | 'checkedAt' | 'uncheckedBecause'> &
    Partial<Pick<VisitRecord, 'entries'>>,
  action: 'send' | 'issue',
  { type, form, model }: { type: VisitType; form: RecordForm; model: ServiceModel },
): Finding[] {
  const notOpen = whyNotOpenFor(record, action)
  if (notOpen.length > 0) return notOpen
  return [...whyNotCheckedYet(record, type), ...whyRecordIsNotWhole(record, type, form, model)]
}

/** NF-26. What a record must have cannot be left out by marking it as not discussed. */
function isWritten(section: RecordSection | undefined): boolean {
  return section !== undefined && section.body.trim() !== ''
}

/** NF-22. A section counts as filled when something stands in it, or when it is marked as not discussed. */
function isFilled(section: RecordSection | undefined): boolean {
  return isWritten(section) || section?.isNotDiscussed === true
}

/** SH-43. A judgement is a whole number on the model's scale. */
function judgementFindings(
  section: RecordForm['sections'][number],
  written: RecordSection | undefined,
  model: ServiceModel,
): Finding[] {
  if (!section.judgement || written?.judgement === null || written?.judgement === undefined) return []
  const scale = model.scales.find(({ id }) => id === section.judgement)
  if (scale?.points.some(({ value }) => value === written.judgement)) return []
  return [
    {
      kind: 'judgement-off-scale',
      id: `scale-${section.judgement}`,
      source: 'SH-43',
      says: `Choose one of the points of the scale "${scale?.name ?? section.judgement}".`,
      field: `judgement-${section.id}`,
      weight: 'firm',
    },
  ]
}
