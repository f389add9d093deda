import { aVehicleSituation, at, decideInTurn, eventsOf, kindsOf, rulesToTellAll, type SnapshotChanges } from '@psa-ev/testing';

const HOME = { latitude: 42.6977, longitude: 23.3219, altitudeMetres: null, headingDegrees: null };
/** About 11 m of latitude for each ten-thousandth of a degree. */
const metresNorth = (metres: number) => ({ ...HOME, latitude: HOME.latitude + metres / 111_195 });
const look = (time: string, car: SnapshotChanges) => aVehicleSituation({ at: time, car: { position: HOME, odometerKm: 100, ...car } });
const parkedSince = (time: string) => [look(time, {})];

describe('moved', () => {
  it('tells a car that is elsewhere though it has not driven, once ten minutes have borne it out', () => {
    const away = { position: metresNorth(1200) };
    const turns = decideInTurn([
      ...parkedSince('01:00'),
      look('03:00', away),
      look('03:09', away),
      look('03:10', away),
      look('03:30', away),
    ]);
    expect(eventsOf(turns)).toEqual([{ kind: 'moved-while-parked', happenedAt: at('03:00'), how: 'towed', distanceMetres: 1200 }]);
  });

  it('takes a stray fix for what it is', () => {
    const turns = decideInTurn([
      ...parkedSince('01:00'),
      look('03:00', { position: metresNorth(900) }),
      look('03:02', {}),
      look('03:20', { position: metresNorth(900) }),
      look('03:22', { position: metresNorth(100) }),
    ]);
    expect(kindsOf(turns)).toEqual([]);
  });

  it('waits for an odometer that is reported after the position', () => {
    const arrived = { position: metresNorth(8000) };
    const turns = decideInTurn([
      ...parkedSince('17:00'),
      look('18:00', arrived),
      look('18:05', { ...arrived, odometerKm: 108 }),
      look('18:30', { ...arrived, odometerKm: 108 }),
    ]);
    expect(kindsOf(turns)).toEqual([]);
  });

  it('waits for a position that is reported after the odometer', () => {
    const turns = decideInTurn([
      ...parkedSince('17:00'),
      look('17:30', { moving: true }),
      look('18:00', { odometerKm: 108 }),
      look('18:15', { odometerKm: 108, position: metresNorth(8000) }),
      look('18:40', { odometerKm: 108, position: metresNorth(8000) }),
    ]);
    expect(kindsOf(turns)).toEqual([]);
  });

  it('knows nothing of a car that keeps its place to itself, and remembers it meanwhile', () => {
    const secret = { position: null, privacy: 'geolocation' } as const;
    const unseen = decideInTurn([...parkedSince('01:00'), look('03:00', secret), look('03:30', secret)]);
    expect(kindsOf(unseen)).toEqual([]);
    const turns = decideInTurn([
      ...parkedSince('01:00'),
      look('03:00', secret),
      look('04:00', { position: metresNorth(500) }),
      look('04:10', { position: metresNorth(500) }),
    ]);
    expect(kindsOf(turns)).toEqual(['moved-while-parked']);
  });

  it('knows a car that was driven while nobody looked', () => {
    const away = { position: metresNorth(5000), odometerKm: 106 };
    expect(kindsOf(decideInTurn([...parkedSince('01:00'), look('05:00', away), look('05:30', away)]))).toEqual([]);
  });

  describe('in the guarded hours', () => {
    // 22 to 6 in Sofia, in winter two hours ahead of UTC.
    const rules = rulesToTellAll({ guardHours: { from: { hour: 22, minute: 0 }, to: { hour: 6, minute: 0 } } });
    const drives = { moving: true };
    const tell = (...looks: ReturnType<typeof look>[]) => decideInTurn(looks, rules);

    it('tells a drive that begins', () => {
      expect(eventsOf(tell(look('23:00', {}), look('23:02', drives), look('23:04', drives)))).toEqual([
        { kind: 'moved-while-parked', happenedAt: at('23:02'), how: 'driven', distanceMetres: null },
      ]);
    });

    it('says nothing of one that has begun before, or by day', () => {
      expect(kindsOf(tell(look('19:55', {}), look('19:58', drives), look('20:02', drives), look('20:04', drives)))).toEqual([]);
      expect(kindsOf(tell(look('19:55', {}), look('20:01', { ...drives, reportedAt: at('19:59') })))).toEqual([]);
      expect(kindsOf(tell(look('12:00', {}), look('12:02', drives)))).toEqual([]);
      expect(kindsOf(decideInTurn([look('23:00', {}), look('23:02', drives)]))).toEqual([]);
    });

    it('tells a drive with stops on its way once, and the next one again', () => {
      const turns = tell(
        look('20:10', {}),
        look('20:12', drives),
        look('20:20', {}),
        look('20:22', drives),
        look('21:00', {}),
        look('22:30', drives),
      );
      expect(eventsOf(turns).map(({ happenedAt }) => happenedAt)).toEqual([at('20:12'), at('22:30')]);
    });

    it('is no news at the first look', () => {
      expect(kindsOf(tell(look('23:00', drives), look('23:02', drives)))).toEqual([]);
    });
  });
});
