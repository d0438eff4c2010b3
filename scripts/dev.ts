/** `npm run dev`: the site while it is written; every change of content shows at once. */
import { dev } from 'astro';
import { given } from '../src/site.ts';

process.env['ASTRO_DEV_BACKGROUND'] = '0';
process.env['PLUMBLINE_WRITING'] = '1';
await dev({ server: { host: '127.0.0.1', port: Number(given(process.env['PORT']) ?? 4321) } });
