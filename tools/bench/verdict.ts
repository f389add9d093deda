/** How exactly each unit is shown. */
const DECIMALS = { '': 3, ms: 0, s: 1, kB: 1, MB: 1, '%': 2, km: 1, days: 0, sessions: 0 } as const;

/** What was measured, and what it may be at most. */
export interface Measurement {
  readonly what: string;
  readonly value: number;
  readonly budget: number;
  readonly unit: keyof typeof DECIMALS;
}

/** A value just at its budget is within it. */
export function isWithin({ value, budget }: Measurement): boolean {
  return value <= budget;
}

/** One line a measurement: what, how much, how much it may be, and the verdict. */
export function verdictTable(measurements: readonly Measurement[]): string {
  const rows = measurements.map((measurement) => {
    const { what, value, budget, unit } = measurement;
    return [what, `${value.toFixed(DECIMALS[unit])} ${unit}`, `${budget} ${unit}`, isWithin(measurement) ? 'within' : 'OVER'] as const;
  });
  const header = ['measured', 'value', 'budget', 'verdict'] as const;
  const widthOf = (column: 0 | 1 | 2 | 3) => Math.max(...[header, ...rows].map((row) => row[column].length));
  const line = (row: readonly [string, string, string, string]) =>
    [row[0].padEnd(widthOf(0)), row[1].padStart(widthOf(1)), row[2].padStart(widthOf(2)), row[3]].join('   ');
  return [header, ...rows].map(line).join('\n');
}
