import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { listAdoptions } from '#calendar/index.ts'
import { getVersion, handbookOf, HandbookView, listVersionsOfYear, type VersionRead } from '#handbook/index.ts'
import { andList, namesOf } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { Page } from '#web/page.tsx'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import { informationForm, openForm, publishForm } from './consultation-form.ts'
import { isOfTeam, mayLeadModel } from './consultation-policy.ts'
import { listConsultationsOfYear } from './consultation-store.ts'
import { listFeedback } from './feedback-store.ts'
import { listInvitations, listSchoolsToTell, listTeam } from './invitation-store.ts'
import { makeFinal, whyNotFinal } from './make-final.ts'
import { FinalPage, InformationPage, OpenPage, PublishPage } from './model-form-pages.tsx'
import { countConsultation } from './consultation-rows.tsx'
import { ModelPage } from './model-page.tsx'
import { openConsultation } from './open-consultation.ts'
import { PublicationPage } from './publication-page.tsx'
import { findPublication, listPublications, readReached } from './publication-store.ts'
import { publishModel, termBefore } from './publish-model.ts'
import { publishedRoles, schoolRoles, sheetRoles, teamRoles } from './who-is-asked.ts'

const DONE: Readonly<Record<string, string>> = {
  final: 'The model is final',
  sent: 'It is sent to those whom it reaches',
}

/** The life of a model: how far it has come, who was asked, what was sent to schools, and making it final. */
export function modelRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/models/:versionId', async (seen) => {
    const { look, frame, query } = seen
    const read = await toLead(seen)
    const { version } = read
    const found = await listConsultationsOfYear(look, version.writtenFor)
    const asked = { consultationIds: found.map(({ id }) => id) }
    const [invitations, feedback] = [await listInvitations(look, asked), await listFeedback(look, asked)]
    const adoptions = await listAdoptions(look)
    return (
      <ModelPage
        {...{ frame, read }}
        consultations={found.map((each) => countConsultation(each, invitations, feedback))}
        publications={await listPublications(look, version.id)}
        adoptedFor={adoptions.filter((each) => each.modelVersionId === version.id).map(({ schoolYear }) => schoolYear)}
        notFinal={await whyNotFinal(look, version.id)}
        termEndsOn={await termBefore(look, version.writtenFor)}
        done={DONE[query.done ?? '']}
      />
    )
  })
  addPage(app, web, '/models/:versionId/handbook', async ({ look, frame, params }) => {
    const { version, model } = await getVersionToRead(look, params.versionId ?? '')
    const title = `${version.title}, ${showSchoolYear(version.writtenFor)}`
    return (
      <Page
        frame={frame}
        title={title}
        breadcrumbs={[{ text: 'Handbook', href: '/handbook' }, { text: version.title }]}
      >
        <h1 class="govuk-heading-l wm-h1">{title}</h1>
        <HandbookView handbook={handbookOf(model)} />
      </Page>
    )
  })
  lifeForms(app, web)
  addPage(app, web, '/publications/:publicationId', async ({ look, frame, params, query }) => {
    const id = params.publicationId ?? ''
    const publication = isId(id) ? await findPublication(look, id) : undefined
    if (!publication) throw new NotFound('publication', id)
    const { version } = await getVersion(look, publication.modelVersionId)
    const reached = mayLeadModel(look) ? await readReached(look, id) : undefined
    return (
      <PublicationPage {...{ frame, publication, reached }} modelTitle={version.title} done={DONE[query.done ?? '']} />
    )
  })
}

function lifeForms(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/models/:versionId/consult', {
    guard: toLead,
    async show(seen, answers, findings) {
      const { version, model } = await toLead(seen)
      const asked = await countAsked(seen.look, teamRoles(model), schoolRoles(model))
      return <OpenPage {...{ answers, findings, version, asked }} frame={seen.frame} />
    },
    schema: openForm,
    act: async (work, opened, { params }) =>
      `/consultations/${await openConsultation(work, params.versionId ?? '', opened)}?done=opened`,
  })
  addForm(app, web, '/models/:versionId/final', {
    guard: toLead,
    async show(seen, answers, findings) {
      const { version } = await toLead(seen)
      const others = (await listVersionsOfYear(seen.look, version.writtenFor)).filter(
        ({ id, stage }) => id !== version.id && stage !== 'superseded',
      ).length
      return <FinalPage {...{ answers, findings, version, others }} frame={seen.frame} />
    },
    schema: z.object({}),
    async act(work, _nothing, { params }) {
      await makeFinal(work, params.versionId ?? '')
      return `/models/${params.versionId}?done=final`
    },
  })
  addForm(app, web, '/models/:versionId/information', {
    guard: toLead,
    async show(seen, answers, findings) {
      const { version, model } = await toLead(seen)
      const to = await whomItReaches(seen.look, model, sheetRoles(model))
      return <InformationPage {...{ answers, findings, version, ...to }} frame={seen.frame} />
    },
    schema: informationForm,
    act: async (work, sheet, { params }) =>
      `/publications/${await publishModel(work, params.versionId ?? '', { ...sheet, kind: 'information' })}?done=sent`,
  })
  addForm(app, web, '/models/:versionId/publish', {
    guard: toLead,
    async show(seen, answers, findings) {
      const { version, model } = await toLead(seen)
      const to = await whomItReaches(seen.look, model, publishedRoles(model))
      const termEndsOn = await termBefore(seen.look, version.writtenFor)
      const { frame } = seen
      return <PublishPage {...{ frame, answers, findings, version, ...to, termEndsOn }} today={frame.today} />
    },
    schema: publishForm,
    act: async (work, final, { params }) => {
      const whole = { ...final, kind: 'final' as const, askedBy: null, askedFor: null, askedOn: null }
      return `/publications/${await publishModel(work, params.versionId ?? '', whole)}?done=sent`
    },
  })
}

async function toLead({ look, params }: Seen): Promise<VersionRead> {
  requireThat(mayLeadModel(look), look, 'lead models through their life')
  return getVersion(look, params.versionId ?? '')
}

/** How many people of the team, and how many at how many schools, are asked. */
export async function countAsked(look: Look, team: readonly string[], schools: readonly string[]) {
  const told = await listSchoolsToTell(look, schools)
  return {
    team: (await listTeam(look, team)).length,
    schools: told.filter(({ people }) => people.length > 0).length,
    people: told.reduce((sum, { people }) => sum + people.length, 0),
  }
}

async function whomItReaches(look: Look, model: VersionRead['model'], roles: readonly string[]) {
  const schools = await listSchoolsToTell(look, roles)
  const isMissed = ({ people }: (typeof schools)[number]) => people.every(({ email }) => email === null)
  return { goesTo: andList(namesOf(model.roles, roles)), missed: schools.filter(isMissed).length }
}

/**
 * ES-01. A version as it may be read: by the team, by whoever was invited to say something of it, and by everyone once it runs or something of it was
 * sent to schools. Throws NotFound.
 */
async function getVersionToRead(look: Look, id: string): Promise<VersionRead> {
  const read = await getVersion(look, id)
  if (id === look.modelVersionId || isOfTeam(look) || (await listPublications(look, id)).length > 0) return read
  const asked = (await listConsultationsOfYear(look, read.version.writtenFor))
    .filter(({ modelVersionId }) => modelVersionId === id)
    .map((each) => each.id)
  const own = await listInvitations(look, { consultationIds: asked, personIds: [look.actor.personId] })
  if (own.length === 0) throw new NotFound('model version', id)
  return read
}
