/** The file that holds the preview of a page, beside it. */
export const previewFile = 'preview.json';
