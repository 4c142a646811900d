// A real OpenID provider on a free loopback port: node oidc-provider.mjs
// It prints {"issuer":...} once it listens, gives signed access tokens to the client "kinerja-uji" by client credentials, and ends
// with its standard input. The algorithm of a token is the last part of the resource asked for.

import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const audience = 'https://kinerja.example';

const jwk = (type, options, use) => ({ ...generateKeyPairSync(type, options).privateKey.export({ format: 'jwk' }), ...use });
const signs = (kid, more) => ({ kid, use: 'sig', ...more });
const keys = [
  // One key that names its algorithm beside one that leaves it open, as providers in the field do.
  jwk('rsa', { modulusLength: 2048 }, signs('rsa-terbuka')),
  jwk('ec', { namedCurve: 'P-256' }, signs('p256', { alg: 'ES256' })),
  jwk('ec', { namedCurve: 'P-384' }, signs('p384')),
  // One that our verifier has no use for stands in the same set.
  jwk('ed25519', {}, signs('ed')),
];

const server = createServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  jwks: { keys },
  clients: [{
    client_id: 'kinerja-uji',
    client_secret: 'bukan-rahasia',
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
  }],
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: (_context, resource) => ({
        audience,
        scope: '',
        accessTokenTTL: 600,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: resource.slice(resource.lastIndexOf('/') + 1) } },
      }),
    },
  },
});

server.on('request', provider.callback());
console.log(JSON.stringify({ issuer }));
process.stdin.on('end', () => process.exit(0)).resume();
