import highsPackage, { type ModelData } from 'highs'
import type { Limits, Progress } from './in-child.ts'

/** What it loads is a module, and its types speak as of what was before modules: they find the loader one step further in. */
const loadHighs = highsPackage as unknown as typeof highsPackage.default

/** The values of a programme’s columns, and below what none can cost. */
export type Ran = { values: ArrayLike<number>; bound: number }

type Asked = Limits & {
  /** The cost of `start`, told until the search has one of its own. */
  cost: number
  /** A solution to begin with. */
  start: Float64Array | undefined
  /** What is as good as nothing between two costs: less than one where all costs are whole. */
  slack?: number
}

/**
 * Solves a programme at the least cost, within a time (in seconds) or until it is proven to lie within a gap of the best. It computes without a pause: call it where
 * nothing else waits. Throws where the solver does not end as it should.
 */
export async function runProgramme(
  data: ModelData,
  { seconds, gap, cost, start, slack }: Asked,
  tell: (progress: Progress) => void,
): Promise<Ran> {
  const highs = await loadHighs({ print: () => undefined })
  const model = highs.createModel(data)
  try {
    model.options.set({ time_limit: seconds, mip_rel_gap: gap, output_flag: true, random_seed: 1 })
    if (slack !== undefined) model.options.set({ mip_abs_gap: slack })
    if (start) model.setSolution({ colValue: start })
    model.run({
      [highs.constants.callbackType.mipLogging]({ data: { running_time, mip_primal_bound, mip_dual_bound, mip_gap } }) {
        const far = { bound: mip_dual_bound ?? 0, gap: mip_gap ?? Infinity }
        tell({ seconds: running_time ?? 0, cost: mip_primal_bound ?? cost, ...far })
      },
    })
    const { optimal, timeLimit } = highs.constants.modelStatus
    mustEndAs(model.getModelStatus(), [optimal, timeLimit])
    return { values: model.getSolution().colValue, bound: Number(model.info.get('mip_dual_bound')) }
  } finally {
    model.dispose()
  }
}

/** What one more of each row would be worth, were parts of a whole allowed: the prices by which a programme may be bounded. Throws where the solver does not end as it should. */
export async function pricesOfRows(data: ModelData): Promise<Float64Array> {
  const highs = await loadHighs({ print: () => undefined })
  const model = highs.createModel({ ...data, integrality: new Int32Array(data.numCols) })
  try {
    model.options.set({ output_flag: false, random_seed: 1 })
    model.run()
    mustEndAs(model.getModelStatus(), [highs.constants.modelStatus.optimal])
    return model.getSolution().rowDual
  } finally {
    model.dispose()
  }
}

function mustEndAs<Status>(status: Status, known: readonly Status[]): void {
  if (!known.includes(status)) throw new Error(`the solver ended with status ${String(status)}`)
}
