import { z } from 'zod'
import { anOptionalText, aRevision, aText } from '#web/text-answers.ts'

const shape = { name: aText('the name', 120), asks: anOptionalText('what it asks', 1000) }

export const setThemeForm = z.object({ ...shape, year: z.string().max(4).optional() })
export const changeThemeForm = z.object({ ...shape, revision: aRevision })
export const withdrawThemeForm = z.object({ back: z.string().max(3).optional() })
