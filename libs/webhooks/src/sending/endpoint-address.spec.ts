import { addressFault } from './endpoint-address';

describe('an address that somebody enters', () => {
  test.each([
    'https://system.example.se/hooks',
    'https://system.example.se:443/',
    'https://system.example.se:8443/hooks?tenant=1',
    'https://8.8.8.8/hooks',
    'https://[2606:4700::1111]/hooks',
  ])('%s can be sent to', (address) => {
    expect(addressFault(address, false)).toBeUndefined();
  });

  test.each([
    ['', 'malformed'],
    ['system.example.se', 'malformed'],
    ['https://', 'malformed'],
    ['https://system.example.se/a b', 'malformed'],
    ['https://system.example.se/#part', 'malformed'],
    ['https://user:secret@system.example.se/', 'malformed'],
    [`https://system.example.se/${'x'.repeat(500)}`, 'malformed'],
    ['http://system.example.se/', 'not-https'],
    ['ftp://system.example.se/', 'not-https'],
    ['file:///etc/passwd', 'malformed'],
    ['javascript:alert(1)', 'malformed'],
    ['https://system.example.se:22/', 'port'],
    ['https://system.example.se:80/', 'port'],
    ['https://system.example.se:1023/', 'port'],
    ['https://127.0.0.1/', 'not-public'],
    ['https://127.1/', 'not-public'],
    ['https://0x7f000001/', 'not-public'],
    ['https://2130706433/', 'not-public'],
    ['https://0177.0.0.1/', 'not-public'],
    ['https://169.254.169.254/latest/meta-data', 'not-public'],
    ['https://[::1]/', 'not-public'],
    ['https://[::ffff:10.0.0.1]/', 'not-public'],
    ['https://[fd00:ec2::254]/', 'not-public'],
    ['http://127.0.0.1:8080/', 'not-https'],
  ])('%s cannot: %s', (address, fault) => {
    expect(addressFault(address, false)).toBe(fault);
  });

  test('where a test says so, this machine can, and nothing else of a network', () => {
    expect(addressFault('http://127.0.0.1:81/hooks', true)).toBeUndefined();
    expect(addressFault('http://[::1]:8080/hooks', true)).toBeUndefined();
    expect(addressFault('http://10.0.0.1/', true)).toBe('not-https');
    expect(addressFault('https://10.0.0.1/', true)).toBe('not-public');
    expect(addressFault('http://system.example.se/', true)).toBe('not-https');
  });
});
