/** The security policy, directive by directive: whoever loosens one does it here too, on purpose. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  dataHeaders,
  embedHeaders,
  embedMetaPolicy,
  hashedHeaders,
  metaPolicy,
  pageHeaders,
} from './policy.ts';
import { themeScript } from './theme-script.ts';

const directivesOf = (policy = ''): Record<string, string> =>
  Object.fromEntries(
    policy.split(';').map((part): [string, string] => {
      const [name = '', ...values] = part.trim().split(' ');
      return [name, values.join(' ')];
    }),
  );

const strictest = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  'base-uri': "'none'",
  'object-src': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

describe('a page', () => {
  const theme = createHash('sha256').update(themeScript).digest('base64');
  const page = {
    ...strictest,
    'script-src': `'self' 'wasm-unsafe-eval' 'sha256-${theme}'`,
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'form-action': "'self'",
  };

  test('takes everything from its own site, runs the theme’s few bytes and nothing else inline', () => {
    expect(directivesOf(metaPolicy)).toEqual(page);
  });

  test('is framed by no one, where headers are sent', () => {
    expect(directivesOf(pageHeaders['Content-Security-Policy'])).toEqual({
      ...page,
      'frame-ancestors': "'none'",
    });
  });

  test('sends the other headers that keep it to itself', () => {
    const { 'Permissions-Policy': permissions = '', ...others } = pageHeaders;
    expect(others).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
    expect(others).not.toHaveProperty('Access-Control-Allow-Origin');
    for (const feature of permissions.split(', ')) expect(feature).toMatch(/^[a-z-]+=\(\)$/);
    for (const feature of ['camera', 'geolocation', 'microphone'])
      expect(permissions).toContain(`${feature}=()`);
  });
});

describe('a card for frames', () => {
  const card = { ...strictest, 'script-src': "'self'", 'form-action': "'none'" };

  test('does less than a page, and may be framed by anyone', () => {
    expect(directivesOf(embedMetaPolicy)).toEqual(card);
    expect(directivesOf(embedHeaders['Content-Security-Policy'])).toEqual({
      ...card,
      'frame-ancestors': '*',
    });
    expect({ ...embedHeaders, 'Content-Security-Policy': '' }).toEqual({
      ...pageHeaders,
      'Content-Security-Policy': '',
    });
  });
});

test('data may be read by any page', () => {
  expect(dataHeaders).toEqual({ ...pageHeaders, 'Access-Control-Allow-Origin': '*' });
});

test('a file whose name changes with its content is kept for a year', () => {
  expect(hashedHeaders).toEqual({ ...pageHeaders, 'Cache-Control': 'public, max-age=31536000, immutable' });
});
