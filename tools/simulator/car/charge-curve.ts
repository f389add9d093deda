import type { CarModel } from './models.ts';

/** From a socket or wallbox (ac), or a fast charger (dc). */
export type ChargeMode = 'ac' | 'dc';

type Curve = readonly (readonly [percent: number, share: number])[];

/** Share of the full power by state of charge: what drivers measure on the 50 kWh car, rounded. */
const DC_CURVE: Curve = [
  [0, 0.8],
  [5, 1],
  [16, 1],
  [30, 0.78],
  [45, 0.7],
  [60, 0.54],
  [70, 0.46],
  [80, 0.28],
  [90, 0.14],
  [100, 0.04],
];
const AC_CURVE: Curve = [
  [0, 1],
  [96, 1],
  [100, 0.3],
];

function shareAt(curve: Curve, percent: number): number {
  const above = curve.findIndex(([at]) => at >= percent);
  const [highPercent, highShare] = curve[above] ?? [100, 0];
  const [lowPercent, lowShare] = curve[above - 1] ?? [highPercent - 1, highShare];
  return lowShare + ((highShare - lowShare) * (percent - lowPercent)) / (highPercent - lowPercent);
}

/** A cold battery takes less: half at -5 °C and below, all from 20 °C. Alternating current is too little to matter. */
function coldShare(mode: ChargeMode, temperatureCelsius: number): number {
  return mode === 'ac' ? 1 : Math.min(1, Math.max(0.5, 0.5 + (temperatureCelsius + 5) / 50));
}

/** The power that reaches the battery, kW. */
export function chargePowerKw(model: CarModel, mode: ChargeMode, percent: number, temperatureCelsius: number): number {
  const fullKw = mode === 'ac' ? model.acKw : (model.dcKw ?? 0);
  const curve = mode === 'ac' ? AC_CURVE : DC_CURVE;
  return fullKw * shareAt(curve, Math.min(100, Math.max(0, percent))) * coldShare(mode, temperatureCelsius);
}

/** What the car says is left until 100 percent. */
export function minutesToFull(model: CarModel, mode: ChargeMode, percent: number, temperatureCelsius: number): number {
  let hours = 0;
  for (let at = percent; at < 100; at += 1) {
    const stepKwh = (Math.min(1, 100 - at) * model.usableKwh) / 100;
    hours += stepKwh / chargePowerKw(model, mode, at, temperatureCelsius);
  }
  return hours * 60;
}
