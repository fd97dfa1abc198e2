import { andList, functionsOf, namesOf } from '#model/index.ts'
import { showHalfDays, titleOf } from '#people/index.ts'
import { ListTable } from '#web/list-table.tsx'
import type { Allocation } from '../allocation/allocation.ts'
import { shortDays } from '../days-shown.tsx'
import type { PlaceShown } from './place-page.tsx'

/** What is due by each rule, and what became of it. */
export function Lines({ model, lines, terms }: PlaceShown) {
  if (lines.length === 0)
    return <p class="govuk-body">What the service gives it by its own rules stands here; there is no rule for it.</p>
  return (
    <ListTable
      caption="What is due"
      isCaptionSeen
      rows={lines}
      columns={[
        {
          head: 'What',
          isName: true,
          cell: ({ due, inSchool, thereMade }) => (
            <>
              <a class="govuk-link" href={`/handbook#${due.id}`}>
                {due.says}
              </a>
              <span class="wm-grid__sub">
                {andList(due.by.map((role) => titleOf(model, role)))}
                {inSchool !== undefined &&
                  `. In school: ${showHalfDays(inSchool)}, ${shortDays(thereMade)} of them booked or held`}
              </span>
            </>
          ),
        },
        {
          head: 'Due',
          isLabelled: true,
          isShort: true,
          cell: ({ halfDays, byTerm, raised, carried = 0 }) => (
            <>
              {showHalfDays(halfDays)}
              <span class="wm-grid__sub">
                {terms.length > 1 && <span class="wm-nowrap">{byTerm.map(shortDays).join(' · ')}</span>}
                {raised > 0 && ` and ${shortDays(raised)} raised`}
                {carried > 0 && ` and ${shortDays(carried)} carried from the year before`}
              </span>
            </>
          ),
        },
        {
          head: 'Allocated',
          isLabelled: true,
          isShort: true,
          isNumber: true,
          cell: ({ allocated }) => shortDays(allocated),
        },
        { head: 'Booked', isLabelled: true, isShort: true, isNumber: true, cell: ({ booked }) => shortDays(booked) },
        { head: 'Held', isLabelled: true, isShort: true, isNumber: true, cell: ({ held }) => shortDays(held) },
        {
          head: 'Still to book',
          isLabelled: true,
          isShort: true,
          isNumber: true,
          cell: ({ halfDays, booked, held }) => shortDays(halfDays - booked - held),
        },
      ]}
    />
  )
}

/** Who gives days, of which kind and for which need. */
export function Given({ model, allocations, terms, mayAllocate, mayOpenYearOf }: PlaceShown) {
  if (allocations.length === 0)
    return (
      <p class="govuk-body">No days are allocated yet. Who gives them stands here, with the need that they answer.</p>
    )
  const functions = functionsOf(model)
  return (
    <ListTable
      caption="What is allocated"
      isCaptionSeen
      rows={allocations}
      columns={[
        {
          head: 'Who',
          isName: true,
          cell: ({ personId, personName, role }) => (
            <>
              {personId && mayOpenYearOf(personId) ? (
                <a class="govuk-link" href={`/people/${personId}/days`}>
                  {personName}
                </a>
              ) : (
                (personName ?? 'To be named')
              )}
              <span class="wm-grid__sub">{titleOf(model, role)}</span>
            </>
          ),
        },
        { head: 'Days', isShort: true, isLabelled: true, cell: ({ halfDays }) => showHalfDays(halfDays) },
        {
          head: 'For',
          cell: ({ kind, function: of, fund, need, needSeenByName, term }) => (
            <>
              {[
                ...namesOf(model.days?.kinds ?? [], [kind]),
                ...terms.filter((each) => each.term === term).map(({ name }) => name),
                ...(of ? namesOf(functions, [of]) : []),
                ...(fund ? [`from ${namesOf(model.funds?.of ?? [], [fund]).join()}`] : []),
              ].join(', ')}
              {need && (
                <span class="wm-grid__sub">
                  {need}, identified by {needSeenByName}
                </span>
              )}
            </>
          ),
        },
        ...(mayAllocate
          ? [
              {
                head: 'Change',
                isHeadHeard: true,
                cell: ({ id, personName, role }: Allocation) => (
                  <a class="govuk-link" href={`/allocations/${id}`}>
                    Change<span class="govuk-visually-hidden"> days of {personName ?? titleOf(model, role)}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
