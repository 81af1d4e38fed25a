export { Clock, SystemClock } from './clock';
export { noonOf } from './clock-noon';
export { ConfigError, configOfProcess } from './config/environment';
export type {
  Config,
  FileSettings,
  LogLevel,
  MailSettings,
  ObjectStoreAddress,
  ScannerAddress,
} from './config/config';
export { Daily } from './daily';
export { DailyKeeper } from './daily-keeper';
export type { DaysWork } from './daily';
export { readColumnsAsWritten } from './database/column-types';
export { INSTANT } from './database/instant-column';
export { instantOrNow } from './database/instant-or-now';
export { isUuid } from './database/context';
export type { Context } from './database/context';
export { addressOf, connectionOptions, poolOf } from './database/data-source-options';
export type { Server } from './database/data-source-options';
export { Database } from './database/database';
export { brokenConstraint, databaseFault } from './database/database-fault';
export type { DatabaseFault } from './database/database-fault';
export { PreparedReads, READ_CONNECTIONS } from './database/prepared-reads';
export { forEachOrganisation } from './each-organisation';
export { Failpoints } from './failpoints';
export { Mailer, longestSend } from './mail/mailer';
export type { MailAnswer, OutgoingMail } from './mail/mailer';
export { extensionOf, fileNameOf } from './file-name';
export { HealthChecks } from './health-checks';
export { METRIC_LABELS, Metrics } from './metrics/metrics';
export type { Reading } from './metrics/metrics';
export { listenForMetrics } from './metrics/metrics-listener';
export type { MetricsListener } from './metrics/metrics-listener';
export { newId } from './new-id';
export { PlatformModule } from './platform.module';
export { done, refused } from './refusal';
export type { InvalidPlace, Outcome, Refusal } from './refusal';
export { PROGRAM_VERSION } from './program-version';
export { Undone, undoable } from './undone';
export { Queue } from './queue/queue';
export type { Job } from './queue/queue';
export { QueueWorker } from './queue/queue-worker';
export type { QueueWorkerSettings } from './queue/queue-worker';
export { Repeating } from './repeating';
export { SecretBox } from './secret-box';
export { PrivilegedBox } from './privileged-box';
export { EmbeddedPostgresError, startEmbeddedPostgres } from './postgres/embedded-postgres';
export type { EmbeddedPostgres } from './postgres/embedded-postgres';
