/** Where the server keeps what it knows. */
export interface StorageConfig {
  /** Holds the embedded database, the anchor file and, in development, the keys. */
  readonly dataFolder: string;
  /** A PostgreSQL server, 15 or newer; undefined: the embedded database in the data folder. */
  readonly databaseUrl: string | undefined;
  /** The owner of the tables, who changes them at the start; undefined: the login of `databaseUrl`. */
  readonly migratorUrl: string | undefined;
}

/** Where messages go besides the inbox. */
export interface DeliveryConfig {
  /** An smtp:// or smtps:// address with the login in it; undefined: no mail. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Is told of every message; undefined: nobody is. */
  readonly webhookUrl: string | undefined;
  /** Is sent every anchor of the audit; undefined: the file alone keeps them. */
  readonly anchorWebhookUrl: string | undefined;
}

export const defaultStorage: StorageConfig = { dataFolder: 'data', databaseUrl: undefined, migratorUrl: undefined };

export const defaultDelivery: DeliveryConfig = {
  smtpUrl: undefined,
  mailFrom: 'guantong@localhost',
  webhookUrl: undefined,
  anchorWebhookUrl: undefined,
};
