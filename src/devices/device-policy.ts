import { mayBeOnATeam } from '#joint-reviews/index.ts'
import { mayKeepPeople } from '#people/index.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { Device } from './device.ts'

/** Who may write without a connection: whoever writes of visits or may be on the team of a review, in a service whose model has it. */
export const mayWriteOffline = (look: Look) =>
  look.model.offline !== undefined && (isAnywhere(look.reach('write')) || mayBeOnATeam(look))

/** Who may see which devices somebody has: the person, and whoever keeps the people of the service. */
export const maySeeDevicesOf = (look: Look, personId: string) => personId === look.actor.personId || mayKeepPeople(look)

/** Who may shut a device out: its owner from anywhere, and whoever keeps the people of the service. */
export const mayShutOut = (look: Look, { personId }: Pick<Device, 'personId'>) => maySeeDevicesOf(look, personId)

/** Who takes a device's store off it, on the device itself: its owner. */
export const mayForget = (look: Look, { personId }: Pick<Device, 'personId'>) => personId === look.actor.personId
