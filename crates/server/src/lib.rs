//! The window's server: API, store, outbox.
//!
//! Handlers read what came ([`sent`]), ask the rules (`domain`) and the [`store`], and answer with the types of
//! `contract`. What belongs together is written in one transaction ([`store::Store::write`]). It draws no page:
//! [`pages`] only hands out the built app.

pub mod address_guard;
pub mod app;
pub mod asked;
pub mod catalogue_files;
pub mod chain;
pub mod chance;
pub mod changes;
pub mod cli;
pub mod client;
pub mod clock;
pub mod corrections;
pub mod drafts;
pub mod duties;
pub mod failure;
pub mod files;
pub mod handlers;
pub mod headers;
pub mod jobs;
pub mod limiter;
pub mod listing;
pub mod lookup_pack;
pub mod messages;
pub mod misses;
pub mod outbox;
pub mod pages;
pub mod parts;
pub mod proposals;
pub mod qr;
pub mod request_id;
pub mod secrets;
pub mod sent;
pub mod staff;
pub mod store;
pub mod submission;
pub mod town_lists;
pub mod tracking;
pub mod uploaded;
pub mod words;
