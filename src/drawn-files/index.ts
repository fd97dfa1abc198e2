export { askForFile } from './ask-for-file.ts'
export { drawFile, drawnFileJobs } from './draw-file.ts'
export { drawnFileSentences } from './drawn-file-events.ts'
export { drawnFileRoutes } from './drawn-file-routes.tsx'
