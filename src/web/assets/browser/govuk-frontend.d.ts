// GOV.UK Frontend publishes no types. These are the components we start.
declare module 'govuk-frontend' {
  type Component = abstract new (...args: never[]) => object
  export const Accordion: Component
  export const Button: Component
  export const CharacterCount: Component
  export const Checkboxes: Component
  export const ErrorSummary: Component
  export const FileUpload: Component
  export const NotificationBanner: Component
  export const PasswordInput: Component
  export const Radios: Component
  export const ServiceNavigation: Component
  export const SkipLink: Component
  export const Tabs: Component
  export function createAll(component: Component, config?: object, scope?: object): object[]
}
