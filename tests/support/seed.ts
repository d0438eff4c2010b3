/** Generated cases are the same in every `npm test`, so that a red run is the change's fault; `npm run test:deep` takes new ones. */
import fc from 'fast-check';

if (!process.env['PLUMBLINE_DEEP']) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_241_118 });
