import type { Environment } from './environment.ts';
import { type DeliveryConfig, defaultDelivery, defaultStorage, type StorageConfig } from './storage-config.ts';

export interface StorageReading {
  readonly storage: StorageConfig;
  readonly delivery: DeliveryConfig;
}

const postgresql = ['postgresql:', 'postgres:'];
const web = ['https:', 'http:'];
const mail = ['smtp:', 'smtps:'];

/** The settings of storage and delivery; `report` takes what is wrong, without the address: it may hold a password. */
export function readStorageConfig(environment: Environment, report: (problem: string) => void): StorageReading {
  const text = (variable: string) => environment[variable]?.trim() || undefined;
  const address = (variable: string, protocols: readonly string[]) => {
    const value = text(variable);
    if (value === undefined || (URL.canParse(value) && protocols.includes(new URL(value).protocol))) return value;
    const expected = protocols.map((protocol) => `${protocol}//`).join(' | ');
    report(`${variable}: 应为以此开头的地址 · expected an address that begins with ${expected}`);
    return undefined;
  };
  const storage = {
    dataFolder: text('GUANTONG_DATA') ?? defaultStorage.dataFolder,
    databaseUrl: address('DATABASE_URL', postgresql),
    migratorUrl: address('GUANTONG_MIGRATOR_URL', postgresql),
  };
  if (storage.migratorUrl !== undefined && storage.databaseUrl === undefined)
    report('DATABASE_URL: 与 GUANTONG_MIGRATOR_URL 一起设置 · expected together with GUANTONG_MIGRATOR_URL');
  return {
    storage,
    delivery: {
      smtpUrl: address('GUANTONG_SMTP_URL', mail),
      mailFrom: text('GUANTONG_MAIL_FROM') ?? defaultDelivery.mailFrom,
      webhookUrl: address('GUANTONG_WEBHOOK_URL', web),
      anchorWebhookUrl: address('GUANTONG_ANCHOR_WEBHOOK_URL', web),
    },
  };
}
