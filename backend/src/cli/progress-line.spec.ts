import { ProgressLine } from './progress-line.js';

describe('the progress of a long command', () => {
  const shown = (isTTY: boolean) => {
    const written: string[] = [];
    const progress = new ProgressLine({ isTTY, write: (text) => written.push(text) });
    return { progress, written: () => written.join('') };
  };

  it('is one line on a terminal, which is gone when the answer comes', () => {
    const { progress, written } = shown(true);
    progress.tell('Reading: 5000 rows');
    progress.tell('Reading: 10000 rows');
    progress.clear();
    progress.clear();
    expect(written()).toBe('\r\u001B[2KReading: 5000 rows\r\u001B[2KReading: 10000 rows\r\u001B[2K');
  });

  it('is a line each time in a log', () => {
    const { progress, written } = shown(false);
    progress.tell('Reading: 5000 rows');
    progress.tell('Reading: 10000 rows');
    progress.clear();
    expect(written()).toBe('Reading: 5000 rows\nReading: 10000 rows\n');
  });
});
