import { TestBed } from '@angular/core/testing';
import { TickingClock } from './ticking-clock';

describe('the ticking clock', () => {
  let visibility: DocumentVisibilityState;

  beforeEach(() => {
    visibility = 'visible';
    jest.useFakeTimers({ now: new Date('2026-11-20T08:00:00Z') });
    jest.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  });
  afterEach(() => {
    TestBed.resetTestingModule();
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  const turn = (state: DocumentVisibilityState) => {
    visibility = state;
    document.dispatchEvent(new Event('visibilitychange'));
  };

  it('ticks each second', () => {
    const clock = TestBed.inject(TickingClock);
    jest.advanceTimersByTime(3000);
    expect(clock.now()).toEqual(new Date('2026-11-20T08:00:03Z'));
  });

  it('rests while nobody can see the page, and is right at once when someone does', () => {
    const clock = TestBed.inject(TickingClock);
    turn('hidden');
    expect(jest.getTimerCount()).toBe(0);
    jest.advanceTimersByTime(60_500);
    expect(clock.now()).toEqual(new Date('2026-11-20T08:00:00Z'));
    turn('visible');
    expect(clock.now()).toEqual(new Date('2026-11-20T08:01:00.500Z'));
  });

  it('leaves nothing running behind', () => {
    TestBed.inject(TickingClock);
    TestBed.resetTestingModule();
    turn('visible');
    expect(jest.getTimerCount()).toBe(0);
  });
});
