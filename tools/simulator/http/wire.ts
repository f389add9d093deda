import type { Socket } from 'node:net';
import type { Answer } from '../psacc/answer.ts';

const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  400: 'BAD REQUEST',
  405: 'METHOD NOT ALLOWED',
  500: 'INTERNAL SERVER ERROR',
};

/** Writes an answer as psacc's web server does: HTTP/1.0, one answer a connection. Node's own responses cannot be 1.0. */
export function writeAnswer(socket: Socket, answer: Answer, { headOnly = false, cut = false } = {}): void {
  const head = [
    `HTTP/1.0 ${answer.status} ${REASONS[answer.status] ?? ''}`,
    'Server: Werkzeug/3.1.9 Python/3.11.7',
    `Date: ${new Date().toUTCString()}`,
    `Content-Type: ${answer.contentType}`,
    ...(answer.allow === undefined ? [] : [`Allow: ${answer.allow}`]),
    `Content-Length: ${Buffer.byteLength(answer.body)}`,
    'Access-Control-Allow-Origin: *',
    'Connection: close',
  ];
  const start = `${head.join('\r\n')}\r\n\r\n`;
  if (socket.destroyed) return;
  if (cut) socket.write(start + answer.body.slice(0, answer.body.length / 2), () => socket.destroy());
  else socket.end(headOnly ? start : start + answer.body);
}
