export { messageRoutes } from './message-routes.tsx'
export { sendMessage, type NewMessage } from './send-message.ts'
export { maySeeMessages } from './message-policy.ts'
