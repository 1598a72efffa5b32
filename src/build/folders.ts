/** Where the content lies; `CONTENT_FOLDER` names another, such as one with made-up pages. */
export const contentFolder = process.env.CONTENT_FOLDER ?? 'content';

/** Where the built site lies; `DIST_FOLDER` names another. */
export const distFolder = process.env.DIST_FOLDER ?? 'dist';
