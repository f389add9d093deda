import { harmless } from './harmless.js';

describe('text of the outside in a message', () => {
  it('never shows a VIN', () => {
    expect(harmless('VIN VR3UHZKXZLT000001 not in list')).toBe('VIN … not in list');
  });

  it('never shows a token', () => {
    expect(harmless('Bearer eyJhbGciOiJSUzI1NiJ9.c2VjcmV0MTIzNDU2Nzg5MA expired')).not.toMatch(/eyJ|c2V/);
  });

  it('never shows a position', () => {
    expect(harmless('last seen at 48.85661,-2.35183')).toBe('last seen at …,…');
  });

  it('stays on one line, so that no line of a log can be forged', () => {
    expect(harmless(' first\r\nsecond\u001b[31m\tthird\u2028fourth ')).toBe('first second [31m third fourth');
  });

  it('is never long', () => {
    expect(harmless('so '.repeat(100_000))).toHaveLength(201);
  });

  it('still shows a long word and small numbers', () => {
    expect(harmless('FrontPassengerDoorUnlocked 25 0.25')).toBe('FrontPassengerDoorUnlocked 25 0.25');
  });
});
