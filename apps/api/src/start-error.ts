/** The service cannot start, for a reason an operator can mend; the message is plain, in Chinese first, and all that is shown. */
export class StartError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartError';
  }
}
