import { day } from '#shared/plain-date.ts'
import type { Membership } from './groups/group.ts'
import type { School } from './school.ts'

/** An ordinary community primary school; override what matters. */
export function aSchool(given: Partial<School> = {}): School {
  const nothing = {
    ...{
      reasonClosed: null,
      closedOn: null,
      gender: null,
      religiousCharacter: null,
      dioceseName: null,
      trustName: null,
    },
    ...{ capacity: null, percentageFsm: null, nurseryProvision: null, sixthForm: null, resourcedProvision: null },
    ...{
      headName: null,
      street: null,
      locality: null,
      county: null,
      postcode: null,
      districtName: null,
      wardName: null,
    },
    ...{ website: null, telephone: null, registerChangedOn: null, keptBecause: null, importedBy: null },
  }
  return {
    ...nothing,
    id: '0190b6f2-0000-7000-8000-000000000001',
    urn: '199214',
    name: 'Hollin Bank Primary School',
    laCode: '984',
    establishmentNumber: '2031',
    typeName: 'Community school',
    typeGroupName: 'Local authority maintained schools',
    phaseName: 'Primary',
    status: 'open',
    openedOn: day('1974-09-01'),
    lowAge: 3,
    highAge: 11,
    pupils: 214,
    town: 'Hollin',
    revision: 1,
    ...given,
  }
}

/** A membership of a trust that goes on; override what matters. */
export function aMembership(given: Partial<Membership> = {}): Membership {
  return {
    id: '0190b6f2-0000-7000-8000-000000000002',
    groupId: '0190b6f2-0000-7000-8000-000000000003',
    groupName: 'Fell Trust',
    kind: 'trust',
    startedOn: day('2020-09-01'),
    finishedOn: null,
    ...given,
  }
}
