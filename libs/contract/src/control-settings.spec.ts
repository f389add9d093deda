import { NO_CHARGE_LIMIT, NO_CHARGING_PLAN, NO_CLIMATE_PLAN, parseCalendarDay, USUAL_REMOTE } from '@psa-ev/domain';
import { at } from '@psa-ev/testing';
import { fromChargeLimitDocument, toChargeLimitDocument } from './charge-limit.document.js';
import { fromChargingPlanDocument, toChargingPlanDocument } from './charging-plan.document.js';
import { fromClimatePlanDocument, toClimatePlanDocument } from './climate-plan.document.js';
import { fromRemoteDocument, toRemoteDocument } from './remote.document.js';

const WHO = { setBy: 'owner', setAt: at('08:00') };
const LIMIT = { limitPercent: 80, fullOnceUntil: at('20:00'), stopAt: { hour: 6, minute: 30 }, ...WHO };
const PLAN = {
  isOn: true,
  weekly: [{ id: 'work', weekdays: ['monday', 'friday'], departAt: { hour: 7, minute: 0 }, targetPercent: 80 }],
  once: { departAt: at('09:00'), targetPercent: 100 },
  remindToPlugInAt: { hour: 21, minute: 0 },
  ...WHO,
} as const;
const CLIMATE = {
  isOn: true,
  weekly: [{ id: 'work', weekdays: ['monday'], readyAt: { hour: 7, minute: 0 } }],
  once: [{ id: 'trip', readyAt: at('09:00') }],
  onlyPlugged: true,
  atLeastPercent: 40,
  belowCelsius: 5,
  aboveCelsius: null,
  holidays: [parseCalendarDay('2026-12-24')],
  ...WHO,
} as const;

const throughJson = (document: object): unknown => JSON.parse(JSON.stringify(document));

describe('a setting of the control', () => {
  it('comes back from plain JSON as it was set', () => {
    expect(fromChargeLimitDocument(throughJson(toChargeLimitDocument(LIMIT)))).toEqual(LIMIT);
    expect(fromChargingPlanDocument(throughJson(toChargingPlanDocument(PLAN)))).toEqual(PLAN);
    expect(fromClimatePlanDocument(throughJson(toClimatePlanDocument(CLIMATE)))).toEqual(CLIMATE);
    expect(fromRemoteDocument(throughJson(toRemoteDocument({ ...USUAL_REMOTE, ...WHO })))).toEqual({ ...USUAL_REMOTE, ...WHO });
  });

  it('comes back where nothing was chosen', () => {
    expect(fromChargeLimitDocument(throughJson(toChargeLimitDocument({ ...NO_CHARGE_LIMIT, ...WHO })))).toMatchObject(NO_CHARGE_LIMIT);
    expect(fromChargingPlanDocument(throughJson(toChargingPlanDocument({ ...NO_CHARGING_PLAN, ...WHO })))).toMatchObject(NO_CHARGING_PLAN);
    expect(fromClimatePlanDocument(throughJson(toClimatePlanDocument({ ...NO_CLIMATE_PLAN, ...WHO })))).toMatchObject(NO_CLIMATE_PLAN);
  });

  it.each<[string, () => unknown]>([
    ['a limit that is text', () => fromChargeLimitDocument({ ...toChargeLimitDocument(LIMIT), limitPercent: '80' })],
    [
      'a date that does not exist',
      () => fromChargeLimitDocument({ ...toChargeLimitDocument(LIMIT), fullOnceUntil: '2026-02-31T08:00:00Z' }),
    ],
    [
      'a weekday of another language',
      () => fromChargingPlanDocument({ ...toChargingPlanDocument(PLAN), weekly: [{ ...PLAN.weekly[0], weekdays: ['lundi'] }] }),
    ],
    [
      'more departures than anybody has',
      () => fromChargingPlanDocument({ ...toChargingPlanDocument(PLAN), weekly: Array.from({ length: 8 }, () => PLAN.weekly[0]) }),
    ],
    ['a holiday that is no day', () => fromClimatePlanDocument({ ...toClimatePlanDocument(CLIMATE), holidays: ['2026-13-01'] })],
    ['nothing', () => fromRemoteDocument(null)],
  ])('is refused with %s', (_fault, reading) => {
    expect(reading).toThrow();
  });
});
