//! The window through its front door: requests to the router, on a real database and the sample town's catalogue.

mod acceptance;
mod catalogue;
mod chain;
mod corrections;
mod drafts;
mod duty_lists;
mod files;
mod hall;
mod keeper;
mod lists;
mod migrations;
mod misses;
mod proxies;
mod requests;
mod sample;
mod shop;
mod staff;
mod store;
mod submissions;
mod towns;
mod track;
mod webhooks;
