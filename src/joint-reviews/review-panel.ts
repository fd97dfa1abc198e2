import type { ComponentChildren } from 'preact'
import type { Look } from '#work/work.ts'
import type { ReviewFound } from './get-review.ts'

/** What another room shows on the page of a review, under what is to be done; undefined for nothing. */
export type ReviewPanel = (look: Look, found: ReviewFound) => Promise<ComponentChildren | undefined>
