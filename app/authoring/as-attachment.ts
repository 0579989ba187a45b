/** A file that a browser saves and never shows: what authors wrote is nobody's page. */

/** The reply with this file. Its name is made of names of modules and pages, which need no quoting. */
export function asAttachment({
  name,
  type,
  bytes,
}: {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}): Response {
  return new Response(bytes, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
}
