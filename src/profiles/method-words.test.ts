import { expect, test } from 'vitest'
import { saysNoLocal } from './method-words.ts'

test('NF-37: where a file has England and no authority it is said so, and no figure of an authority is made up', () => {
  expect(saysNoLocal({ local: undefined, england: 6.7 })).toEqual([
    expect.stringMatching(/no figure of the local authority/),
  ])
  expect(saysNoLocal({ local: 6.1, england: 6.7 })).toEqual([])
  expect(saysNoLocal({ local: undefined, england: undefined })).toEqual([])
})
