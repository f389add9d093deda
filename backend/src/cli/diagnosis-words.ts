import type { DiagnosisKind } from '@psa-ev/domain';

/** What stands between the owner and a reading, for who sits at the Pi; `mend` is the next step, null where there is none to take. */
export interface DiagnosisWords {
  readonly says: string;
  readonly mend: string | null;
}

/** In words, for a service of psa_car_controller of this name that answers at this address. */
export function diagnosisWords(kind: DiagnosisKind, service: string, url: string): DiagnosisWords {
  const restart = `sudo systemctl restart ${service}`;
  const words: Readonly<Record<DiagnosisKind, DiagnosisWords>> = {
    starting: { says: 'not read yet', mend: null },
    ok: { says: 'is read', mend: null },
    'psacc-down': { says: `nothing answers at ${url}`, mend: `${restart} (another address: sudo psa-ev setup)` },
    'psacc-blocked': { says: 'psa_car_controller is there and does not answer', mend: restart },
    'psacc-foreign': { says: `what answers at ${url} is not psa_car_controller`, mend: 'Give its address: sudo psa-ev setup' },
    'psacc-not-configured': { says: 'psa_car_controller has no account or no cars', mend: `Open ${url} in a browser and set it up.` },
    'login-expired': { says: "the login at the maker's has expired", mend: `Open ${url} in a browser and sign in again.` },
    'cloud-failing': { says: "the maker's cloud does not answer", mend: null },
    'readings-rejected': { says: 'what it says of the car cannot be true', mend: 'See the reasons: journalctl -u psa-ev' },
    'remote-control-not-set-up': {
      says: 'is read; remote control is not set up',
      mend: `Open ${url} in a browser and finish the set-up with SMS and PIN.`,
    },
  };
  return words[kind];
}
