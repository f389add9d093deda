import { anEnvironment } from '../../test/environment.builder.js';
import { FakeJournalSettings } from '../../test/journal.js';
import { aTariff } from '../../test/tariff.builder.js';
import { parseVehicleId } from '@psa-ev/domain';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import { NO_JOURNAL_SETTINGS } from './journal-settings.js';
import { JournalTerms } from './journal.terms.js';

const vehicleLabelled = (label: string): KnownVehicle => ({
  identity: { vehicleId: parseVehicleId('abcdefghijklmnop'), label, brand: null, maskedVin: '•••••••••••••0001', batteryCapacityKwh: null },
  vin: 'ZZZZZZZZZZZ000001',
});

describe('the terms of a journal', () => {
  const settings = new FakeJournalSettings();
  const terms = new JournalTerms(settings, anEnvironment());

  it('are others once an owner has set something', () => {
    const before = terms.of(vehicleLabelled('e-208'));
    settings.now = { ...NO_JOURNAL_SETTINGS, tariffs: [aTariff()], usableCapacityKwh: 45 };
    const after = terms.of(vehicleLabelled('e-208'));
    expect(after).toMatchObject({ usableCapacityKwh: 45, settings: settings.now });
    expect(after.pricing).not.toBe(before.pricing);
  });

  it('are others for a car of which another name is told', () => {
    settings.now = NO_JOURNAL_SETTINGS;
    expect(terms.of(vehicleLabelled('unknown')).usableCapacityKwh).toBeNull();
    expect(terms.of(vehicleLabelled('e-2008 54 kWh')).usableCapacityKwh).toBe(50.8);
  });

  it('are not put together anew while nothing has changed', () => {
    expect(terms.of(vehicleLabelled('e-208'))).toBe(terms.of(vehicleLabelled('e-208')));
  });
});
