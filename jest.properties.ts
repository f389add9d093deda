import fc from 'fast-check';

// With one seed for all of a run, `jest --seed` repeats what failed.
fc.configureGlobal({ seed: jest.getSeed() });
