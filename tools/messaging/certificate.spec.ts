import { createPrivateKey, X509Certificate } from 'node:crypto';
import { makeCertificate } from './certificate.ts';

const NOW = new Date('2026-03-29T00:30:00Z');

describe('a certificate for tests', () => {
  const { certificatePem, privateKeyPem } = makeCertificate(['*.example.com', 'example.org'], NOW);
  const certificate = new X509Certificate(certificatePem);

  it('is for the names that it was made for, and no others', () => {
    expect(certificate.checkHost('www.example.com')).toBe('*.example.com');
    expect(certificate.checkHost('example.org')).toBe('example.org');
    expect(certificate.checkHost('example.com')).toBeUndefined();
    expect(certificate.checkHost('www.example.org')).toBeUndefined();
  });

  it('is valid a day around the time of its making', () => {
    expect(certificate.validFromDate).toEqual(new Date('2026-03-28T00:30:00Z'));
    expect(certificate.validToDate).toEqual(new Date('2026-03-30T00:30:00Z'));
  });

  it('is signed with its own key, which comes with it and is never the same twice', () => {
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.checkPrivateKey(createPrivateKey(privateKeyPem))).toBe(true);
    expect(makeCertificate(['example.org'], NOW).privateKeyPem).not.toBe(privateKeyPem);
  });
});
