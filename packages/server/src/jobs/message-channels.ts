import { createTransport } from 'nodemailer';
import type { DeliveryConfig } from '../config/storage-config.ts';
import type { MessageChannels } from './deliver-message.ts';
import { postWebhook } from './post-webhook.ts';

export interface MessageChannelsOptions {
  readonly config: DeliveryConfig;
  /** Where readers reach the product; undefined: mails carry no link. */
  readonly publicUrl: string | undefined;
  readonly webhookSecret: string | Uint8Array;
  readonly now: () => Date;
}

/** The channels that the settings name. */
export function createMessageChannels(options: MessageChannelsOptions): MessageChannels {
  const { smtpUrl, webhookUrl } = options.config;
  return {
    ...(smtpUrl === undefined ? {} : { mail: createMail(smtpUrl, options) }),
    ...(webhookUrl === undefined ? {} : { webhook: createWebhook(webhookUrl, options) }),
  };
}

function createMail(
  smtpUrl: string,
  { config, publicUrl }: MessageChannelsOptions,
): NonNullable<MessageChannels['mail']> {
  const transport = createTransport(smtpUrl);
  return async ({ subject, link }, { email, language }) => {
    if (email === null) return;
    const lines = language === 'zh' ? [subject.zh, subject.en] : [subject.en, subject.zh];
    if (publicUrl !== undefined && link !== null) lines.push(`${publicUrl}${link}`);
    await transport.sendMail({
      from: config.mailFrom,
      to: email,
      subject: subject[language],
      text: `${lines.join('\n\n')}\n`,
    });
  };
}

function createWebhook(
  url: string,
  { webhookSecret: secret, now }: MessageChannelsOptions,
): NonNullable<MessageChannels['webhook']> {
  return ({ id, account_id: accountId, kind, subject, link, created_at: createdAt }) =>
    postWebhook({ url, secret, now }, { id, accountId, kind, subject: { ...subject }, link, createdAt });
}
