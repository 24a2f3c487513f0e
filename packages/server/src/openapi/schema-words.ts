import { escapeHtml } from './escape-html.ts';
import type { JsonSchema } from './schema-components.ts';

const PREFIX = '#/components/schemas/';

/** A schema as a short piece of HTML: a name with its link, a list of values, or nested fields. */
export function schemaWords(schema: JsonSchema | boolean | undefined): string {
  if (schema === undefined || typeof schema === 'boolean') return '<code>any</code>';
  if (typeof schema.$ref === 'string') return linkOf(schema.$ref);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return choices.map(schemaWords).join(' <span class="or">|</span> ');
  if (schema.enum !== undefined)
    return schema.enum.map((value) => `<code>${escapeHtml(JSON.stringify(value))}</code>`).join(' ');
  if ('const' in schema) return `<code>${escapeHtml(JSON.stringify(schema.const))}</code>`;
  if (schema.type === 'array') return `[ ${schemaWords(itemsOf(schema))} ]`;
  if (schema.properties !== undefined) return fieldList(schema);
  return `<code>${escapeHtml([schema.type ?? 'any'].flat().join(' | '))}</code>${restrictions(schema)}`;
}

function itemsOf({ items }: JsonSchema): JsonSchema | boolean | undefined {
  return Array.isArray(items) ? items[0] : items;
}

function linkOf(reference: string): string {
  const name = escapeHtml(reference.startsWith(PREFIX) ? reference.slice(PREFIX.length) : reference);
  return `<a href="#schema-${name}">${name}</a>`;
}

function restrictions({ format, pattern, maxLength }: JsonSchema): string {
  const parts = [format, pattern, maxLength === undefined ? undefined : `≤ ${maxLength}`].filter(
    (part) => part !== undefined,
  );
  return parts.length === 0 ? '' : ` <small>${parts.map((part) => escapeHtml(String(part))).join(' ')}</small>`;
}

/** The fields of an object, required ones marked. */
export function fieldList({ properties = {}, required = [] }: JsonSchema): string {
  const fields = Object.entries(properties).map(([name, field]) => {
    const description =
      typeof field === 'boolean' || field.description === undefined
        ? ''
        : `<span class="about">${escapeHtml(field.description)}</span>`;
    const mark = required.includes(name) ? '<b title="required">*</b>' : '';
    return `<li><code class="name">${escapeHtml(name)}</code>${mark} ${schemaWords(field)}${description}</li>`;
  });
  return `<ul class="fields">${fields.join('')}</ul>`;
}
