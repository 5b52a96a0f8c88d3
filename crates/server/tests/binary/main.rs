//! The `server` binary as it is run: killed, stopped, played with.

mod commands;
mod crash;
mod process;
#[path = "../window/sample.rs"]
mod sample;
mod visit;
