import { at, aSnapshot, aVehicleState } from '@psa-ev/testing';
import { reportText, technicalFacts } from './technical-facts';
import { aHistory, aRestart } from './testing/histories';
import { bulgarian, english } from './testing/voices';

const HISTORY = aHistory({
  outages: [{ kind: 'psacc-down', since: at('07:00'), until: at('07:11') }],
  restarts: [aRestart({ outcome: 'running', endedAt: null })],
});

describe('the technical details', () => {
  it('show exact times in the car’s zone', () => {
    const values = technicalFacts(aVehicleState(), HISTORY, english).map(({ label, value }) => `${label}: ${value}`);
    expect(values).toEqual([
      'Diagnosis: ok, 2026-11-20 08:00:00',
      'Last sign of the Pi: 2026-11-20 10:00:00',
      'Last reading: 2026-11-20 10:00:00',
      'Last report of the car: 2026-11-20 10:00:00',
      'Software of the Pi: 0.1.0',
      'Restarter: installed',
      'Service: psa-car-controller.service',
      'Id of the car: abcdefghijklmnop',
      'Time zone of the car: Europe/Sofia',
    ]);
  });

  it('are copied the same by every reader, for whoever helps', () => {
    const text = reportText(technicalFacts(aVehicleState(), HISTORY, bulgarian), HISTORY);
    expect(text).toBe(reportText(technicalFacts(aVehicleState(), HISTORY, english), HISTORY));
    expect(text.split('\n')).toEqual([
      'diagnosis: ok since 2026-11-20T06:00:00.000Z',
      'heartbeatAt: 2026-11-20T08:00:00.000Z',
      'polledAt: 2026-11-20T08:00:00.000Z',
      'seenAt: 2026-11-20T08:00:00.000Z',
      'backendVersion: 0.1.0',
      'restarter: installed',
      'service: psa-car-controller.service',
      'vehicleId: abcdefghijklmnop',
      'timeZone: Europe/Sofia',
      'outage: psacc-down 2026-11-20T07:00:00.000Z .. 2026-11-20T07:11:00.000Z',
      'restart: psacc-down running 2026-11-20T07:10:00.000Z ..',
    ]);
  });

  it('give away neither the VIN nor the position', () => {
    const state = aVehicleState({ snapshot: aSnapshot() });
    const everything =
      JSON.stringify(technicalFacts(state, HISTORY, english)) + reportText(technicalFacts(state, HISTORY, english), HISTORY);
    expect(everything).not.toContain('0001');
    expect(everything).not.toContain(String(state.snapshot?.position?.latitude));
  });

  it('do without a reading and without a history', () => {
    const facts = technicalFacts(aVehicleState({ snapshot: null }), null, english);
    expect(facts.map(({ name }) => name)).not.toContain('restarter');
    expect(facts.find(({ name }) => name === 'seenAt')?.value).toBe('none yet');
    expect(reportText(facts, null)).toContain('seenAt: none');
  });
});
