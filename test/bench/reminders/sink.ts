import { SMTPServer } from 'smtp-server';

/** A mail server that takes everything and keeps nothing, in a process of its own. */
const server = new SMTPServer({
  ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
  onData: (stream, _session, answer) => {
    stream.resume();
    stream.on('end', () => {
      answer(null, 'taken');
    });
  },
});
server.on('error', () => undefined);
server.listen(Number(process.argv[2]), '127.0.0.1', () => {
  process.stdout.write('listening\n');
});
