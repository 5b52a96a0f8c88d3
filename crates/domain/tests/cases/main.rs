//! Cases from receipt to rating, through the moves a desk makes, on the days of March 2026.

#[path = "../support/notices.rs"]
mod notices;

mod chain;
mod clocks;
mod desk;
mod intake;
mod result;
mod window;
