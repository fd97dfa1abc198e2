import { aWord, capital, word, type ServiceModel } from '#model/index.ts'

/** What the service calls a self-evaluation, in the forms that pages need. */
export const calledIn = (model: Pick<ServiceModel, 'words'>) => ({
  one: word(model, 'selfEvaluation'),
  many: word(model, 'selfEvaluation', { form: 'many' }),
  One: capital(word(model, 'selfEvaluation')),
  Many: capital(word(model, 'selfEvaluation', { form: 'many' })),
  a: aWord(model, 'selfEvaluation'),
})
