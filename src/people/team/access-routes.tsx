import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Radios } from '#govuk/radios.tsx'
import { withDates } from '#web/date-answer.ts'
import { DayInput } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { FormPage } from '../form-page.tsx'
import { isSchoolsOwnRole, mayGiveAccess, requireSchool } from '../people-policy.ts'
import { anOptionalAddress } from '../person/person-form.ts'
import { NameAndAddress } from '../person/person-inputs.tsx'
import { getSchoolName } from '../places-store.ts'
import { aChoice, aDay, anOptionalDay, aText } from '#web/text-answers.ts'
import { giveAccess } from './give-access.ts'

const accessForm = withDates(
  ['startedOn', 'finishedOn'],
  z.object({
    name: aText('the name', 120),
    email: anOptionalAddress,
    role: aChoice('the role in the school'),
    startedOn: aDay('the first day'),
    finishedOn: anOptionalDay('the last day'),
  }),
)

/** A school lets its own people in. */
export function accessRoutes(app: FastifyInstance, web: Web): void {
  const guard = async ({ look, params }: Seen) => {
    const school = await getSchoolName(look, params.schoolId ?? '')
    requireSchool(look, school.id, mayGiveAccess(look, school.id), `give access to school ${school.id}`)
    return school
  }

  addForm(app, web, '/schools/:schoolId/people/add', {
    guard,
    show: async (seen, answers, findings) => {
      const school = await guard(seen)
      const { frame, look } = seen
      return (
        <FormPage
          {...{ frame, answers, findings }}
          title="Give somebody of the school access"
          of={{ text: school.name, href: `/schools/${school.id}/people` }}
          button="Give access"
        >
          <NameAndAddress
            {...{ answers, findings }}
            hint="They are invited at it, and sign in with it. Without one they are on the list, and see nothing."
          />
          <Radios
            name="role"
            legend="Role in the school"
            legendSize="s"
            value={answers.role}
            error={wrongWith(findings, 'role')}
            choices={look.model.roles.filter(isSchoolsOwnRole).map(({ id, name }) => ({ value: id, label: name }))}
          />
          <DayInput name="startedOn" label="First day" usual={look.today} {...{ answers, findings }} />
          <DayInput
            name="finishedOn"
            label="Last day (if it is known)"
            hint="Access ends with this day."
            {...{ answers, findings }}
          />
        </FormPage>
      )
    },
    schema: accessForm,
    act: async (work, asked, { params }) => {
      const schoolId = params.schoolId ?? ''
      await giveAccess(work, schoolId, asked, web.publicUrl)
      return `/schools/${schoolId}/people`
    },
  })
}
