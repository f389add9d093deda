// jest adds the "node" export condition for require() even in jsdom; a browser's test wants Firebase's browser builds.
module.exports = (path, options) =>
  options.defaultResolver(path, {
    ...options,
    conditions: (options.conditions ?? []).filter((condition) => condition !== 'node' && condition !== 'module-sync'),
  });
