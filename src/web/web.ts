import type { Pool } from '#db/database.ts'
import type { ServiceModel } from '#model/index.ts'
import type { Look } from '#work/work.ts'
import type { Assets } from './assets/build-assets.ts'
import type { Clock } from './clock.ts'
import type { KeptView } from './frame.ts'
import type { ModelShelf } from './model-shelf.ts'

/** One entry of the menu: there only for those whom it can take somewhere. */
export type NavigationItem = {
  text: (look: Look) => string
  href: string
  /** Other addresses that belong to this part of the service; a `*` stands for any one step. */
  holds?: readonly string[]
  /** Looked for seldom: in a long menu it stands under More. */
  isSeldom?: boolean
  isFor: (look: Look) => boolean
}

/** A rule in its own words, whatever the case: what it says, what its numbers come to, and where it is from. */
export type RuleSays = { says: string; comesTo?: string; source: string }

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
  /** The filters of the list at an address that somebody keeps under names; none where there is no such list. */
  listKeptViews: (look: Look, path: string) => Promise<readonly KeptView[]>
  /** What the handbook of a model says of a rule, for a refusal to say it too; undefined for one that has no place there. */
  findRule: (model: ServiceModel, ruleId: string) => RuleSays | undefined
}
