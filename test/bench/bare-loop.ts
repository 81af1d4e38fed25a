import { once } from 'node:events';

/**
 * The least that any program could do which answers questions in JSON: reads standard input, parses each line and prints
 * an answer, always the same, of so many bytes. No work on the questions, one write for each piece of input.
 */
async function bareLoop(size: number): Promise<void> {
  const answer = `${'x'.repeat(size - 1)}\n`;
  process.stdin.setEncoding('utf8');
  let rest = '';
  for await (const piece of process.stdin as AsyncIterable<string>) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    let answers = '';
    for (const line of lines) {
      JSON.parse(line);
      answers += answer;
    }
    if (!process.stdout.write(answers)) await once(process.stdout, 'drain');
  }
}

void bareLoop(Number(process.argv[2]));
