import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Select } from '#govuk/select.tsx'
import { isId } from '#shared/id.ts'
import { withDates } from '#web/date-answer.ts'
import { DayInput } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { addDeed, addForm, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat } from '#work/work.ts'
import { FormPage } from '../form-page.tsx'
import { maySeePersonalMatters } from '../people-policy.ts'
import { getPersonKept, getPersonSeen } from '../person/get-person-seen.ts'
import { aDay, anOptionalDay } from '#web/text-answers.ts'
import { addLeave, setPattern, withdrawLeave } from './keep-time.ts'
import { WEEKDAYS } from './show-pattern.ts'
import { getLeave, listPatterns } from './time-store.ts'

const aWorkday = z
  .string({ error: 'Choose how much of each day is worked' })
  .regex(/^[012]$/, 'Choose how much of each day is worked')
  .transform(Number)

const patternForm = withDates(
  ['startedOn'],
  z.object({
    monday: aWorkday,
    tuesday: aWorkday,
    wednesday: aWorkday,
    thursday: aWorkday,
    friday: aWorkday,
    startedOn: aDay('the day from which it holds'),
  }),
)

const leaveForm = withDates(
  ['startedOn', 'finishedOn'],
  z.object({ startedOn: aDay('the first day of leave'), finishedOn: anOptionalDay('the last day of leave') }),
)

/** Working weeks and leave. */
export function timeRoutes(app: FastifyInstance, web: Web): void {
  const keeper = ({ look, params }: Seen) => getPersonKept(look, params.personId ?? '', 'set the week')

  addForm(app, web, '/people/:personId/pattern', {
    guard: keeper,
    show: async (seen, answers, findings) => {
      const person = await keeper(seen)
      const [newest] = await listPatterns(seen.look, person.id)
      return (
        <FormPage
          {...{ frame: seen.frame, answers, findings }}
          title="Working week"
          of={{ text: person.name, href: `/people/${person.id}` }}
          button="Save"
        >
          {WEEKDAYS.map((day, at) => (
            <Select
              name={day.toLowerCase()}
              label={day}
              value={answers[day.toLowerCase()] ?? String(newest?.halfDays[at] ?? 2)}
              error={wrongWith(findings, day.toLowerCase())}
              choices={[
                { value: '2', label: 'The whole day' },
                { value: '1', label: 'Half the day' },
                { value: '0', label: 'Not at all' },
              ]}
            />
          ))}
          <DayInput name="startedOn" label="From which day?" {...{ answers, findings }} />
        </FormPage>
      )
    },
    schema: patternForm,
    act: async (work, { startedOn, monday, tuesday, wednesday, thursday, friday }, { params }) => {
      const halfDays = [monday, tuesday, wednesday, thursday, friday]
      await setPattern(work, params.personId ?? '', { startedOn, halfDays })
      return `/people/${params.personId}`
    },
  })

  const oneself = async ({ look, params }: Seen) => {
    const person = await getPersonSeen(look, params.personId ?? '')
    requireThat(maySeePersonalMatters(look, person.id), look, `enter leave of ${person.id}`)
    return person
  }

  addForm(app, web, '/people/:personId/leave/add', {
    guard: oneself,
    show: async (seen, answers, findings) => {
      const person = await oneself(seen)
      return (
        <FormPage
          {...{ frame: seen.frame, answers, findings }}
          title="Enter leave"
          of={{ text: person.name, href: `/people/${person.id}` }}
          button="Enter leave"
        >
          <DayInput name="startedOn" label="First day" {...{ answers, findings }} />
          <DayInput
            name="finishedOn"
            label="Last day"
            hint="Left empty, it is that one day."
            {...{ answers, findings }}
          />
        </FormPage>
      )
    },
    schema: leaveForm,
    act: async (work, { startedOn, finishedOn }, { params }) => {
      await addLeave(work, params.personId ?? '', startedOn, finishedOn ?? startedOn)
      return `/people/${params.personId}`
    },
  })

  addDeed(app, web, '/people/:personId/leave/:leaveId/withdraw', {
    guard: async (seen) => {
      const person = await oneself(seen)
      const leaveId = seen.params.leaveId ?? ''
      if (!isId(leaveId)) throw new NotFound('leave', leaveId)
      return getLeave(seen.look, person.id, leaveId)
    },
    show: async (seen, answers, findings) => {
      const person = await oneself(seen)
      return (
        <FormPage
          {...{ frame: seen.frame, answers, findings }}
          title="Withdraw leave"
          of={{ text: person.name, href: `/people/${person.id}` }}
          button="Withdraw"
        />
      )
    },
    schema: z.object({}),
    act: async (work, _nothing, { params }) => {
      await withdrawLeave(work, params.personId ?? '', params.leaveId ?? '')
      return `/people/${params.personId}`
    },
  })
}
