import { operate } from './operate';

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void operate(process.argv.slice(2)).then((exit) => {
  process.exitCode = exit;
});
