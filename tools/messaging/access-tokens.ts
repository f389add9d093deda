import { randomUUID, verify } from 'node:crypto';
import * as z from 'zod';
import type { JsonAnswer } from './json-server.ts';
import type { ServiceAccount } from './service-account.ts';

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const MESSAGING_SCOPE = 'https://www.googleapis.com/auth/firebase.messaging';
const LIFETIME_SECONDS = 3599;

const claimsSchema = z.object({ iss: z.string(), scope: z.string(), aud: z.literal('https://oauth2.googleapis.com/token') });

/** Google's token endpoint for one service account: a signed claim for an access token. */
export class AccessTokens {
  private readonly given = new Set<string>();

  private readonly account: ServiceAccount;

  constructor(account: ServiceAccount) {
    this.account = account;
  }

  /** How many tokens were given so far. */
  get count(): number {
    return this.given.size;
  }

  /** Answers `POST /token` with this form. */
  exchange(form: string): JsonAnswer {
    const fields = new URLSearchParams(form);
    const isSigned = fields.get('grant_type') === GRANT_TYPE && this.isOurs(fields.get('assertion') ?? '');
    if (!isSigned) return { status: 400, body: { error: 'invalid_grant', error_description: 'Invalid JWT Signature.' } };
    const token = `access-${randomUUID()}`;
    this.given.add(token);
    return { status: 200, body: { access_token: token, expires_in: LIFETIME_SECONDS, token_type: 'Bearer' } };
  }

  /** True for the header `authorization` with a token that was given here. */
  admits(authorization: string | null): boolean {
    return authorization !== null && authorization.startsWith('Bearer ') && this.given.has(authorization.slice('Bearer '.length));
  }

  private isOurs(assertion: string): boolean {
    const [header = '', claims = '', signature = ''] = assertion.split('.');
    if (!verify('sha256', Buffer.from(`${header}.${claims}`), this.account.publicKey, Buffer.from(signature, 'base64url'))) return false;
    const { iss, scope } = claimsSchema.parse(JSON.parse(Buffer.from(claims, 'base64url').toString()));
    return iss === this.account.clientEmail && scope.split(' ').includes(MESSAGING_SCOPE);
  }
}
