// Runs before anything is drawn, so that what needs JavaScript is laid out for it at once. A file of its own, for our
// pages may hold no inline script.
export {}

declare const document: { body: { classList: { add: (...names: string[]) => void } } }
declare const HTMLScriptElement: { prototype: object }

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')
