import type { HouseRules } from '#handbook/index.ts'
import { capital, word } from '#model/index.ts'
import { rule } from '#shared/house-rule.ts'

/** What holds of orders in every service that has something to order. */
export const ORDER_RULES: HouseRules = {
  anchor: 'section.orders-in-every-service',
  title: () => 'Orders, in every service',
  rules: [
    rule('order-of-a-closed-school', 'XX-13', () => 'Nothing is ordered for a school that has closed.'),
    rule('order-of-a-phase-not-served', 'NF-01', () => 'Only schools of the phases that the service works with order.'),
    rule('order-not-asked-for', 'NF-17', () => 'What is only recommended is not asked for.'),
    rule('order-not-recommended', 'NF-17', () => 'What schools ask for themselves is not recommended to them.'),
    rule('recommendation-is-no-order', 'NF-17', () => 'What is recommended is no order until the school accepts it.'),
    rule('order-of-this-year-or-the-next', 'NF-28', () => 'Orders are for the school year that runs, or for the next.'),
    rule(
      'programme-bought-once',
      'NF-31',
      (model) =>
        `${capital(word(model, 'programme', { form: 'many' }))} are bought once in a school year, whole or tailored.`,
    ),
    rule('order-without-a-price', 'NF-28', () => 'What has no price for a kind of school is not ordered by it.'),
    rule(
      'price-of-the-day',
      'NF-30',
      () => 'A price is that of the day of the order, by what kind of school it was that day, and stays.',
    ),
    rule('order-status', 'XX-05', () => 'What was answered, withdrawn or ended is not answered again.'),
    rule('price-is-given', 'NF-31', () => 'Only what has no price of its own is agreed case by case.'),
    rule('order-ends-within-its-year', 'NF-28', () => 'An order ends within its school year.'),
    rule('need-is-said', 'NF-31', () => 'What is agreed case by case begins with what is needed.'),
    rule('list-final-once', 'ES-38', () => 'The list of a school year is made final once.'),
    rule('demand-says-something', 'ES-36', () => 'What a school would order is of the list, or said in words.'),
    rule('demand-is-one-thing', 'ES-36', () => 'What a school would order is said one thing at a time.'),
    rule('demand-of-the-list', 'ES-36', () => 'What a school chooses of the list stands in it.'),
    rule('demand-once', 'ES-36', () => 'What a school would order is said once for a school year.'),
    rule('recruitment-is-said', 'ES-63', () => 'What is free for a recruitment says for which.'),
    rule('recruitment-has-begun', 'ES-63', () => 'A recruitment is recorded once it has begun.'),
    rule('recruitment-once', 'ES-63', () => 'A recruitment that began on a day is recorded once.'),
    rule('order-has-a-deliverer', 'ES-50', () => 'Who delivers an order makes visits of its kind to the school.'),
    rule('order-waits-for-days', 'ES-50', () => 'Only what is delivered by the day waits for free days.'),
    rule(
      'order-visit-of-an-accepted-order',
      'ES-37',
      () => 'Visits are booked for orders by the day that are accepted.',
    ),
    rule('order-visit-within-its-days', 'ES-37', () => 'No more is booked for an order than was ordered.'),
    rule('days-are-said', 'ES-37', () => 'What is priced by the day says how many, in halves.'),
  ],
}
