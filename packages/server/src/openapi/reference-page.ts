import { errorTable } from '../http/error-table.ts';
import type { Language } from '../http/preferred-language.ts';
import type { Content, OpenApiDocument, Operation } from './build-openapi.ts';
import { escapeHtml } from './escape-html.ts';
import { fieldList, schemaWords } from './schema-words.ts';

const words = {
  zh: {
    contents: '目录',
    parameters: '参数',
    body: '请求内容',
    answers: '答复',
    schemas: '数据结构',
    errors: '错误代码',
    required: '必填',
    skip: '跳到正文',
    other: 'English',
    raw: 'OpenAPI 3.1 文档',
    what: '含义',
    remedy: '处理办法',
  },
  en: {
    contents: 'Contents',
    parameters: 'Parameters',
    body: 'Request body',
    answers: 'Answers',
    schemas: 'Schemas',
    errors: 'Error codes',
    required: 'required',
    skip: 'Skip to the content',
    other: '中文',
    raw: 'OpenAPI 3.1 document',
    what: 'Meaning',
    remedy: 'What to do',
  },
} as const;

interface PageOperation extends Operation {
  readonly method: string;
  readonly path: string;
}

/** The interface for people: one page of plain HTML, made from the document alone. */
export function referencePage(document: OpenApiDocument, language: Language): string {
  const say = words[language];
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]): PageOperation => ({ ...operation, method: method.toUpperCase(), path }),
    ),
  );
  const groups = document.tags.map(({ name, description }) => ({
    name,
    description,
    operations: operations.filter(({ tags }) => tags.includes(name)),
  }));
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(document.info.title)}</title>
<link rel="stylesheet" href="/api/docs/style.css">
</head>
<body>
<a class="skip" href="#content">${say.skip}</a>
<header>
<h1>${escapeHtml(document.info.title)}</h1>
<p>${escapeHtml(document.info.description)}</p>
<p><a href="/api/docs?lang=${language === 'zh' ? 'en' : 'zh'}" lang="${language === 'zh' ? 'en' : 'zh-CN'}">${say.other}</a> · <a href="/api/openapi.json?lang=${language}">${say.raw}</a></p>
</header>
<nav aria-label="${say.contents}">
<h2>${say.contents}</h2>
${groups.map((group) => `<h3><a href="#tag-${group.name}">${escapeHtml(group.description)}</a></h3>\n<ul>${group.operations.map(contentsEntry).join('')}</ul>`).join('\n')}
<ul><li><a href="#errors">${say.errors}</a></li><li><a href="#schemas">${say.schemas}</a></li></ul>
</nav>
<main id="content">
${groups.map((group) => `<section aria-labelledby="tag-${group.name}">\n<h2 id="tag-${group.name}">${escapeHtml(group.description)}</h2>\n${group.operations.map((operation) => operationSection(operation, language)).join('\n')}\n</section>`).join('\n')}
${errorSection(language)}
<section aria-labelledby="schemas">
<h2 id="schemas">${say.schemas}</h2>
${Object.entries(document.components.schemas)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(
    ([name, schema]) =>
      `<article><h3 id="schema-${escapeHtml(name)}"><code>${escapeHtml(name)}</code></h3>${schema.description === undefined ? '' : `<p>${escapeHtml(schema.description)}</p>`}${schema.properties === undefined ? `<p>${schemaWords(schema)}</p>` : fieldList(schema)}</article>`,
  )
  .join('\n')}
</section>
</main>
</body>
</html>
`;
}

function contentsEntry({ operationId, method, path, summary }: PageOperation): string {
  return `<li><a href="#${operationId}"><code>${method} ${escapeHtml(path)}</code> ${escapeHtml(summary)}</a></li>`;
}

function operationSection(operation: PageOperation, language: Language): string {
  const say = words[language];
  const { operationId, method, path, summary, description, parameters = [], requestBody, responses } = operation;
  const rows = parameters.map(
    (parameter) =>
      `<tr><th scope="row"><code>${escapeHtml(parameter.name)}</code>${parameter.required ? `<br><small>${say.required}</small>` : ''}</th><td>${schemaWords(parameter.schema)}</td><td>${escapeHtml(parameter.description ?? '')}</td></tr>`,
  );
  const answers = Object.entries(responses).map(
    ([status, answer]) =>
      `<tr><th scope="row">${status}</th><td>${answerWords(status, answer.description)}</td><td>${contentWords(answer.content)}</td></tr>`,
  );
  return `<article>
<h3 id="${operationId}">${escapeHtml(summary)}</h3>
<p><code class="call">${method} ${escapeHtml(path)}</code></p>
${description === undefined ? '' : `<p>${escapeHtml(description)}</p>`}
${rows.length === 0 ? '' : `<h4>${say.parameters}</h4><div class="wide"><table><tbody>${rows.join('')}</tbody></table></div>`}
${requestBody === undefined ? '' : `<h4>${say.body}</h4><p>${contentWords(requestBody.content)}</p>`}
<h4>${say.answers}</h4><div class="wide"><table><tbody>${answers.join('')}</tbody></table></div>
</article>`;
}

/** An error's answer names its codes; each links to the table of errors. */
function answerWords(status: string, description: string): string {
  const text = escapeHtml(description);
  return Number(status) < 400 ? text : text.replace(/`([a-z0-9-]+)`/g, '<a href="#$1"><code>$1</code></a>');
}

function contentWords(content: Content | undefined): string {
  return Object.entries(content ?? {})
    .map(
      ([mediaType, { schema }]) =>
        `<code>${escapeHtml(mediaType)}</code>${schema === undefined ? '' : `<br>${schemaWords(schema)}`}`,
    )
    .join('<br>');
}

function errorSection(language: Language): string {
  const say = words[language];
  const rows = Object.entries(errorTable).map(
    ([code, { status, title, remedy }]) =>
      `<tr id="${code}"><th scope="row"><code>${code}</code></th><td>${status}</td><td>${escapeHtml(title[language])}</td><td>${escapeHtml(remedy[language])}</td></tr>`,
  );
  return `<section aria-labelledby="errors"><h2 id="errors">${say.errors}</h2><div class="wide"><table><thead><tr><th scope="col">code</th><th scope="col">HTTP</th><th scope="col">${say.what}</th><th scope="col">${say.remedy}</th></tr></thead><tbody>${rows.join('')}</tbody></table></div></section>`;
}
