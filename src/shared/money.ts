/** Money is whole pence: '£150', '£1,250.50'. */
export function showMoney(pence: number): string {
  const isRound = pence % 100 === 0
  return new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency: 'GBP',
    minimumFractionDigits: isRound ? 0 : 2,
  }).format(pence / 100)
}
