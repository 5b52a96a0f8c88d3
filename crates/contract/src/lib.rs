//! What crosses the wire: endpoints, bodies, errors. Data, no behaviour.
//!
//! The router and the app's `api` use the same [`Endpoint`] values, so a path is spelled once.

pub mod catalogue;
mod civil;
pub mod drafts;
mod endpoint;
mod error;
pub mod lists;
pub mod misses;
pub mod revisions;
pub mod staff;
pub mod submissions;
pub mod towns;
pub mod track;

pub use endpoint::{Endpoint, Method};
pub use error::{ApiError, Missing};
