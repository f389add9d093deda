const MINUTE_MS = 60_000;
/** Clocks are changed, and most tariffs change their price, at whole quarters of an hour. */
const QUARTER_MS = 15 * MINUTE_MS;

/** Time at one price. Milliseconds since 1970. */
export interface PricedStretch {
  readonly fromMs: number;
  readonly untilMs: number;
  /** Null where no tariff says. */
  readonly pricePerKwh: number | null;
}

/**
 * The time between two moments, cut wherever the price changes: looked at each quarter of an hour, and by the minute where it changes within one. A price
 * that comes and goes within one quarter is not seen.
 */
export function pricedStretches(fromMs: number, untilMs: number, priceAt: (at: Date) => number | null): readonly PricedStretch[] {
  const stretches: PricedStretch[] = [];
  for (let startMs = fromMs; startMs < untilMs;) {
    const pricePerKwh = priceAt(new Date(startMs));
    const endMs = Math.min(untilMs, (Math.floor(startMs / QUARTER_MS) + 1) * QUARTER_MS);
    const nextMs = changeWithin(startMs, endMs, (ms) => priceAt(new Date(ms)) !== pricePerKwh);
    const last = stretches.at(-1);
    if (last?.pricePerKwh === pricePerKwh) stretches[stretches.length - 1] = { ...last, untilMs: nextMs };
    else stretches.push({ fromMs: startMs, untilMs: nextMs, pricePerKwh });
    startMs = nextMs;
  }
  return stretches;
}

/** The first minute of the clock within a quarter that differs from its start; its end where the last one does not. */
function changeWithin(startMs: number, endMs: number, differs: (ms: number) => boolean): number {
  const lastMinuteMs = Math.ceil(endMs / MINUTE_MS - 1) * MINUTE_MS;
  if (lastMinuteMs <= startMs || !differs(lastMinuteMs)) return endMs;
  let minuteMs = (Math.floor(startMs / MINUTE_MS) + 1) * MINUTE_MS;
  while (!differs(minuteMs)) minuteMs += MINUTE_MS;
  return minuteMs;
}
