/** What a changelog says of a version: the text below its heading. Undefined where there is none. */
export function releaseNotes(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.split('\n')[0]?.trim() === version);
  return section?.slice(section.indexOf('\n')).trim() || undefined;
}
