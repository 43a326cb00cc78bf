/** A case number as it is typed on a telephone: its digits in groups of three, from the right. */
export function keypadForm(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ' ')
}
