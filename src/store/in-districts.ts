/** A condition that names the districts: `c.district IN (?, ?)`. Each `?` stands for one of them. */
export function inDistricts(column: string, districts: readonly string[]): string {
  return `${column} IN (${districts.map(() => '?').join(', ')})`
}
