export type { Environment } from './config/environment.ts';
export { type ConfigReading, readConfig } from './config/read-config.ts';
export { defaultConfig, defaultLimits, type ServerConfig, type ServerLimits } from './config/server-config.ts';
export { builtPages } from './http/built-pages.ts';
export { createServer, type ServerOptions } from './http/create-server.ts';
export { createLinePrinter } from './http/line-printer.ts';
export { createLineLog, type LogEntry, type ServerLog, silentLog } from './http/server-log.ts';
export { type RunningServer, type StartOptions, startServer } from './http/start-server.ts';
