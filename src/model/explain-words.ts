import { list, type HandbookPart } from './handbook.ts'
import { NEUTRAL_WORDS, type WordKey } from './neutral-words.ts'
import { type ServiceModel } from './service-model.ts'
import { capital } from './words.ts'
import { WORD_MEANINGS } from './word-meanings.ts'

/** What things are called here, and what each word stands for. */
export function explainWords(model: ServiceModel): HandbookPart[] {
  const keys = Object.keys(NEUTRAL_WORDS) as WordKey[]
  return list(
    'What things are called',
    keys.map((key) => {
      const { one, short } = model.words[key]
      return `${capital(one)}${short === undefined ? '' : ` (${short})`}: ${WORD_MEANINGS[key]}`
    }),
  )
}
