/** A computer or telephone on which its owner writes without a connection. */
export type Device = {
  id: string
  personId: string
  personName: string
  /** What its owner calls it. */
  name: string
  switchedOnAt: Date
  /** When it was last heard of; null where it never was since it was switched on. */
  lastMetAt: Date | null
  endedAt: Date | null
  /** By its owner or the service, from elsewhere; or on the device itself. */
  endedHow: 'shut-out' | 'forgotten' | null
  endedByName: string | null
}

/** How the service answers a device that asks, signed in or not. */
export type DeviceStanding = { standing: 'on' | 'shut-out' | 'unknown' }
