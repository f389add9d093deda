import { TestBed } from '@angular/core/testing';
import { parseVehicleId } from '@psa-ev/domain';
import { anAccount, anApp, rememberSession, settled } from '../../testing/app-test-bed';
import { type MessageWish, MessageRequests } from './message-requests';
import { Session } from './session';

const TEST: MessageWish = { kind: 'test', deviceId: 'device-1' };

async function someone() {
  localStorage.clear();
  rememberSession();
  const { cloud } = anApp();
  const requests = TestBed.inject(MessageRequests);
  const connect = async () => {
    await TestBed.inject(Session).connect();
    cloud.says(anAccount());
    await settled();
  };
  const answers = (answer: object) => {
    const [path = '', document] = cloud.written[0] ?? [];
    cloud.documents.get(path)?.document({ ...document, ...answer }, false);
  };
  return { cloud, requests, connect, answers };
}

describe('asking the Pi for a message', () => {
  afterEach(() => jest.useRealTimers());

  it('cannot be done before the cloud is there', async () => {
    const { requests } = await someone();
    expect(requests.ask(TEST)()).toEqual({ kind: 'unsent', reason: 'offline' });
  });

  it.each([
    ['waiting', 'offline'],
    ['failed', 'offline'],
    ['denied', 'denied'],
  ] as const)('says why it could not be asked: %s', async (outcome, reason) => {
    const { cloud, requests, connect } = await someone();
    await connect();
    cloud.writeOutcome = outcome;
    const progress = requests.ask(TEST);
    await settled();
    expect(progress()).toEqual({ kind: 'unsent', reason });
  });

  it('goes from asked to answered, and then stops watching', async () => {
    const { cloud, requests, connect, answers } = await someone();
    await connect();
    const progress = requests.ask(TEST);
    expect(progress()).toEqual({ kind: 'asking' });
    await settled();
    expect(progress()).toEqual({ kind: 'asked' });
    expect(cloud.written).toEqual([
      [expect.stringMatching(/^users\/uid-of-owner\/messageRequests\/[\w-]{36}$/), { ...TEST, requestedAt: expect.any(String) }],
    ]);
    answers({});
    expect(progress()).toEqual({ kind: 'asked' });
    answers({ outcome: 'device-gone', answeredAt: new Date().toISOString() });
    await settled();
    expect(progress()).toEqual({ kind: 'answered', outcome: 'device-gone' });
    expect(cloud.documents.size).toBe(0);
  });

  it('names the car, the message and the moment of a reminder', async () => {
    const { cloud, requests, connect } = await someone();
    await connect();
    const vehicleId = parseVehicleId('abcdefghijklmnop');
    requests.ask({
      kind: 'remind',
      vehicleId,
      notificationId: '20261120080000-battery-low-20',
      remindAt: new Date('2026-11-20T09:00:00Z'),
    });
    expect(cloud.written[0]?.[1]).toMatchObject({ kind: 'remind', vehicleId, remindAt: '2026-11-20T09:00:00.000Z' });
  });

  it('does not wait for ever for a Pi that is silent', async () => {
    const { requests, connect } = await someone();
    await connect();
    jest.useFakeTimers();
    const progress = requests.ask(TEST);
    await jest.advanceTimersByTimeAsync(119_000);
    expect(progress()).toEqual({ kind: 'asked' });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(progress()).toEqual({ kind: 'unanswered' });
  });
});
