import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

const VALID_DAYS = 2;
const DAY_MS = 86_400_000;

/** A certificate that vouches for itself, and its key; both PEM. Whoever is to trust it is given the certificate. */
export interface Certificate {
  readonly certificatePem: string;
  readonly privateKeyPem: string;
}

/**
 * Makes a TLS certificate for these DNS names (`*.` allowed) with a key that exists nowhere else, valid from a day before `now` to a day after.
 * Node can read certificates but not make them, and not every machine has openssl: so it is written here, field by field as RFC 5280 says.
 */
export function makeCertificate(names: readonly string[], now: Date): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const content = sequence(
    tagged(0xa0, tagged(INTEGER, Buffer.from([2]))), // version 3
    tagged(INTEGER, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    distinguishedName('Local tests'),
    validity(now),
    distinguishedName('Local tests'),
    publicKey,
    tagged(0xa3, sequence(sequence(SUBJECT_ALTERNATIVE_NAME, tagged(OCTET_STRING, sequence(...names.map(dnsName)))))),
  );
  const signed = sequence(content, ECDSA_WITH_SHA256, bitString(signatureOf(content, createPrivateKey(privateKey))));
  return { certificatePem: toPem(signed), privateKeyPem: privateKey };
}

const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const OBJECT_IDENTIFIER = 0x06;
const UTF8_STRING = 0x0c;
const UTC_TIME = 0x17;
const SEQUENCE = 0x30;
const SET = 0x31;
/** [2] of GeneralName. */
const DNS_NAME = 0x82;

const ECDSA_WITH_SHA256 = sequence(tagged(OBJECT_IDENTIFIER, Buffer.from('2a8648ce3d040302', 'hex'))); // 1.2.840.10045.4.3.2
const SUBJECT_ALTERNATIVE_NAME = tagged(OBJECT_IDENTIFIER, Buffer.from('551d11', 'hex')); // 2.5.29.17
const COMMON_NAME = tagged(OBJECT_IDENTIFIER, Buffer.from('550403', 'hex')); // 2.5.4.3

function tagged(tag: number, content: Uint8Array): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  // Nothing in a certificate of ours is longer than two bytes can say.
  return Buffer.concat([Buffer.from([tag, 0x82, length >> 8, length & 0xff]), content]);
}

function sequence(...parts: readonly Uint8Array[]): Buffer {
  return tagged(SEQUENCE, Buffer.concat(parts));
}

function bitString(bytes: Uint8Array): Buffer {
  return tagged(BIT_STRING, Buffer.concat([Buffer.from([0]), bytes])); // no unused bits
}

function distinguishedName(commonName: string): Buffer {
  return sequence(tagged(SET, sequence(COMMON_NAME, tagged(UTF8_STRING, Buffer.from(commonName)))));
}

function dnsName(name: string): Buffer {
  return tagged(DNS_NAME, Buffer.from(name, 'ascii'));
}

function validity(now: Date): Buffer {
  const half = (VALID_DAYS / 2) * DAY_MS;
  return sequence(utcTime(new Date(now.getTime() - half)), utcTime(new Date(now.getTime() + half)));
}

/** `YYMMDDHHMMSSZ` */
function utcTime(at: Date): Buffer {
  const digits = at.toISOString().replace(/\..*|\D/g, '');
  return tagged(UTC_TIME, Buffer.from(`${digits.slice(2, 14)}Z`));
}

function signatureOf(content: Uint8Array, key: KeyObject): Buffer {
  return sign('sha256', content, key);
}

function toPem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
