import { startServer } from '../support/server';
import type { RunningServer } from '../support/server';

describe('the documentation', () => {
  let server: RunningServer;

  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(async () => {
    await server.stop();
  });

  test('names nothing of another host, and has no script inside', async () => {
    const { body, statusCode, headers } = await server.nobody.get('/docs');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).not.toContain('unsafe');
    const named = [...body.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    expect(named.filter((address) => address?.startsWith('/') !== true)).toStrictEqual([]);
    expect(body).not.toMatch(/<script(?![^>]*src=)|style=|<style|onload/);
  });

  test('every file it names is there', async () => {
    const { body } = await server.nobody.get('/docs');
    const named = [...body.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);
    const statuses = await Promise.all(
      named.map(async (address) => (await server.nobody.get(address)).statusCode),
    );
    expect(new Set(statuses)).toStrictEqual(new Set([200]));
  });

  test.each([
    ['swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
    ['swagger-ui.css', 'text/css; charset=utf-8'],
    ['init.js', 'text/javascript; charset=utf-8'],
    ['favicon-32x32.png', 'image/png'],
  ])('%s is %s', async (name, type) => {
    expect((await server.nobody.get(`/docs/${name}`)).headers['content-type']).toBe(type);
  });

  test.each([
    'package.json',
    'index.html',
    'swagger-ui-bundle.js.map',
    '..%2f..%2fpackage.json',
    '%2e%2e%2fpackage.json',
    '__proto__',
    'constructor',
  ])('%s is none of its files', async (name) => {
    expect((await server.nobody.get(`/docs/${name}`)).statusCode).toBe(404);
  });
});
