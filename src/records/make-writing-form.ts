import { aWord, word, type RecordForm } from '#model/index.ts'
import type { VisitInModel } from '#visits/index.ts'
import { chosenEntryId } from './entry-form.ts'
import { evidenceKindsOf } from './entry-rules.ts'
import { partsOf, type FormPart } from './form-parts.ts'
import { ownersOf } from './owners.ts'
import { peopleToTick } from './who-took-part.ts'
import type { Beside, WritingForm, WritingPart } from './writing-form.ts'

type Given = VisitInModel & {
  form: RecordForm
  version: number
  beside: (part: FormPart) => readonly Beside[]
  themes: WritingForm['themes']
}

/** What a visit's record is written in, from its model: the same on a page and on a device. */
export function makeWritingForm({ visit, model, type, form, version, beside, themes }: Given): WritingForm {
  const partOf = (part: FormPart): WritingPart => ({
    ...{ id: part.id, kind: part.kind, title: part.title, hint: part.hint },
    section: part.section && {
      ...{ id: part.section.id, title: part.section.title, isRequired: part.section.required },
      entries: part.section.entries,
      scale: model.scales
        .find(({ id }) => id === part.section?.judgement)
        ?.points.map(({ value, label }) => ({ value, label })),
    },
    evidenceKinds: evidenceKindsOf(part.section, model).map(({ id, name }) => ({ id, name })),
    beside: beside(part),
  })
  return {
    visitId: visit.id,
    words: {
      visit: word(model, 'visit'),
      record: word(model, 'record'),
      governor: word(model, 'governor'),
      aGovernor: aWord(model, 'governor'),
      anAction: aWord(model, 'action'),
      theme: word(model, 'theme'),
      aTheme: aWord(model, 'theme'),
    },
    parts: partsOf(form, type, model).map(partOf),
    agenda: type.agenda.map(({ id, text, answer }) => ({
      ...{ id: chosenEntryId(visit.id, version, id), item: id, text, isAsked: answer === 'yes-no' },
    })),
    people: peopleToTick(model, visit, version),
    owners: ownersOf(model, visit),
    themes,
  }
}
