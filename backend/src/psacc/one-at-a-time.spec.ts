import * as fc from 'fast-check';
import { OneAtATime } from './one-at-a-time.js';

it('does not let a task that fails stop the next, and gives each its own result', async () => {
  const turns = new OneAtATime();
  const failing = turns.run(() => Promise.reject(new Error('no')));
  const next = turns.run(() => Promise.resolve('yes'));
  await expect(failing).rejects.toThrow('no');
  await expect(next).resolves.toBe('yes');
});

it('never runs two tasks together, and keeps their order, whatever they do', async () => {
  const task = fc.record({ steps: fc.integer({ min: 0, max: 5 }), fails: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(task, { maxLength: 12 }), async (tasks) => {
      const turns = new OneAtATime();
      const events: string[] = [];
      const running = tasks.map(({ steps, fails }, index) =>
        turns.run(async () => {
          events.push(`${index} starts`);
          for (let step = 0; step < steps; step++) await Promise.resolve();
          events.push(`${index} ends`);
          if (fails) throw new Error('planned');
        }),
      );
      await Promise.allSettled(running);
      expect(events).toEqual(tasks.flatMap((_, index) => [`${index} starts`, `${index} ends`]));
    }),
  );
});
