/** `npm run dev`: the site while it is written; every change of content shows at once. */
import { dev } from 'astro';

process.env['ASTRO_DEV_BACKGROUND'] = '0';
await dev({ server: { host: '127.0.0.1', port: Number(process.env['PORT'] || 4321) } });
