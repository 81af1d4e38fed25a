export const PAGE = `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Fristvakt API</title>
<link rel="icon" type="image/png" href="/docs/favicon-32x32.png">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="stylesheet" href="/docs/docs.css">
</head>
<body>
<main id="docs"><p>Dokumentationen kräver JavaScript. Avtalet som det är:
<a href="/api/v1/openapi.json">openapi.json</a></p></main>
<script src="/docs/swagger-ui-bundle.js" defer></script>
<script src="/docs/init.js" defer></script>
</body>
</html>
`;

/**
 * Shows the contract; requests go to where the page came from. What changes something carries the token of the session,
 * if there is one.
 */
export const INIT = `'use strict';
void (async () => {
  const spec = await (await fetch('/api/v1/openapi.json')).json();
  spec.servers = [{ url: location.origin }];
  SwaggerUIBundle({
    spec,
    dom_id: '#docs',
    deepLinking: true,
    docExpansion: 'none',
    defaultModelsExpandDepth: 0,
    presets: [SwaggerUIBundle.presets.apis],
    layout: 'BaseLayout',
    validatorUrl: null,
    requestInterceptor: async (request) => {
      if (['GET', 'HEAD'].includes((request.method || 'GET').toUpperCase())) return request;
      const session = await fetch('/api/v1/session');
      if (session.ok) request.headers['x-csrf-token'] = (await session.json()).csrfToken;
      return request;
    },
  });
})();
`;

/** Room on a narrow screen. */
export const STYLE = `body { margin: 0; }
.swagger-ui .info .title, .swagger-ui .opblock .opblock-summary-path { overflow-wrap: anywhere; }
@media (max-width: 40rem) {
  .swagger-ui .wrapper { padding: 0 0.75rem; }
  .swagger-ui .info { margin: 1rem 0; }
  .swagger-ui .opblock .opblock-summary { flex-wrap: wrap; }
  .swagger-ui .opblock .opblock-summary-method { min-width: 4rem; }
  .swagger-ui .opblock .opblock-summary-description { flex-basis: 100%; }
  .swagger-ui table { display: block; overflow-x: auto; }
}
`;
