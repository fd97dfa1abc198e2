import { type Clock, type ServiceModel } from './service-model.ts'

/** What there can be a clock for. */
export type Clocked = Clock['what']

/** The model's clock for something; undefined where it sets no time. */
export function clockFor(model: ServiceModel, what: Clocked): Clock | undefined {
  return model.clocks.find((clock) => clock.what === what)
}
