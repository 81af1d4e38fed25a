import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';

export interface ReceivedEvent {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Another system on this machine that keeps what it is told. */
export class Receiver {
  readonly received: ReceivedEvent[] = [];
  /** How it answers; 204 where nothing else is said. */
  answer: (response: ServerResponse, event: ReceivedEvent) => void = (response) => {
    response.writeHead(204).end();
  };

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Receiver> {
    const server = createServer();
    const receiver = new Receiver(server);
    server.on('request', (request, response) => {
      void receiver.take(request, response);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return receiver;
  }

  get url(): string {
    const address = this.server.address();
    return `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;
  }

  /** Answers with a status alone, and what else is said. */
  status(status: number, headers: Readonly<Record<string, string>> = {}, body = ''): void {
    this.answer = (response) => {
      response.writeHead(status, headers).end(body);
    };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const event = {
      ...{ path: request.url ?? '', headers: request.headers },
      body: Buffer.concat(pieces).toString('utf8'),
    };
    this.received.push(event);
    this.answer(response, event);
  }
}
