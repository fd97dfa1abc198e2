import type { Pool } from '#db/database.ts'
import type { ServiceModel } from '#model/index.ts'
import type { Look } from '#work/work.ts'
import type { Assets } from './assets/build-assets.ts'
import type { Clock } from './clock.ts'
import type { ModelShelf } from './model-shelf.ts'

/** One entry of the menu: there only for those whom it can take somewhere. */
export type NavigationItem = {
  text: (look: Look) => string
  href: string
  /** Other addresses that belong to this part of the service. */
  holds?: readonly string[]
  isFor: (look: Look) => boolean
}

/** What every context's routes are given. */
export type Web = {
  pool: Pool
  clock: Clock
  models: ModelShelf
  assets: Assets
  secret: Buffer
  publicUrl: string
  isDemonstration: boolean
  /** How messages leave the machine; undefined where they do not. */
  mailGoesBy?: 'smtp' | 'notify' | undefined
  navigation: readonly NavigationItem[]
  /** Whether a rule has a place in the handbook of a model, to which a refusal can link. */
  isInHandbook: (model: ServiceModel, ruleId: string) => boolean
}
