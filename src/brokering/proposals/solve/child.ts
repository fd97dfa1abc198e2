import { answerParent } from '#solver/child-frame.ts'
import type { Matching } from '../matching.ts'
import { searchMatching, type Found } from './search.ts'

answerParent<Matching, Found>(searchMatching)
