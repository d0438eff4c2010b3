/** The environment of this machine, without what the Chromium from a package needs and puts there: libraries and fonts of its own. */
export const systemEnv = (): NodeJS.ProcessEnv => ({
  ...process.env,
  LD_LIBRARY_PATH: undefined,
  FONTCONFIG_PATH: undefined,
});
