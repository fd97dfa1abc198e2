import { Refused } from '#work/failures.ts'
import type { Work } from '#work/work.ts'

/** Does a deed, and where only rules that ask for a reason stand against it, does it with this one: it is kept and counted. */
export async function goAhead<T>(
  work: Work,
  because: string,
  deed: (work: Work) => Promise<T>,
): Promise<{ result: T; spoke: string[] }> {
  const attempt = async (reasons: Work['reasons']) => {
    const own: Work = { ...work, kept: [], reasons }
    const result = await deed(own)
    return { result, spoke: own.kept.map(({ says }) => says) }
  }
  try {
    return await attempt({})
  } catch (error) {
    if (!(error instanceof Refused) || error.findings.some(({ weight }) => weight === 'firm')) throw error
    return attempt(Object.fromEntries(error.findings.map(({ id }) => [id, because])))
  }
}
