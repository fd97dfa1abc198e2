import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { findTypedSchools, listSchoolsById } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { showDate } from '#shared/show-date.ts'
import { getSchoolToVisit } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addForm, type Seen } from '#web/routes.ts'
import { strikeOutForm, StrikeOutPage } from '#web/strike-out.tsx'
import type { Web } from '#web/web.ts'
import { Refused } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import { contactForm, schoolContactForm } from './contact-form.ts'
import { getInformalSupport, mayLogAny, mayLogContact, mayStrikeOut } from './contact-policy.ts'
import { nameIn } from './contact.ts'
import { getContact } from './get-contact.ts'
import { logContact } from './log-contact.ts'
import { LogContactPage } from './log-contact-page.tsx'
import { restoreContact, strikeOutContact, undoContact } from './strike-out-contact.ts'

/** More schools than this are not chosen from a list: one of them is typed. */
const MOST_TO_CHOOSE = 60

/** Logging what was done for a school, from anywhere or from its page, and taking it back. */
export function contactRoutes(app: FastifyInstance, web: Web): void {
  addForm(app, web, '/contacts/log', {
    async guard({ look }) {
      getInformalSupport(look.model)
      requireThat(mayLogAny(look), look, 'log informal support')
    },
    show: async (seen, answers, findings) => showForm(seen, undefined, answers, findings),
    schema: schoolContactForm,
    async act(work, { school, ...contact }) {
      return loggedAt(await logContact(work, await schoolMeant(work, school), contact))
    },
  })
  addForm(app, web, '/schools/:schoolId/contacts/log', {
    guard: atSchool,
    async show(seen, answers, findings) {
      return showForm(seen, await atSchool(seen), answers, findings)
    },
    schema: contactForm,
    act: async (work, contact, { params }) => loggedAt(await logContact(work, params.schoolId ?? '', contact)),
  })
  takeBackRoutes(app, web)
}

const loggedAt = (id: string) => `/contacts?whose=mine&logged=${id}`

async function atSchool({ look, params }: Seen) {
  getInformalSupport(look.model)
  const school = await getSchoolToVisit(look, params.schoolId ?? '')
  requireThat(mayLogContact(look, { schoolId: school.id }), look, `log informal support to ${school.id}`)
  return school
}

async function showForm(
  { look, frame }: Seen,
  school: { id: string; name: string } | undefined,
  answers: Answers,
  findings: readonly Finding[],
) {
  const support = getInformalSupport(look.model)
  const schools = school ? undefined : await schoolsToChoose(look)
  return <LogContactPage {...{ frame, answers, findings, support, school, schools }} today={look.today} />
}

/** One's own schools; undefined where they are too many to choose from. */
async function schoolsToChoose(look: Look) {
  const { everything, schoolIds } = look.reach('book')
  if (everything || schoolIds.size > MOST_TO_CHOOSE) return undefined
  const schools = await listSchoolsById(look, [...schoolIds])
  return schools.sort((one, other) => one.name.localeCompare(other.name, 'en'))
}

/** The school that was chosen, or the one that was typed. Throws Refused where that is none. */
async function schoolMeant(look: Look, school: string): Promise<string> {
  if (isId(school)) return school
  const { schools, findings } = await findTypedSchools(look, school, 'school')
  const [meant] = schools
  if (!meant || findings.length > 0) throw new Refused(findings)
  return meant.id
}

function takeBackRoutes(app: FastifyInstance, web: Web): void {
  const url = '/contacts/:contactId'
  addDeed(app, web, `${url}/undo`, {
    guard: toStrikeOut,
    show: showStrikeOut,
    schema: z.object({}),
    async act(work, _value, { params }) {
      await undoContact(work, params.contactId ?? '')
      return '/contacts?whose=mine&done=undone'
    },
  })
  addForm(app, web, `${url}/strike-out`, {
    guard: toStrikeOut,
    show: showStrikeOut,
    schema: strikeOutForm,
    async act(work, value, { params }) {
      await strikeOutContact(work, params.contactId ?? '', value)
      return '/contacts?done=struck-out'
    },
  })
  addDeed(app, web, `${url}/restore`, {
    guard: toStrikeOut,
    show: showStrikeOut,
    schema: z.object({}),
    async act(work, _value, { params }) {
      await restoreContact(work, params.contactId ?? '')
      return '/contacts?done=restored'
    },
  })
}

async function toStrikeOut({ look, params }: Seen) {
  const contact = await getContact(look, params.contactId ?? '')
  requireThat(mayStrikeOut(look, contact), look, `strike out the contact ${contact.id}`)
  return contact
}

async function showStrikeOut(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const contact = await toStrikeOut(seen)
  const { name } = getInformalSupport(seen.look.model)
  const { informalSupport } = await seen.look.modelOf(contact.modelVersionId)
  return (
    <StrikeOutPage
      {...{ frame: seen.frame, answers, findings }}
      title={`Strike out this ${name.toLowerCase()}`}
      caption={`${contact.schoolName}, ${nameIn(informalSupport?.kinds, contact.kind)}, ${showDate(contact.heldOn)}`}
      breadcrumbs={[{ text: name, href: '/contacts' }]}
      revision={contact.revision}
      takesWords={false}
    >
      For what was entered in error. Struck out, its time counts nowhere; it stays in the school’s story, marked.
    </StrikeOutPage>
  )
}
