/** How a source looked when our own copy was made. */
import type { APIRoute } from 'astro';
import { getCorpus } from '../../../../build/current.ts';
import { keptCopyOf } from '../../../../build/kept-copies.ts';

export async function getStaticPaths() {
  const { sources } = await getCorpus();
  const kept = await Promise.all(sources.map(async (source) => ({ source, copy: await keptCopyOf(source) })));
  return kept.flatMap(({ source, copy }) =>
    copy?.view
      ? [
          {
            params: { source: source.id, view: (source.archived?.sha256 ?? '').slice(0, 16) },
            props: { view: copy.view },
          },
        ]
      : [],
  );
}

export const GET: APIRoute<{ view: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.view);
