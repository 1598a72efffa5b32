import { z } from 'astro/zod';
import type { Service } from '../domain/catalogue/service.ts';
import { fields, verbatim } from './author-words.ts';

const orderAdvice = 'Write a whole number without quotes, such as 170: lists of services are in this order.';

/** One file in `content/services/`; its name is the id that pages use. */
export const serviceSchema = fields({
  /** As readers know it, such as `Amazon S3`. */
  name: verbatim('the name of the service as readers know it'),
  /** Its place in lists of services, the smallest first. */
  order: z.int({ error: orderAdvice }).min(0, orderAdvice),
}) satisfies z.ZodType<Omit<Service, 'id'>>;
