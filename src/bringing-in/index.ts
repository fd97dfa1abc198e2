export { mayBringIn } from './bring-in-policy.ts'
export { bringInRoutes } from './bring-in-routes.tsx'
export { bringInSentences } from './bring-in-words.ts'
