import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/**
 * Tell of every change below a folder, with the path that changed; several changes may be told as one.
 *
 * Folders are watched, never files: an editor that saves by moving files about leaves a file's own watcher on the one
 * that is gone, and what is written next is told to no one.
 *
 * @throws when the folder itself cannot be watched.
 */
export function watchFolder(folder: string, changed: (path: string) => void): void {
  const watchers = new Map<string, FSWatcher>();

  const forget = (gone: string): void => {
    for (const [path, watcher] of watchers) {
      if (path !== gone && !path.startsWith(join(gone, '/'))) continue;
      watcher.close();
      watchers.delete(path);
    }
  };
  const follow = (path: string): void => {
    forget(path);
    const watcher = watch(path, (_event, name) => {
      const at = name === null ? path : join(path, name);
      if (name !== null) followIfFolder(at);
      changed(at);
    });
    watcher.on('error', () => forget(path)); // it is gone; its parent tells of it
    watchers.set(path, watcher);
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.isDirectory()) followIfFolder(join(path, entry.name));
    }
  };
  const followIfFolder = (path: string): void => {
    try {
      if (statSync(path).isDirectory()) follow(path);
    } catch {
      forget(path); // it went away meanwhile
    }
  };
  follow(folder);
}
