import { parseVehicleId } from '@psa-ev/domain';
import { changeOfRole, invitation, isAddress, removal } from './users-command';

describe('the command for the Pi', () => {
  it.each(['', 'somebody', 'some body@example.com', 'a@b@c', '-rf@example.com', '@example.com'])('is for no such address: %j', (text) => {
    expect(isAddress(text)).toBe(false);
  });

  it.each([
    ['o$(reboot)@example.com', `'o$(reboot)@example.com'`],
    ["o'neill@example.com", `'o'\\''neill@example.com'`],
    ['a;b@example.com', `'a;b@example.com'`],
    ['a`b`@example.com', "'a`b`@example.com'"],
    ['a\\@example.com', "'a\\@example.com'"],
  ])('lets a shell read nothing into %s', (email, word) => {
    expect(removal(email)).toBe(`sudo psa-ev users remove ${word}`);
  });

  it('names the person, the role, and the car where it is not all of them', () => {
    expect(invitation('ann+car@example.com', 'driver', null)).toBe('sudo psa-ev users add ann+car@example.com --role driver');
    expect(invitation('ann@example.com', 'viewer', parseVehicleId('abcdefghijklmnop'))).toBe(
      'sudo psa-ev users add ann@example.com --role viewer --vehicle abcdefghijklmnop',
    );
    expect(changeOfRole('ann@example.com', 'owner')).toBe('sudo psa-ev users change ann@example.com --role owner');
  });
});
