/**
 * Loaded before a program (`node --import`) by tests only: its connections to Google's token and messaging servers reach the local messaging server
 * instead. Names, protocol negotiation and the check of the certificate stay as they are, and so does every other connection.
 */
import http2 from 'node:http2';
import tls from 'node:tls';

const REDIRECTED = new Set(['fcm.googleapis.com', 'oauth2.googleapis.com']);
const PORT = Number(process.env['LOCAL_MESSAGING_PORT']);
if (!Number.isInteger(PORT) || PORT < 1) throw new Error('LOCAL_MESSAGING_PORT must be the port of the local messaging server');

const connectTls = tls.connect;
const connectHttp2 = http2.connect;

/** `tls.connect` takes its options first, or a port, a host and then the options; a listener may follow. */
function redirectedTls(...given: unknown[]): tls.TLSSocket {
  const options = optionsOf(given);
  const host = options.servername ?? options.host;
  const there = host !== undefined && REDIRECTED.has(host) ? { ...options, host: '127.0.0.1', port: PORT, servername: host } : options;
  return connectTls(there, listenerOf(given));
}

function optionsOf(given: readonly unknown[]): tls.ConnectionOptions {
  const [port, host] = given;
  const named: tls.ConnectionOptions = {
    ...(typeof port === 'number' || typeof port === 'string' ? { port: Number(port) } : {}),
    ...(typeof host === 'string' ? { host } : {}),
  };
  return Object.assign(named, ...given.filter((part) => typeof part === 'object'));
}

function listenerOf(given: readonly unknown[]): (() => void) | undefined {
  const last = given.at(-1);
  return typeof last === 'function' ? () => void last() : undefined;
}

/** firebase-admin names the scheme `https:`. Google's servers do not mind; Node's, to which we lead it, refuses the colon. */
function withoutColon(...given: Parameters<typeof connectHttp2>): http2.ClientHttp2Session {
  const session = connectHttp2(...given);
  const request = session.request.bind(session);
  session.request = (headers = {}, options) => {
    const scheme: unknown = Reflect.get(headers, ':scheme');
    return request(typeof scheme === 'string' ? { ...headers, ':scheme': scheme.replace(/:$/, '') } : headers, options);
  };
  return session;
}

Object.assign(tls, { connect: redirectedTls });
Object.assign(http2, { connect: withoutColon });
