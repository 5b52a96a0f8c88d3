// What people hand in: the smallest real pages of each kind taken, and what only pretends to be one.
export interface Page {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const page = (name: string, mimeType: string, buffer: Buffer): Page => ({ name, mimeType, buffer });
const base64 = (text: string) => Buffer.from(text, 'base64');

const JPEG = base64(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62r' +
  'Z4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk' +
  'pKT/wAARCAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAA' +
  'AAAAAAAAAAAAAwX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCQACm//9k=',
);
const PNG = base64(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAYAAAD+Bd/7AAAAIUlEQVR4AczKMQ0AAAwCwQZLyK84cAArn/x2eFJpXGkBGAAA//87rc0KAAAABklEQVQD' +
    'ABE0EQ1QzUl1AAAAAElFTkSuQmCC',
);
const WEBP = base64('UklGRjIAAABXRUJQVlA4ICYAAABwAQCdASoIAAYABABoJaACdAFAAAD+5fosOTa6+/3B/TD/TDPAAA==');
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n' +
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\n' +
    'trailer<</Root 1 0 R>>\n%%EOF\n',
);

export const photo = page('正面.jpg', 'image/jpeg', JPEG);
export const otherSide = page('反面.png', 'image/png', PNG);
export const drawing = page('平面图.webp', 'image/webp', WEBP);
export const scan = page('房产证.pdf', 'application/pdf', PDF);

/** A text whose name says it is a photo. */
export const fake = page('照片.jpg', 'image/jpeg', Buffer.from('这不是照片，只是改了名字的文字。'));
/** One byte more than the 20 MB a page may have. */
export const tooLarge = () =>
  page('太大.jpg', 'image/jpeg', Buffer.concat([JPEG, Buffer.alloc(20 * 1024 * 1024 + 1 - JPEG.length)]));
