import type { FastifyInstance } from 'fastify'
import { MOST_BYTES } from '#files/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { getSchool } from '#schools/index.ts'
import { isId } from '#shared/id.ts'
import { addMonths, type PlainDate } from '#shared/plain-date.ts'
import type { Answers } from '#web/answers.ts'
import type { Seen } from '#web/routes.ts'
import { addUpload } from '#web/uploads.ts'
import type { Web } from '#web/web.ts'
import { requireThat, type Look } from '#work/work.ts'
import { addDocument } from './add-document.ts'
import { AddDocumentPage } from './document-form-page.tsx'
import { addDocumentForm } from './library-form.ts'
import { mayKeepLibrary } from './library-policy.ts'

/** The form by which a document comes into the library; what the model names of it stands in it already. */
export function addDocumentRoutes(app: FastifyInstance, web: Web): void {
  addUpload(app, web, '/library/add', {
    guard: ({ look }: Seen) => {
      requireThat(mayKeepLibrary(look), look, 'add to the library')
      return Promise.resolve()
    },
    async show({ look, frame }, answers, findings) {
      const shown = { ...namedInModel(look.model, look.today, answers.item), ...answers }
      const school = await schoolOf(look, answers)
      return <AddDocumentPage frame={frame} answers={shown} findings={findings} school={school} />
    },
    schema: addDocumentForm,
    field: 'file',
    maxBytes: MOST_BYTES,
    act: async (work, value, file) => `/library/${await addDocument(work, value, file)}?done=added`,
  })
}

const schoolOf = async (look: Look, { schoolId }: Answers) =>
  schoolId && isId(schoolId) ? getSchool(look, schoolId) : undefined

function namedInModel({ library }: Pick<ServiceModel, 'library'>, today: PlainDate, item: string | undefined): Answers {
  const named = library.find(({ id }) => id === item)
  if (!named) return {}
  const { title, kind, audience, about = '', reviewedAfterMonths: months } = named
  const reviewOn = months === undefined ? '' : addMonths(today, months)
  return { title, kind, audience, about, reviewOn }
}
