/** The address as a link when it is one of the web; as text when it is anything else, such as `javascript:`. */
export function WebLink({ url }: { readonly url: string }) {
  const address = /^https?:\/\//iu.test(url)
    ? url
    : /^[\w-]+(\.[\w-]+)+(\/|$)/u.test(url)
      ? `https://${url}`
      : null;
  const shown = url.replace(/^https?:\/\/(www\.)?/iu, "").replace(/\/$/u, "");
  if (address === null) return <span className="private">{url}</span>;
  return (
    <a className="link private" href={address} target="_blank" rel="noreferrer noopener">
      {shown}
    </a>
  );
}
