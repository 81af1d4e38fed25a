import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics';

export interface MetricsAddress {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
}

export interface MetricsListener {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Tells the figures at `/metrics` of a port of its own, which is for Prometheus alone: nobody has to sign in there. Everything
 * else is not there.
 */
export async function listenForMetrics(
  metrics: Metrics,
  { host, port }: MetricsAddress,
): Promise<MetricsListener> {
  const server = createServer((request, response) => {
    void answer(metrics, request, response);
  });
  [server.requestTimeout, server.headersTimeout] = [10_000, 5_000];
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(port, host, listening);
  });
  // Nobody waits for Prometheus to close its connections.
  server.unref();
  const at = server.address() as AddressInfo;
  const named = at.family === 'IPv6' ? `[${at.address}]` : at.address;
  return {
    url: `http://${named}:${String(at.port)}/metrics`,
    close: async () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(
  metrics: Metrics,
  { method, url }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (url?.split('?')[0] !== '/metrics') {
    response.writeHead(404).end();
    return;
  }
  if (method !== 'GET') {
    response.writeHead(405, { allow: 'GET' }).end();
    return;
  }
  try {
    const text = await metrics.text();
    response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' }).end(text);
  } catch {
    response.writeHead(500).end();
  }
}
