/** Open a file at a place in the editor that runs; Vite's server knows which one that is. */
export async function openInEditor(place: string): Promise<void> {
  await fetch(`${import.meta.env.BASE_URL}__open-in-editor?file=${encodeURIComponent(place)}`);
}
