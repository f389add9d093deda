import { mergeFields, unmergeFields } from './merge-fields';

interface Place {
  readonly name: string;
  readonly radius: number;
  readonly at: object;
}

const opened: Place = { name: 'Home', radius: 150, at: { latitude: 1, longitude: 2 } };

describe('what two people change of the same thing', () => {
  it('is kept of both where they touched different fields, in whatever order the fields lie', () => {
    const meanwhile = { ...opened, name: 'House' };
    const written = { at: { longitude: 2, latitude: 1 }, radius: 80, name: 'Home' };
    expect(mergeFields(meanwhile, opened, written)).toEqual({ ...opened, name: 'House', radius: 80 });
  });

  it('is what came last where they touched the same', () => {
    expect(mergeFields({ ...opened, name: 'House' }, opened, { ...opened, name: 'Villa' }).name).toBe('Villa');
  });

  it('is taken back but for what the other has changed since', () => {
    const change = { ...opened, name: 'House', radius: 80 };
    expect(unmergeFields({ ...change, name: 'Villa' }, opened, change)).toEqual({ ...opened, name: 'Villa' });
  });
});
