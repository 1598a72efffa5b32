/** Copies the address of an answer; `c` on the answer presses it. */
export function CopyLink({ url, words }: { readonly url: string; readonly words: { readonly copyLink: string } }) {
  return (
    <button type="button" class="copy" data-copy="link" data-value={url}>
      {words.copyLink}
    </button>
  );
}
