import { at } from '@psa-ev/testing';
import fc from 'fast-check';
import { type Diagnosis, DIAGNOSIS_KINDS, type DiagnosisKind, hindersReadings } from './diagnosis.js';
import { installationDiagnosis } from './installation-diagnosis.js';

const diagnosis = (kind: DiagnosisKind, time: string): Diagnosis => ({ kind, since: at(time) });

describe('the installation', () => {
  it('is nothing without a vehicle', () => {
    expect(installationDiagnosis([])).toBeNull();
  });

  it('fails when no vehicle can be read: since the last one was lost, and by what hinders that one', () => {
    const vehicles = [diagnosis('cloud-failing', '08:00'), diagnosis('psacc-down', '08:02'), diagnosis('readings-rejected', '07:00')];
    expect(installationDiagnosis(vehicles)).toEqual(diagnosis('psacc-down', '08:02'));
  });

  it('is well while one vehicle is, since the first of them was', () => {
    const vehicles = [diagnosis('cloud-failing', '08:00'), diagnosis('ok', '07:30'), diagnosis('ok', '07:00')];
    expect(installationDiagnosis(vehicles)).toEqual(diagnosis('ok', '07:00'));
  });

  it('lacks remote control where every readable vehicle does: told once, not once a car', () => {
    const missing = diagnosis('remote-control-not-set-up', '08:00');
    expect(installationDiagnosis([missing, diagnosis('cloud-failing', '09:00')])).toEqual(missing);
    expect(installationDiagnosis([missing, diagnosis('ok', '07:00')])).toEqual(diagnosis('ok', '07:00'));
  });

  it('says nothing yet while a vehicle was not tried and no other can be read', () => {
    const untried = diagnosis('starting', '08:00');
    expect(installationDiagnosis([diagnosis('psacc-down', '08:01'), untried])).toEqual(untried);
    expect(installationDiagnosis([diagnosis('ok', '08:01'), untried])).toEqual(diagnosis('ok', '08:01'));
  });

  it('is hindered exactly when every vehicle is', () => {
    const vehicle = fc.record({ kind: fc.constantFrom(...DIAGNOSIS_KINDS), since: fc.date({ noInvalidDate: true }) });
    fc.assert(
      fc.property(fc.array(vehicle, { minLength: 1 }), (vehicles) => {
        const whole = installationDiagnosis(vehicles);
        expect(whole !== null && hindersReadings(whole.kind)).toBe(vehicles.every(({ kind }) => hindersReadings(kind)));
        expect(vehicles).toContainEqual(whole);
      }),
    );
  });
});
