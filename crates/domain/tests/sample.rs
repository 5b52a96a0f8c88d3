//! The sample town over its real files: what loads, what can be done where, what each bundle plans and saves.
#![cfg(all(feature = "load", not(target_arch = "wasm32")))]

mod common;

#[path = "sample/bundles.rs"]
mod bundles;
#[path = "sample/card.rs"]
mod card;
#[path = "sample/files.rs"]
mod files;
#[path = "sample/filing.rs"]
mod filing;
#[path = "sample/shop.rs"]
mod shop;
#[path = "sample/towns.rs"]
mod towns;
#[path = "sample/verdict_properties.rs"]
mod verdict_properties;
#[path = "sample/verdicts.rs"]
mod verdicts;
