import { missingDesktopPackages } from './missing-desktop-packages.mjs';

const machineWith = (...files: string[]) => {
  const has = (file: string) => files.includes(file);
  return { searchPath: '/usr/local/bin:/usr/bin', hasProgram: has, exists: has };
};

describe('the packages for notifications on a desktop', () => {
  it('are all missing on a bare machine', () => {
    expect(missingDesktopPackages(machineWith())).toEqual(['dbus-daemon', 'python3-dbus', 'python3-gi']);
  });

  it('are missed one by one', () => {
    const machine = machineWith('/usr/bin/dbus-daemon', '/usr/lib/python3/dist-packages/gi/__init__.py');
    expect(missingDesktopPackages(machine)).toEqual(['python3-dbus']);
  });

  it('are not installed again where they are', () => {
    const modules = ['dbus', 'gi'].map((name) => `/usr/lib/python3/dist-packages/${name}/__init__.py`);
    expect(missingDesktopPackages(machineWith('/usr/bin/dbus-daemon', ...modules))).toEqual([]);
  });
});
