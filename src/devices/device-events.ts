import { after, before, type EventSentences } from '#history/index.ts'

/** How a person's story tells of the devices on which they write without a connection. */
export const deviceEventSentences: EventSentences = {
  kinds: { device: () => 'devices' },
  sentences: {
    'device.switched-on': (event) => `“${after(event, 'name')}” was switched on to write without a connection.`,
    'device.shut-out': (event) => `“${before(event, 'name')}” was shut out.`,
    'device.forgotten': (event) => `“${before(event, 'name')}” was switched off, and its store taken off it.`,
  },
}
