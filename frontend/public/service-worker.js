// Angular's service worker, which hears of the app's own files alone. What the app asks of Firebase goes past it: Firefox ends a worker 30 seconds after
// its last event, and with it every answer that passes through it, such as Firestore's, which does not end while the app is open.
self.addEventListener('fetch', (event) => {
  if (new URL(event.request.url).origin !== self.location.origin) event.stopImmediatePropagation();
});

importScripts('./ngsw-worker.js');
