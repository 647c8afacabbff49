/** The service cannot start, for a reason an operator can mend; the message is one plain Chinese sentence and all that is shown. */
export class StartError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartError';
  }
}
