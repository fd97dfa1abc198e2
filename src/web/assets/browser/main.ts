import {
  Accordion,
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
} from 'govuk-frontend'
import { watchDays } from './days.ts'
import { watchNearVisits } from './near-visits.ts'
import { keepDrafts } from './keep-draft.ts'
import { keepRadiosPlain } from './plain-radios.ts'

// Every page works without this; with it, these do a little more.
createAll(Accordion)
createAll(Button)
createAll(CharacterCount)
createAll(Checkboxes)
createAll(ErrorSummary)
createAll(FileUpload)
createAll(NotificationBanner)
createAll(PasswordInput)
createAll(Radios)
keepRadiosPlain()
createAll(ServiceNavigation)
createAll(SkipLink)
createAll(Tabs)
watchNearVisits()
watchDays()
keepDrafts()
