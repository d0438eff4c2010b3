/** Fetch data of the site. @throws when there is no answer, or one that is not what was asked for. */
export async function fetchJson<Content>(url: string, init?: RequestInit): Promise<Content> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url} gave ${response.status}.`);
  return (await response.json()) as Content;
}
