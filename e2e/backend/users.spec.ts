import * as z from 'zod';
import { paths } from '@psa-ev/contract';
import { parseVehicleId } from '@psa-ev/domain';
import { runBackendCli } from '@psa-ev/tools/demo/backend-process.ts';
import { BackendStack } from '../stack/backend-stack.ts';

describe('psa-ev users', () => {
  let stack: BackendStack;
  beforeAll(async () => {
    stack = await BackendStack.start({ simulator: { vehicles: 2 } });
  });
  afterAll(() => stack.stop());
  const psaEv = (args: string, input = '') => runBackendCli(args.split(' '), stack.backendOptions, input);
  const signIn = async (email: string, password: string): Promise<string> => {
    const answer = await fetch(
      `http://${stack.emulators.authHost}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password, returnSecureToken: true }),
      },
    );
    return answer.ok ? 'ok' : z.object({ error: z.object({ message: z.string() }) }).parse(await answer.json()).error.message;
  };
  const claimsOf = async (email: string) => (await stack.cloud.auth.getUserByEmail(email)).customClaims;

  const peopleOf = async (vehicleId: string) =>
    z
      .object({ people: z.array(z.unknown()) })
      .parse((await stack.cloud.firestore.doc(paths.people(parseVehicleId(vehicleId))).get()).data());

  it('gives nobody a role for cars that are not known yet', async () => {
    await expect(psaEv('users add owner@example.com --role owner')).rejects.toThrow('No vehicle is known yet');
    await expect(stack.cloud.auth.getUserByEmail('owner@example.com')).rejects.toThrow();
  });

  describe('once the service knows its cars', () => {
    beforeAll(async () => {
      await stack.startBackend();
      await stack.vehicleId();
    });

    it.each([
      ['users add not-an-address --role owner', 'Not an e-mail address'],
      ['users add owner@example.com --role king', 'viewer, driver, owner'],
      ['users add owner@example.com --vehicle Trabant', 'Trabant names 0 vehicles'],
      ['users add owner@example.com --vehicle e-208,', 'A vehicle without a name'],
      ['users remove nobody@example.com', 'There is no account nobody@example.com'],
    ])('refuses "%s" in words', async (args, words) => {
      await expect(psaEv(args)).rejects.toThrow(words);
    });

    it('gives a role for all cars, and a link to choose a password', async () => {
      const answer = await psaEv('users add Owner@Example.com --role owner --vehicle all');
      expect(answer).toMatch(/owner@example\.com is owner of [a-z2-7]{16}, [a-z2-7]{16}/);
      expect(answer).toMatch(/link, by which the password is chosen: http/);
      expect(await claimsOf('owner@example.com')).toEqual({
        role: 'owner',
        vehicles: [expect.any(String), expect.any(String)],
        roleSince: expect.any(String),
      });
    });

    it('makes an account new that somebody else may have signed up with this address', async () => {
      const { uid } = await stack.cloud.auth.createUser({ email: 'friend@example.com', password: 'of a stranger' });
      const before = await stack.cloud.auth.getUser(uid);

      expect(await psaEv('users add friend@example.com --role driver')).toMatch(/link, by which the password is chosen/);
      const after = await stack.cloud.auth.getUser(uid);
      expect(after.tokensValidAfterTime).not.toBe(before.tokensValidAfterTime);
      await expect(signIn('friend@example.com', 'of a stranger')).resolves.toBe('INVALID_LOGIN_CREDENTIALS');
    });

    it('keeps the password of an account for which the owner vouches', async () => {
      await stack.cloud.auth.createUser({ email: 'partner@example.com', password: 'my own password' });
      await psaEv('users add partner@example.com --role driver --keep-password');
      await expect(signIn('partner@example.com', 'my own password')).resolves.toBe('ok');
      await psaEv('users remove partner@example.com');
      await psaEv('users remove friend@example.com');
    });

    it('gives a role for one car by its label, with a password from standard input, and keeps other claims', async () => {
      await psaEv('users add viewer@example.com --vehicle e-208 --password-stdin', 'a long password\n');
      const { uid } = await stack.cloud.auth.getUserByEmail('viewer@example.com');
      await stack.cloud.auth.setCustomUserClaims(uid, { ...(await claimsOf('viewer@example.com')), guest: true });

      await expect(psaEv('users add viewer@example.com --password-stdin', 'another\n')).rejects.toThrow('has a password already');
      await psaEv('users add viewer@example.com --role driver --vehicle e-208,e-208');
      expect(await claimsOf('viewer@example.com')).toMatchObject({ guest: true, role: 'driver', vehicles: [expect.any(String)] });
    });

    it('changes the role alone, and tells the owners of each car at once who may do what, and since when', async () => {
      await expect(psaEv('users change nobody@example.com --role driver')).rejects.toThrow('There is no account');
      await expect(psaEv('users change partner@example.com --role driver')).rejects.toThrow('has no access that could be changed');
      const { vehicles, roleSince } = (await claimsOf('viewer@example.com')) ?? {};

      expect(await psaEv('users change viewer@example.com --role owner')).toContain('viewer@example.com is owner of');
      const after = await claimsOf('viewer@example.com');
      expect(after).toMatchObject({ guest: true, role: 'owner', vehicles });
      expect(Date.parse(after?.['roleSince'])).toBeGreaterThan(Date.parse(roleSince));
      await psaEv('users change viewer@example.com --role owner');
      expect(await claimsOf('viewer@example.com')).toEqual(after);

      const owner = { email: 'owner@example.com', role: 'owner', hasSignedIn: false, since: expect.any(String) };
      const viewer = { email: 'viewer@example.com', role: 'owner', hasSignedIn: false, since: after?.['roleSince'] };
      const lists = (await psaEv('vehicles')).match(/^\S+/gm)?.map(async (id) => (await peopleOf(id)).people) ?? [];
      expect(await Promise.all(lists)).toEqual(expect.arrayContaining([[owner], [owner, viewer]]));
      expect(lists).toHaveLength(2);
    });

    it('lists who may do what, and takes it away again', async () => {
      await psaEv('users remove viewer@example.com');
      const lines = (await psaEv('users list')).trim().split('\n');
      expect(lines).toEqual([
        'friend@example.com\tno access',
        expect.stringMatching(/^owner@example\.com\towner\t/),
        'partner@example.com\tno access',
        'viewer@example.com\tno access',
      ]);
      expect(await claimsOf('viewer@example.com')).toEqual({ guest: true });
      const { vehicles } = (await claimsOf('owner@example.com')) ?? {};
      for (const id of vehicles) expect((await peopleOf(id)).people).toEqual([expect.objectContaining({ email: 'owner@example.com' })]);
    });

    it('names the cars without their VINs', async () => {
      expect(await psaEv('vehicles')).toMatch(/^[a-z2-7]{16}\tPeugeot e-208\t•{13}\d{4}$/m);
    });
  });
});
