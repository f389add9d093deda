/** For `node --import`: lets a program believe that more time passes than does, so that its waits of many minutes are over in seconds. Dates and timers stay true. */
const TIMES_AS_FAST = 60;

const trueNow = performance.now.bind(performance);
performance.now = () => trueNow() * TIMES_AS_FAST;
