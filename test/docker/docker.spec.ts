import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

/** There is no container engine where the tests run: what can be seen in the files is held to here. */
const ROOT = resolve(__dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Service {
  readonly image: string;
  readonly user?: string;
  readonly command?: readonly string[];
  readonly read_only?: boolean;
  readonly tmpfs?: readonly string[];
  readonly cap_drop: readonly string[];
  readonly security_opt: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly privileged?: boolean;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

const compose = parse(read('docker/compose.yaml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const ours = services.filter(([, { image }]) => image.startsWith('fristvakt:'));
const settingsOf = ({ environment = {} }: Service): readonly string[] => Object.keys(environment);

describe('the services of docker/compose.yaml', () => {
  test('are the app, the worker, the step before them, the backup, and PostgreSQL', () => {
    expect(services.map(([name]) => name)).toStrictEqual(['postgres', 'migrate', 'app', 'worker', 'backup']);
    expect(ours).toHaveLength(4);
  });

  test.each(services)('%s gives up what it does not need', (_, service) => {
    expect(service.cap_drop).toStrictEqual(['ALL']);
    expect(service.security_opt).toContain('no-new-privileges:true');
    expect(service.privileged).toBeUndefined();
    expect(service.image).toMatch(/:[\w${}:.-]*\d/);
    expect(service.image).not.toContain('latest');
  });

  test.each(ours)(
    '%s is nobody special, writes to its volumes alone, and knows secrets by their files',
    (_, service) => {
      expect([service.user, service.read_only]).toStrictEqual(['10001:10001', true]);
      expect(service.tmpfs?.[0]).toMatch(/^\/tmp:/);
      const open = settingsOf(service).filter(
        (name) => /KEY|PASSWORD|DATABASE_URL/.test(name) && !name.endsWith('_FILE'),
      );
      expect(open).toStrictEqual([]);
      const files = Object.entries(service.environment ?? {}).filter(([name]) => name.endsWith('_FILE'));
      for (const [, path] of files) expect(service.secrets).toContain(path.replace('/run/secrets/', ''));
    },
  );

  test('only migrate knows the owner, and only the backup the role that reads past row level security', () => {
    const knowing = (secret: string): readonly string[] =>
      services.filter(([, { secrets = [] }]) => secrets.includes(secret)).map(([name]) => name);
    expect(knowing('owner_database_url')).toStrictEqual(['migrate']);
    expect(knowing('backup_database_url')).toStrictEqual(['backup']);
    for (const [, { environment = {} }] of ours) expect(environment['FRISTVAKT_MIGRATE']).toBe('no');
    const urls = ours.map(([, { environment = {} }]) => environment['DATABASE_URL_FILE']);
    expect(new Set(urls)).toStrictEqual(new Set(['/run/secrets/app_database_url']));
  });

  test('begin in order: the database answers, the schema is right, then the rest', () => {
    for (const name of ['app', 'worker'])
      expect(compose.services[name]?.depends_on).toStrictEqual({
        postgres: { condition: 'service_healthy' },
        migrate: { condition: 'service_completed_successfully' },
      });
  });

  test('say how they are: by node, without curl, or not at all where they end by themselves', () => {
    const ending = services.filter(([name]) => ['migrate', 'backup'].includes(name));
    for (const [, { healthcheck }] of ending) expect(healthcheck).toStrictEqual({ disable: true });
    for (const service of services.filter((one) => !ending.includes(one)))
      expect(service[1].healthcheck.test?.[0]).toBe('CMD');
    for (const [, { healthcheck, command }] of services)
      expect([...(healthcheck.test ?? []), ...(command ?? [])].join(' ')).not.toMatch(/curl|wget|npm|sh -c/);
  });

  test('are reached at one port of this machine; the database and the figures are reached by nobody outside', () => {
    expect(services.flatMap(([, { ports = [] }]) => ports)).toStrictEqual(['127.0.0.1:3000:3000']);
    expect([compose.networks['data'], compose.networks['watch']]).toStrictEqual([
      { internal: true },
      { internal: true },
    ]);
    expect(compose.services['postgres']?.networks).toStrictEqual(['data']);
  });

  test('use networks, volumes and secrets that are there, and none is left over', () => {
    const used = (of: (service: Service) => readonly string[] | undefined): ReadonlySet<string> =>
      new Set(services.flatMap(([, service]) => of(service) ?? []));
    expect(used(({ networks }) => networks)).toStrictEqual(new Set(Object.keys(compose.networks)));
    expect(used(({ secrets }) => secrets)).toStrictEqual(new Set(Object.keys(compose.secrets)));
    const named = used(({ volumes }) =>
      volumes?.map((one) => one.split(':')[0] ?? '').filter((one) => !one.startsWith('.')),
    );
    expect(named).toStrictEqual(new Set(Object.keys(compose.volumes)));
  });

  test('get every secret from docker/make-secrets, which makes them once, each fit for its setting', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'fristvakt-secrets-')), 'secrets');
    try {
      const make = (): number | null => spawnSync(join(ROOT, 'docker/make-secrets'), [folder]).status;
      expect(make()).toBe(0);
      expect(readdirSync(folder).toSorted()).toStrictEqual(
        Object.values(compose.secrets)
          .map(({ file }) => file.replace('./secrets/', ''))
          .toSorted(),
      );
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      const secret = (name: string): string => readFileSync(join(folder, name), 'utf8').trim();
      expect(Buffer.from(secret('secret_key'), 'base64')).toHaveLength(32);
      expect(secret('secret_key')).not.toBe(secret('privileged_key'));
      expect(new URL(secret('app_database_url')).password).toBe(secret('app_password'));
      expect(new URL(secret('owner_database_url')).username).toBe('fristvakt_owner');
      const before = secret('secret_key');
      expect(make()).toBe(1);
      expect(secret('secret_key')).toBe(before);
    } finally {
      rmSync(resolve(folder, '..'), { recursive: true, force: true });
    }
  });
});

