import { aCommand, aSnapshot, at } from '@psa-ev/testing';
import type { CommandStage } from '../commands/command.js';
import { type CommandOutcomeEvidence, isLacking, lacksAt, learn } from './ability.js';
import { type Circumstances, objectionTo } from './objection.js';
import { remoteProblems, USUAL_REMOTE } from './remote-setting.js';
import { afterHand, handAt, NO_HAND } from './this-plug-in.js';
import { wakeUpBudget } from './wake-up-budget.js';

const CLAIM = { claimedBy: 'this-pi', claimedAt: at('08:00') };
const refused = (reason: 'service-failed' | 'no-access'): CommandStage => ({
  status: 'failed',
  failure: { kind: 'refused', reason },
  failedAt: at('08:00'),
  claim: CLAIM,
  sentAt: null,
});

describe('what a car lacks', () => {
  const evidence = (changes: Partial<CommandOutcomeEvidence> = {}): CommandOutcomeEvidence => ({
    latest: aSnapshot({ at: '07:58' }),
    finding: 'ok',
    at: at('08:00'),
    ...changes,
  });
  const failedHorn = aCommand({ kind: 'soundHorn', stage: refused('service-failed') });

  it('is not learned from a failure that something else explains', () => {
    expect(learn([], aCommand({ kind: 'soundHorn', stage: refused('no-access') }), evidence())).toEqual([]);
    expect(learn([], aCommand({ kind: 'startClimate', stage: refused('service-failed') }), evidence())).toEqual([]);
  });

  it.each<[string, Partial<CommandOutcomeEvidence>]>([
    ['has no remote control', { finding: 'remote-control-not-set-up' }],
    ['does not get through to the maker', { finding: 'cloud-failing' }],
    ['was just started', { finding: 'starting' }],
    ['has not read the car for six minutes', { latest: aSnapshot({ at: '07:54' }) }],
    ['has never read the car', { latest: null }],
  ])('is not learned from a psacc that %s', (_, changes) => {
    expect(learn([], failedHorn, evidence(changes))).toEqual([]);
  });

  it('is the horn, once a psacc that is well otherwise has failed at it', () => {
    const lacks = learn([], failedHorn, evidence());
    expect(lacks).toEqual([{ kind: 'soundHorn', lack: 'service-cannot', since: at('08:00') }]);
    expect(isLacking(lacks, 'soundHorn')).toBe(true);
    expect(isLacking(lacks, 'flashLights')).toBe(false);
  });

  it('is forgotten after thirty days without a failure', () => {
    const once = learn([], failedHorn, evidence());
    const again = learn(once, failedHorn, evidence({ at: at('08:02') }));
    const inThirtyDays = at('2026-12-20T08:01:00.000Z');
    expect(lacksAt(once, inThirtyDays)).toEqual([]);
    expect(lacksAt(again, inThirtyDays)).toEqual([{ kind: 'soundHorn', lack: 'service-cannot', since: at('08:02') }]);
  });

  it('that was learned while the clock ran ahead counts from now', () => {
    expect(lacksAt(learn([], failedHorn, evidence()), at('06:00'))).toMatchObject([{ since: at('06:00') }]);
  });

  it('is a proof where the car reports nothing, which hinders nobody to ask', () => {
    const unprovable: CommandStage = { status: 'unprovable', ...CLAIM, sentAt: at('08:00') };
    const latest = aSnapshot({ at: '08:02', doors: { lock: null, open: null } });
    const lacks = learn([], aCommand({ kind: 'lockDoors', stage: unprovable }), evidence({ latest }));
    expect(lacks).toMatchObject([{ kind: 'lockDoors', lack: 'car-silent' }]);
    expect(isLacking(lacks, 'lockDoors')).toBe(false);
    expect(learn(lacks, aCommand({ kind: 'lockDoors', stage: unprovable }), evidence({ latest, at: at('09:00') }))).toBe(lacks);
  });

  it('is no proof where the car was locked before', () => {
    const unprovable: CommandStage = { status: 'unprovable', ...CLAIM, sentAt: at('08:00') };
    const latest = aSnapshot({ at: '08:02', changedAt: at('07:00'), doors: { lock: 'locked', open: [] } });
    expect(learn([], aCommand({ kind: 'lockDoors', stage: unprovable }), evidence({ latest }))).toEqual([]);
  });

  it('is forgotten when it works', () => {
    const confirmed: CommandStage = { status: 'confirmed', ...CLAIM, sentAt: at('08:00'), confirmedAt: at('08:01') };
    const lacks = [{ kind: 'lockDoors', lack: 'car-silent', since: at('07:00') }] as const;
    expect(learn(lacks, aCommand({ kind: 'lockDoors', stage: confirmed }), evidence())).toEqual([]);
  });
});

