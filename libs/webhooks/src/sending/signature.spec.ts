import { Webhook } from 'standardwebhooks';
import { freshSecret, signatureOf, signedHeaders } from './signature';

/** Known from the libraries of the specification in every language. */
const VECTOR = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  signed: { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1_614_265_330, body: '{"test": 2432232314}' },
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};

const now = (): number => Math.floor((performance.timeOrigin + performance.now()) / 1000);

describe('the signature of an event', () => {
  test('is that of the known vector', () => {
    expect(signatureOf(VECTOR.secret, VECTOR.signed)).toBe(VECTOR.signature);
  });

  test.each(['{}', '{"a":"å€😀"}', 'x'.repeat(20_000)])(
    'is accepted by the package of the specification',
    (body) => {
      const secret = freshSecret();
      const headers = signedHeaders([secret], { id: 'one', timestamp: now(), body });
      expect(() => new Webhook(secret).verify(body, headers, { jsonParse: false })).not.toThrow();
    },
  );

  test('is refused by it where a letter of body, id or time is another', () => {
    const [secret, timestamp] = [freshSecret(), now()];
    const headers = signedHeaders([secret], { id: 'one', timestamp, body: '{"a":1}' });
    const hook = new Webhook(secret);
    expect(() => hook.verify('{"a":2}', headers)).toThrow('No matching signature');
    expect(() => hook.verify('{"a":1}', { ...headers, 'webhook-id': 'two' })).toThrow(
      'No matching signature',
    );
    const later = { ...headers, 'webhook-timestamp': String(timestamp + 1) };
    expect(() => hook.verify('{"a":1}', later)).toThrow('No matching signature');
  });

  test('by two secrets is accepted by either', () => {
    const [fresh, former] = [freshSecret(), freshSecret()];
    const headers = signedHeaders([fresh, former], { id: 'one', timestamp: now(), body: '{}' });
    for (const secret of [fresh, former]) expect(new Webhook(secret).verify('{}', headers)).toStrictEqual({});
    expect(() => new Webhook(freshSecret()).verify('{}', headers)).toThrow('No matching signature');
  });

  test('is made with a secret of 32 bytes, another each time', () => {
    const secrets = Array.from({ length: 100 }, freshSecret);
    expect(new Set(secrets).size).toBe(100);
    for (const secret of secrets) expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  });
});