describe('docker/Dockerfile', () => {
  const lines = read('docker/Dockerfile')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const product = lines.slice(lines.findIndex((line) => line.endsWith(' AS product')));
  const those = (instruction: string, of = lines): readonly string[] =>
    of.filter((line) => line.startsWith(`${instruction} `));

  test('begins from one image, named by its version and its digest', () => {
    const [first, ...rest] = those('FROM');
    expect(first).toMatch(/^FROM node:20\.\d+\.\d+-bookworm-slim@sha256:[\da-f]{64} AS base$/);
    expect(rest.map((line) => line.split(' ')[1])).toStrictEqual(['base', 'base', 'base']);
  });

  test('installs by the lock, and for the product nothing that only compiling needs', () => {
    expect(those('RUN').filter((line) => line.includes('npm'))).toStrictEqual([
      'RUN npm ci',
      'RUN npm run build',
      'RUN npm ci --omit=dev',
    ]);
    expect(those('COPY', product)[0]).toBe('COPY --from=packages /app/node_modules ./node_modules');
    expect(lines.join('\n')).not.toMatch(/\b(curl|wget|apt-get|ADD|sudo)\b/);
  });

  test('gets its packages before its sources: what npm does after installing asks for none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fristvakt-prepare-'));
    try {
      mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
      writeFileSync(join(folder, 'node_modules/.bin/swc'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
      const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
      const prepared = spawnSync('sh', ['-c', scripts['prepare'] ?? ''], { cwd: folder, encoding: 'utf8' });
      expect([prepared.status, prepared.stderr]).toStrictEqual([0, '']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('knows its account by name, as the PostgreSQL of the drill wants, and gives it every volume it writes to', () => {
    const made = those('RUN', product).join(' ');
    expect(made).toMatch(/groupadd --gid 10001 .* useradd --uid 10001 --gid 10001 /);
    const targets = ours
      .flatMap(([, { volumes = [] }]) => volumes)
      .filter((volume) => !volume.endsWith(':ro'))
      .map((volume) => volume.split(':')[1] ?? '');
    const [, owned = ''] = / chown 10001:10001 (.*)$/.exec(made) ?? [];
    expect(owned.trim().split(' ').toSorted()).toStrictEqual([...new Set(targets)].toSorted());
  });

  test('runs as a number that owns nothing of the program, gets signals itself, and holds no secret', () => {
    expect(those('USER', product)).toStrictEqual(['USER 10001:10001']);
    expect(those('COPY', product).filter((line) => line.includes('--chown'))).toStrictEqual([]);
    expect(those('CMD', product)).toStrictEqual(['CMD ["node", "dist/apps/server/src/main.js"]']);
    expect(those('STOPSIGNAL')).toStrictEqual(['STOPSIGNAL SIGTERM']);
    expect(those('HEALTHCHECK')[0]).toMatch(/CMD \["node", "-e", /);
    expect([...those('ENV'), ...those('ARG')].join(' ')).not.toMatch(/PASSWORD|SECRET|DATABASE_URL|TOKEN/);
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(those('ARG')).toContain(`ARG VERSION=${version}`);
    expect(those('LABEL')[0]).toContain('org.opencontainers.image.licenses="EUPL-1.2"');
  });

  test('is sent nothing but what it copies', () => {
    const ignored = read('docker/Dockerfile.dockerignore').split('\n');
    expect(ignored.find((line) => line !== '' && !line.startsWith('#'))).toBe('*');
    const sent = ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(sent.filter((one) => /secret|\.env|data|\.git/.test(one))).toStrictEqual([]);
    const copied = those('COPY')
      .filter((line) => !line.includes('--from') && !line.endsWith('COPY . .'))
      .flatMap((line) => line.split(' ').slice(1, -1));
    for (const one of copied)
      expect(sent.some((path) => one === path || one.startsWith(`${path}/`))).toBe(true);
  });
});
