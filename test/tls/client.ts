import { Mailer } from '@fristvakt/platform';
import { post } from '@fristvakt/webhooks';

/** What the process is told by the test that starts it. */
export type ClientOrder =
  | { readonly kind: 'post'; readonly address: string; readonly found: string }
  | { readonly kind: 'mail'; readonly url: string };

const PATIENCE = 5;

/** One event or one mail, sent as the program sends it, by a process that begins with its own list of authorities. */
async function main(order: ClientOrder): Promise<void> {
  if (order.kind === 'post') {
    const resolve = async (): Promise<readonly string[]> => Promise.resolve([order.found]);
    const letter = { address: order.address, headers: {}, body: '{}' };
    tell(await post(letter, { resolve, loopback: false, patience: PATIENCE * 1000 }));
    return;
  }
  const mailer = new Mailer({ url: order.url, from: 'vakt@fristvakt.example', patience: PATIENCE });
  tell(
    await mailer.send({
      ...{ messageId: 'one@localhost', to: 'kim@omsorg.example', subject: 'Påminnelse' },
      ...{ text: 'Text', html: '<p>Text</p>' },
    }),
  );
  mailer.close({ force: true });
}

const tell = (answer: object): void => {
  process.stdout.write(JSON.stringify(answer));
};

void main(JSON.parse(process.argv[2] ?? '{}') as ClientOrder);
