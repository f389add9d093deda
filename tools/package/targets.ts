/** A kind of machine that the package is made for. */
export interface Target {
  /** As dpkg names it. */
  readonly architecture: 'amd64' | 'arm64' | 'armhf' | 'armel';
  /** Begins the names of Debian's compilers for it. */
  readonly triplet: string;
  readonly compilerFlags: readonly string[];
  readonly linkerFlags: readonly string[];
  /** What `readelf -A` has to say of what was made; empty where the architecture has no generations. */
  readonly attributes: Readonly<Record<string, string>>;
}

const V6 = 'v6';

/**
 * `armhf` is Raspberry Pi OS's: ARMv6 with VFPv2, which every Raspberry Pi runs, the first one too. Debian's compiler of that name makes ARMv7 by itself,
 * and its start files and its libgcc.a are ARMv7: neither is linked. A library that is loaded by Node needs no start files, and libgcc_s is on the machine.
 *
 * `armel` is Debian's own for ARMv6, without a floating-point unit.
 */
export const TARGETS: readonly Target[] = [
  { architecture: 'amd64', triplet: 'x86_64-linux-gnu', compilerFlags: [], linkerFlags: [], attributes: {} },
  { architecture: 'arm64', triplet: 'aarch64-linux-gnu', compilerFlags: [], linkerFlags: [], attributes: {} },
  {
    architecture: 'armhf',
    triplet: 'arm-linux-gnueabihf',
    compilerFlags: ['-march=armv6', '-mfpu=vfp', '-mfloat-abi=hard', '-marm'],
    linkerFlags: ['-nostartfiles', '-nodefaultlibs', '-lstdc++', '-lm', '-lc', '-l:libgcc_s.so.1'],
    attributes: { Tag_CPU_arch: V6, Tag_FP_arch: 'VFPv2', Tag_ABI_VFP_args: 'VFP registers' },
  },
  {
    architecture: 'armel',
    triplet: 'arm-linux-gnueabi',
    compilerFlags: ['-march=armv6', '-mfloat-abi=soft', '-marm'],
    linkerFlags: [],
    attributes: { Tag_CPU_arch: V6 },
  },
];

/** The target of this name. Throws where there is none. */
export function targetFor(architecture: string): Target {
  const target = TARGETS.find((one) => one.architecture === architecture);
  if (!target) throw new Error(`no package is made for ${architecture}: there are ${TARGETS.map((one) => one.architecture).join(', ')}`);
  return target;
}
