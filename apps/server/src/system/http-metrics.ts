import type { Metrics } from '@fristvakt/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** In seconds, round the goals: a page in 0.2, a list in 0.05. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 10];

/** What is told of requests. A route is told by its pattern: an address can hold what somebody searched for, and ids. */
export class HttpMetrics {
  private readonly duration;
  private readonly unknown;
  private readonly throttled;
  private readonly denied;

  constructor(metrics: Metrics) {
    this.duration = metrics.histogram(
      {
        name: 'http_request_duration_seconds',
        help: 'How long requests took, from the first byte to the last of the answer',
        labels: ['method', 'route', 'status_class'],
      },
      BUCKETS,
    );
    this.unknown = metrics.counter({
      name: 'auth_failures_total',
      help: 'Requests answered 401: wrong password or code, or nobody signed in',
      labels: ['route'],
    });
    this.throttled = metrics.counter({
      name: 'auth_throttled_total',
      help: 'Requests answered 429: tried too often',
      labels: ['route'],
    });
    this.denied = metrics.counter({
      name: 'authorization_denials_total',
      help: 'Requests answered 403: not permitted for the role, the token or the page they came from',
      labels: ['route'],
    });
  }

  answered({ method, routeOptions }: FastifyRequest, { statusCode, elapsedTime }: FastifyReply): void {
    const route = routeOptions.url ?? 'none';
    const statusClass = `${String(Math.floor(statusCode / 100))}xx`;
    this.duration.observe({ method, route, status_class: statusClass }, elapsedTime / 1_000);
    if (statusCode === 401) this.unknown.inc({ route });
    if (statusCode === 403) this.denied.inc({ route });
    if (statusCode === 429) this.throttled.inc({ route });
  }
}
