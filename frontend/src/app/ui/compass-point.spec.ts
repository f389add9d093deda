import { compassPoint } from './compass-point';

describe('the point of the compass', () => {
  it.each([
    [0, 'north'],
    [22, 'north'],
    [23, 'northEast'],
    [90, 'east'],
    [214, 'southWest'],
    [338, 'north'],
    [360, 'north'],
    [-90, 'west'],
  ])('%d° is %s', (degrees, point) => {
    expect(compassPoint(degrees)).toBe(point);
  });
});
