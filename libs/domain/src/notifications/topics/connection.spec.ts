import {
  anInstallationSituation,
  at,
  aVehicleSituation,
  decideForInstallationInTurn,
  decideInTurn,
  eventsOf,
  kindsOf,
} from '@psa-ev/testing';
import type { DiagnosisKind } from '../../diagnosis.js';

/** A look at the Pi: what holds, and since when. */
const look = (time: string, kind: DiagnosisKind, since: string) =>
  anInstallationSituation({ at: time, diagnosis: { kind, since: at(since) } });
const tell = (...looks: ReturnType<typeof look>[]) => decideForInstallationInTurn(looks);
const well = (time: string, since = '06:00') => look(time, 'ok', since);

describe('connection', () => {
  it('is lost after a quarter of an hour, told once, and restored when it has come back for good', () => {
    const turns = tell(
      well('08:00'),
      look('08:04', 'psacc-down', '08:02'),
      look('08:16', 'psacc-down', '08:02'),
      look('08:17', 'psacc-down', '08:02'),
      look('09:00', 'psacc-down', '08:02'),
      well('09:02', '09:02'),
      well('09:07', '09:02'),
      well('09:30', '09:02'),
    );
    expect(eventsOf(turns)).toEqual([
      { kind: 'connection-lost', happenedAt: at('08:02'), diagnosis: 'psacc-down' },
      { kind: 'connection-restored', happenedAt: at('09:02'), lostAt: at('08:02') },
    ]);
  });

  it('says nothing of a hiccup', () => {
    expect(
      kindsOf(
        tell(well('08:00'), look('08:04', 'cloud-failing', '08:02'), look('08:15', 'cloud-failing', '08:02'), well('08:17', '08:17')),
      ),
    ).toEqual([]);
  });

  it('that comes and goes is one outage', () => {
    const flapping = [0, 20, 40].flatMap((minute) => [
      look(`09:${String(minute).padStart(2, '0')}`, 'psacc-blocked', `09:${String(minute).padStart(2, '0')}`),
      look(`09:${String(minute + 15)}`, 'psacc-blocked', `09:${String(minute).padStart(2, '0')}`),
      well(`09:${String(minute + 17)}`, `09:${String(minute + 17)}`),
    ]);
    expect(kindsOf(tell(well('08:59'), ...flapping, well('10:30', '09:57'), well('10:35', '09:57')))).toEqual([
      'connection-lost',
      'connection-restored',
    ]);
  });

  it('is told again when the outage turns out to need a hand', () => {
    const turns = tell(
      well('08:00'),
      look('08:02', 'cloud-failing', '08:02'),
      look('08:17', 'cloud-failing', '08:02'),
      look('08:20', 'login-expired', '08:02'),
      look('08:22', 'cloud-failing', '08:02'),
      look('08:24', 'login-expired', '08:02'),
    );
    expect(eventsOf(turns)).toMatchObject([{ diagnosis: 'cloud-failing' }, { diagnosis: 'login-expired' }]);
    expect(new Set(turns.flatMap(({ notifications }) => notifications.map(({ id }) => id))).size).toBe(2);
  });

  it('that needs one hand after the other is told each time', () => {
    const turns = tell(
      well('08:00'),
      look('08:02', 'login-expired', '08:02'),
      look('08:17', 'login-expired', '08:02'),
      look('09:00', 'remote-control-not-set-up', '09:00'),
      look('09:15', 'remote-control-not-set-up', '09:00'),
      well('09:20', '09:20'),
      well('09:30', '09:20'),
    );
    expect(kindsOf(turns)).toEqual(['connection-lost', 'connection-lost', 'connection-restored']);
  });

  it('is nobody’s news while the backend starts', () => {
    expect(kindsOf(tell(well('08:00'), look('08:02', 'starting', '08:02'), look('08:30', 'starting', '08:02')))).toEqual([]);
  });

  it('that was lost before anybody looked is told when it was watched for a quarter of an hour, with its true age', () => {
    const turns = tell(
      look('08:00', 'psacc-down', '06:00'),
      look('08:02', 'psacc-down', '06:00'),
      look('08:16', 'psacc-down', '06:00'),
      look('08:17', 'psacc-down', '06:00'),
    );
    expect(turns.map((turn) => eventsOf([turn]))).toEqual([
      [],
      [],
      [],
      [{ kind: 'connection-lost', happenedAt: at('06:00'), diagnosis: 'psacc-down' }],
    ]);
  });

  it('is still worth a message when it was lost a day ago: it is lost now', () => {
    const aDayAgo = '2026-11-19T06:00:00.000Z';
    const turns = tell(...['08:00', '08:02', '08:17'].map((time) => look(time, 'psacc-down', aDayAgo)));
    expect(turns.flatMap(({ notifications }) => notifications)).toMatchObject([{ message: { deliverAt: at('08:17') } }]);
  });

  it('is told by a clock that was put back, though the outage is dated ahead of it', () => {
    const turns = tell(
      well('08:00'),
      look('06:02', 'psacc-down', '08:02'),
      look('06:16', 'psacc-down', '08:02'),
      look('06:17', 'psacc-down', '08:02'),
      well('06:30', '08:30'),
      well('06:35', '08:30'),
    );
    expect(eventsOf(turns)).toEqual([
      { kind: 'connection-lost', happenedAt: at('06:02'), diagnosis: 'psacc-down' },
      { kind: 'connection-restored', happenedAt: at('06:30'), lostAt: at('06:02') },
    ]);
  });
});

describe('carConnection', () => {
  const car = (
    time: string,
    kind: DiagnosisKind,
    since: string,
    installation: { kind: DiagnosisKind; since: string } = { kind: 'ok', since: '06:00' },
  ) =>
    aVehicleSituation({
      at: time,
      diagnosis: { kind, since: at(since) },
      installation: { kind: installation.kind, since: at(installation.since) },
    });

  it('tells of one car that cannot be read while another can', () => {
    const turns = decideInTurn([
      car('08:00', 'ok', '06:00'),
      car('08:02', 'cloud-failing', '08:02'),
      car('08:17', 'cloud-failing', '08:02'),
      car('08:40', 'cloud-failing', '08:02'),
      car('08:50', 'ok', '08:50'),
      car('08:55', 'ok', '08:50'),
    ]);
    expect(eventsOf(turns)).toEqual([
      { kind: 'car-lost', happenedAt: at('08:02'), diagnosis: 'cloud-failing' },
      { kind: 'car-found', happenedAt: at('08:50'), lostAt: at('08:02') },
    ]);
  });

  it('leaves an outage of all cars to the installation, and what is left of it afterwards is given its time', () => {
    const down = { kind: 'psacc-down', since: '08:02' } as const;
    const restored = { kind: 'ok', since: '09:00' } as const;
    const turns = decideInTurn([
      car('08:00', 'ok', '06:00'),
      car('08:30', 'psacc-down', '08:02', down),
      car('09:01', 'psacc-down', '08:02', restored),
      car('09:15', 'psacc-down', '08:02', restored),
      car('09:16', 'psacc-down', '08:02', restored),
    ]);
    expect(turns.map((turn) => kindsOf([turn]))).toEqual([[], [], [], [], ['car-lost']]);
  });
});