describe('what a person has decided by hand', () => {
  it('is not undone by an older wish, nor by the same told again', () => {
    const full = afterHand(NO_HAND, 'chargeToFull', at('08:00'));
    expect(afterHand(full, 'stopCharging', at('07:59'))).toBe(full);
    const over = { ...full, fullMs: null };
    expect(afterHand(over, 'chargeToFull', at('08:00'))).toBe(over);
  });
});

describe('a full battery this time', () => {
  const full = afterHand(NO_HAND, 'chargeToFull', at('08:00'));

  it('is over after two days, although nobody has seen the cable pulled out', () => {
    expect(handAt(full, at('2026-11-22T07:59:59.000Z'))).toEqual(full);
    expect(handAt(full, at('2026-11-22T08:00:00.000Z'))).toEqual({ ...full, fullMs: null });
  });

  it('that was asked for while the clock ran ahead counts from now', () => {
    expect(handAt(full, at('07:00'))).toEqual({ decidedMs: at('07:00').getTime(), fullMs: at('07:00').getTime() });
  });
});

describe('the wake-ups that are left', () => {
  it('are six in twenty minutes', () => {
    expect(wakeUpBudget([], at('08:00'))).toEqual({ left: 6, nextAt: null });
    const used = ['07:39', '07:45', '07:50', '07:55'].map((time) => at(time));
    expect(wakeUpBudget(used, at('08:00'))).toEqual({ left: 3, nextAt: at('08:05') });
  });

  it('are never fewer than none', () => {
    const used = Array.from({ length: 9 }, () => at('07:59'));
    expect(wakeUpBudget(used, at('08:00'))).toEqual({ left: 0, nextAt: at('08:19') });
  });

  it('are not used up by what a wrong clock has noted in the future', () => {
    expect(wakeUpBudget([at('09:00')], at('08:00'))).toEqual({ left: 6, nextAt: null });
  });
});

describe('the setting for commands from afar', () => {
  it.each([-1, 101, 50.5, Number.NaN])('is refused with %p percent', (leastAuxiliaryPercent) => {
    expect(remoteProblems({ leastAuxiliaryPercent })).toEqual(['no-least-percent']);
  });

  it('can be used as it comes', () => {
    expect(remoteProblems(USUAL_REMOTE)).toEqual([]);
    expect(remoteProblems({ leastAuxiliaryPercent: 0 })).toEqual([]);
  });
});

describe('a command that would be of no use', () => {
  const usual: Circumstances = {
    snapshot: aSnapshot({ battery: { percent: 80 }, auxiliaryBatteryPercent: 60 }),
    limitPercent: null,
    lacks: [],
    wakeUps: { left: 6, nextAt: null },
    setting: USUAL_REMOTE,
    isOwner: false,
  };
  const reason = (kind: Parameters<typeof objectionTo>[0], changes: Partial<Circumstances> = {}) => {
    const objection = objectionTo(kind, { ...usual, ...changes });
    return objection && 'reason' in objection ? objection.reason : objection;
  };

  it('is one that failed before by itself, unless an owner tries again', () => {
    expect(reason('soundHorn', { lacks: [{ kind: 'soundHorn', lack: 'service-cannot', since: at('07:00') }] })).toBe('not-available');
    expect(reason('soundHorn', { lacks: [{ kind: 'soundHorn', lack: 'service-cannot', since: at('07:00') }], isOwner: true })).toBeNull();
    expect(reason('lockDoors', { lacks: [{ kind: 'lockDoors', lack: 'car-silent', since: at('07:00') }] })).toBeNull();
  });

  it('is a charge that the limit would stop at once, unless it is to go beyond', () => {
    expect(reason('startCharging', { limitPercent: 80 })).toBe('limit-reached');
    expect(reason('startCharging', { limitPercent: 81 })).toBeNull();
    expect(reason('chargeToFull', { limitPercent: 80 })).toBeNull();
    expect(reason('startCharging', { limitPercent: 80, snapshot: null })).toBeNull();
  });

  it('is to wake a car whose 12 V battery is low, or that was woken too often', () => {
    expect(reason('wakeUp')).toBeNull();
    expect(reason('wakeUp', { setting: { leastAuxiliaryPercent: 61 } })).toBe('auxiliary-battery-low');
    expect(reason('wakeUp', { snapshot: aSnapshot({ auxiliaryBatteryPercent: null }) })).toBeNull();
    expect(reason('wakeUp', { wakeUps: { left: 0, nextAt: at('08:10') } })).toBe('wake-ups-used-up');
  });
});
