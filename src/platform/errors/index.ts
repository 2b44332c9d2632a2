/** A refusal with a stable code; the sentence a person reads is found by that code. */
export abstract class Refusal extends Error {
  abstract readonly status: number;
  readonly kode: string;

  constructor(kode: string, options?: ErrorOptions) {
    super(kode, options);
    this.kode = kode;
    this.name = new.target.name;
  }
}

/** It is not there, or it belongs to somebody else: the two must look the same. */
export class NotFound extends Refusal {
  readonly status = 404;
}

/** The actor is known and has no right to this. */
export class Forbidden extends Refusal {
  readonly status = 403;
}

/** The thing has changed since the person looked, or the same key carries another body. */
export class Conflict extends Refusal {
  readonly status = 409;
}

/** A rule of the domain says no. */
export class RuleViolation extends Refusal {
  readonly status = 422;
}

/** Something outside does not answer; trying again later may help. */
export class Unavailable extends Refusal {
  readonly status = 503;
}

/** Too many tries from one source or for one address. */
export class TooMany extends Refusal {
  readonly status = 429;
  readonly retryAfterSeconds: number;

  constructor(kode: string, retryAfterSeconds: number) {
    super(kode);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
