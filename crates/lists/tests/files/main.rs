//! Lists through the front door: files as offices keep them, read, compared, written.

mod bad_input;
mod catalogue;
mod dry_runs;
mod headers;
mod kinds;
mod made;
mod round_trip;
