import { NestedList, Text, Whole } from './fields';

class InvalidParameter {
  @Text({ description: 'Where in what was sent, as `served.on`', example: 'served.on' })
  property!: string;

  @Text({ description: 'What is wrong with it', example: 'expected a day that exists, as YYYY-MM-DD' })
  reason!: string;
}

/** A refusal (RFC 9457). Unknown members are to be ignored. */
export class ProblemResponse {
  @Text({ description: 'Names the kind of refusal for good', example: 'urn:fristvakt:problem:not-found' })
  type!: string;

  @Text({ description: 'The kind of refusal in words', example: 'Finns inte' })
  title!: string;

  @Whole({ description: 'The HTTP status', min: 400, max: 599, example: 404 })
  status!: number;

  @Text({ description: 'What can be done', example: 'Det du frågar efter finns inte.' })
  detail!: string;

  @Text({ description: 'Names this request', example: 'urn:fristvakt:request:0190d3a8' })
  instance!: string;

  @NestedList({ description: 'Each place that is wrong', of: () => InvalidParameter, optional: true })
  invalidParameters?: InvalidParameter[];
}
